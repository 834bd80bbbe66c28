using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Hosting;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>One attendee, new or known: registered, corrected, moved along the invitation, given another badge, cancelled.</summary>
[Needs(Policies.Register)]
public sealed class PersonModel(IGrainFactory grains, Settings settings) : ConferencePage(grains)
{
    /// <summary>Where a person may move an invitation by hand; the doors do the rest.</summary>
    public static readonly AttendeeStatus[] Steps =
        [AttendeeStatus.Approved, AttendeeStatus.Invited, AttendeeStatus.Confirmed, AttendeeStatus.Declined, AttendeeStatus.Absent];

    /// <summary>Empty for somebody new.</summary>
    [BindProperty(SupportsGet = true), FromRoute]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>A person's word that this is somebody else with the same name, unit, position and telephone.</summary>
    [BindProperty]
    public bool Another { get; set; }

    public AskedPerson Asked { get; private set; } = new();

    public AttendeeView? Held { get; private set; }

    public AttendeeItem? Item { get; private set; }

    /// <summary>The address of the attendee's own page, to be given to that person alone.</summary>
    public string? OwnPage { get; private set; }

    public IReadOnlyCollection<string> Groups { get; private set; } = [];

    public IReadOnlyCollection<string> Units { get; private set; } = [];

    /// <summary>Whether the person asked for is registered already, as far as a list can tell.</summary>
    public bool IsLikeAnother => Refusal?.Code == AttendeeRefusals.Exists.Code;

    private IAttendee Attendee => Grains.Attendee(Code, Id);

    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
            return NotFound();
        Asked = Held is { } held ? AskedPerson.Of(held.Registration) : new();
        return Page();
    }

    public async Task<IActionResult> OnPostSave(AskedPerson asked)
    {
        var registration = (Asked = asked).Registration();
        if (AttendeeEndpoints.Wrong(registration) is { } field)
            return await Refused(EdgeRefusals.Invalid(field));
        if (Id.Length > 0)
            return await After(attendee => attendee.Amend(new(CommandId, registration)));
        Id = AttendeeIds.Of(CommandId);
        var registered = await After(attendee => attendee.Register(new(CommandId, registration, Another)));
        Id = Refusal is null ? Id : "";
        return registered;
    }

    public Task<IActionResult> OnPostMove(AttendeeStatus to) => After(attendee => attendee.Move(new(CommandId, to, Reason)));

    public Task<IActionResult> OnPostBadge() => After(attendee => attendee.WithdrawBadge(new(CommandId, Reason ?? "")));

    public Task<IActionResult> OnPostCancel() => After(attendee => attendee.Cancel(new(CommandId, Reason ?? "")));

    /// <summary>Forgets the person, who asked for it; an organizer's to do, and confirmed.</summary>
    public Task<IActionResult> OnPostErase(bool confirmed) =>
        !May(Policies.Organize) ? Refused(EdgeRefusals.Forbidden)
        : !confirmed ? Refused(RetentionRefusals.Unconfirmed(1))
        : After(attendee => attendee.Erase(new(CommandId)));

    private async Task<IActionResult> After(Func<IAttendee, Task<Laurel.Grains.Receipt>> ask)
    {
        if (!AttendeeIds.IsOne(Id))
            return NotFound();
        return await Accepted(await ask(Attendee)) ? Redirect($"/c/{Code}/attendees/{Id}") : await Refused(Refusal!);
    }

    private async Task<IActionResult> Refused(Laurel.Domain.Refusal refusal)
    {
        Refusal = refusal;
        return await Load() ? Page() : NotFound();
    }

    /// <summary>What the page shows; false where the id names nobody here.</summary>
    private async Task<bool> Load()
    {
        var presence = await Roster.Presence();
        (Groups, Units) = (VietnameseOrder.Sorted(presence.ByGroup.Keys), VietnameseOrder.Sorted(presence.ByUnit.Keys));
        if (!AttendeeIds.IsOne(Id))
            return Id.Length == 0;
        if ((Held = await Attendee.Get()) is null)
            return false;
        if (await Grains.OwnPages(Code).Show(new(Id)) is { } token)
            OwnPage = new Uri(settings.PublicAddress, $"{LinkMiddleware.Own}/{Code}/{Id}/{token.Text}").ToString();
        Item = await Listed(Id);
        return true;
    }
}
