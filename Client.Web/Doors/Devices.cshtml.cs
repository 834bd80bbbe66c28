using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Hosting;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Doors;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Doors;

/// <summary>The conference's scanners (máy quét): who waits to be paired, who is, and a button to revoke a lost one.</summary>
[Needs(Role.Organizer)]
public sealed class DevicesModel(IGrainFactory grains, TimeProvider clock, Settings settings) : ConferencePage(grains)
{
    private static readonly string[] UsualGates = ["Cửa chính"];

    public IReadOnlyList<WaitingDevice> Waiting { get; private set; } = [];

    public IReadOnlyList<Pairing> Paired { get; private set; } = [];

    public IReadOnlyList<string> Gates => Conference.Gates is { Count: > 0 } gates ? [.. gates.Select(gate => gate.Id.Text)] : UsualGates;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The evening of the conference's day, in its own time; tomorrow where that is over.</summary>
    public DateTimeOffset Until
    {
        get
        {
            var end = Conference.Plan.EndsAt.AddHours(4);
            return end > Now && end < Now + Pairing.Longest ? end : Now.ToOffset(Conference.Plan.StartsAt.Offset).AddDays(1);
        }
    }

    public bool IsSecure => settings.IsSecure;

    public string ScannerAddress => new Uri(settings.PublicAddress, $"/c/{Code}/scanner").ToString();

    /// <summary>Opens the scanner's page on a phone that looks at it: nobody types an address.</summary>
    public DrawnCode Opens => DrawnCode.Of(ScannerAddress);

    private IDevices Devices => Grains.Devices(Code);

    public async Task OnGet() => (Waiting, Paired) = (await Devices.Waiting(), await Devices.List());

    public async Task<IActionResult> OnPostConfirm(string device, string nonce, string label, string gate, Role role, DateTime until) =>
        await Done(await Devices.Confirm(Said(device, nonce, label, gate, role, until)));

    /// <summary>Moves a paired device to another gate, or changes what it may do and until when; it hears of it at its next contact.</summary>
    public async Task<IActionResult> OnPostChange(string device, string label, string gate, Role role, DateTime until) =>
        await Done(await Devices.Change(Said(device, "", label, gate, role, until)));

    public async Task<IActionResult> OnPostRevoke(string device) => await Done(await Devices.Revoke(new(device), CommandId));

    private ConfirmDevice Said(string device, string nonce, string label, string gate, Role role, DateTime until) => new(
        CommandId, new(device), nonce, label.Normalize(), new(gate.Normalize().Trim()), role, TypedTime.At(until, Conference.Plan.StartsAt.Offset));

    private async Task<IActionResult> Done(Laurel.Grains.Receipt receipt)
    {
        if (receipt.Accepted) return RedirectToPage();
        Refusal = receipt.Refusal;
        await OnGet();
        return Page();
    }
}
