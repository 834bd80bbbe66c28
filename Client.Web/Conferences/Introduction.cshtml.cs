using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Documents.Doors;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Conferences;

/// <summary>The MC's list: those present who are introduced, by precedence, confirmed five minutes before; empty front seats; and for the protocol officer alone, who is missing.</summary>
[Needs(Policies.Introduce)]
public sealed class IntroductionModel(IGrainFactory grains, TimeProvider clock, Edge edge) : ConferencePage(grains)
{
    /// <summary>Leaders missing that are shown before somebody asks for the others: the highest.</summary>
    public const int MostAtOnce = 10;

    public IReadOnlyList<IntroductionLine> Lines { get; private set; } = [];

    /// <summary>Whether it is known who is here; while it is not, there is no list to confirm.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Null while it is not known yet who is here.</summary>
    public IReadOnlyList<SeatId>? EmptySeats { get; private set; }

    /// <summary>The list as a person confirmed it, of the rehearsal while one goes on; null before.</summary>
    public Introduction? Confirmed { get; private set; }

    /// <summary>Null for whoever is no protocol officer, and while it is not known yet.</summary>
    public IReadOnlyList<AttendeeItem>? Missing { get; private set; }

    public string ForZalo { get; private set; } = "";

    public DateTimeOffset Now { get; private set; }

    /// <summary>Five minutes before the opening.</summary>
    public DateTimeOffset DueAt => Conference.Plan.StartsAt - Introduction.Before;

    public async Task OnGet()
    {
        Now = clock.GetUtcNow();
        var protocol = await Protocol.Of(Grains, Conference, Now);
        (Lines, Refusal, ForZalo) = (protocol.Introduction.Lines, protocol.Introduction.Refusal, IntroductionPapers.ForZalo(protocol.Model()));
        (Confirmed, IsKnown) = (protocol.Confirmed, Refusal is null);
        if (await Protocol.EmptyFrontSeats(Grains, Conference, Now) is { Refusal: null, Seats: var seats })
            EmptySeats = seats;
        if (edge.Actor.Has(Role.Protocol) && await Protocol.Missing(Grains, Conference, Now) is { Refusal: null } missing)
            Missing = missing.Items;
    }

    /// <summary>What a door would answer a leader who was marked and is not let in; null otherwise.</summary>
    public ScanOutcome? Turned { get; private set; }

    /// <summary>Protocol marks a leader present: nobody scans leaders, and no badge is handed over.</summary>
    public async Task<IActionResult> OnPostPresent(string attendee)
    {
        if (!AttendeeIds.IsOne(attendee)) return NotFound();
        return await Answered((await Desk.CheckIn(new(CommandId, [new(attendee)], Gate.OfDesk(Conference.Gates), clock.GetUtcNow())))[0]);
    }

    /// <summary>Somebody was marked present who is not: whom the MC would name is out again, and missed.</summary>
    public async Task<IActionResult> OnPostTakeBack(string attendee)
    {
        if (!AttendeeIds.IsOne(attendee)) return NotFound();
        var item = (await Listed(attendee))?.In(RehearsalAtDoors);
        return await Answered(await Desk.TakeBack(
            new(CommandId, new(attendee), item?.Gate is { } gate ? new GateId(gate) : Gate.OfDesk(Conference.Gates), clock.GetUtcNow())));
    }

    private IDoor Desk => Grains.GetGrain<IDoor>($"{Code}/desk.{edge.Actor.Kind}.{edge.Actor.Subject}");

    private async Task<IActionResult> Answered(ScanAnswer marked)
    {
        if (marked is { Refusal: null, Outcome: ScanOutcome.Admitted or ScanOutcome.AlreadyInside or ScanOutcome.Left })
        {
            await Roster.Await("attendee", marked.Attendee!.Value.Text, marked.N);
            return Redirect($"/c/{Code}/introduction");
        }
        await OnGet();
        Refusal = marked.Refusal;
        Turned = Refusal is null ? marked.Outcome : null;
        return Page();
    }

    /// <summary>Confirms exactly whom the person saw.</summary>
    public async Task<IActionResult> OnPost(string[] present)
    {
        var seen = present.Where(AttendeeIds.IsOne).Select(AttendeeId.From).ToList();
        Refusal = (await Grains.GetGrain<IConference>(Code).ConfirmIntroduction(new(CommandId, seen))).Refusal;
        if (Refusal is null)
            return Redirect($"/c/{Code}/introduction");
        await OnGet();
        return Page();
    }
}
