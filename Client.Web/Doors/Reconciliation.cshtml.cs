using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Doors;

/// <summary>What offline doors did that does not fit, for a registrar to look at one by one.</summary>
[Needs(Policies.Register)]
public sealed class ReconciliationModel(IGrainFactory grains) : ConferencePage(grains)
{
    private const int LongestNote = 500;

    public IReadOnlyList<ReconciliationLine> Lines { get; private set; } = [];

    /// <summary>Devices some of whose scans never came; none for a reader who may not see the devices.</summary>
    public IReadOnlyList<ScanGap> Gaps { get; private set; } = [];

    private IReadOnlyDictionary<string, string> labels = new Dictionary<string, string>();

    public async Task OnGet()
    {
        Lines = await Reconciliation.Of(Grains, Code);
        if (!May(Policies.ReadDevices))
            return;
        var counted = await Grains.Devices(Code).Counted();
        labels = counted.ToDictionary(one => one.Pairing.Device.Text, one => one.Pairing.Label);
        Gaps = [.. counted.Select(one => one.Gap).OfType<ScanGap>()];
    }

    /// <summary>A device as people call it; its number where the reader may not see the devices.</summary>
    public string Device(string device) => labels.GetValueOrDefault(device, device);

    public async Task<IActionResult> OnPost(string attendee, string device, string scan, string? note)
    {
        if (!AttendeeIds.IsOne(attendee) || note?.Length > LongestNote)
            return BadRequest();
        var settle = new SettleScan(CommandId, new DeviceId(device), scan, note?.Normalize() ?? "");
        if (await Accepted(await Grains.GetGrain<IAttendee>($"{Code}/{attendee}").Settle(settle)))
            return Redirect($"/c/{Code}/reconciliation");
        await OnGet();
        return Page();
    }

    public static string Word(ContradictionKind kind) => kind switch
    {
        ContradictionKind.TwiceInside => "Hai cửa cùng cho vào",
        ContradictionKind.LeftWithoutEntry => "Ra mà chưa vào",
        _ => "Không được vào, cửa có thể đã cho vào",
    };

    public static string Why(ContradictionKind kind) => kind switch
    {
        ContradictionKind.TwiceInside => "Không quá hai phút: có thể thẻ bị sao chụp, hoặc hai máy cùng quét một người.",
        ContradictionKind.LeftWithoutEntry => "Có thể lượt vào chưa gửi về, hoặc cửa vào không quét.",
        _ => "Thẻ đã thu hồi, đại biểu đã hủy, hoặc không thuộc thành phần của khu vực.",
    };
}
