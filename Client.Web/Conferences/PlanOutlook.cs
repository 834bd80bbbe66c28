using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Client.Web.Conferences;

/// <summary>What another plan brings with it, told before anybody makes it.</summary>
/// <param name="Inside">How many are inside: while anybody is, seats stay as they are.</param>
/// <param name="GivenUp">Who would sit nowhere, in the hall's order.</param>
/// <param name="KeptGone">Kept seats that would be no more.</param>
/// <param name="OldBadges">Printed badges that would say another title, organizer, place, day or seat than holds then.</param>
/// <param name="Loading">The lists are being read: names and badges are not known yet; null where they are.</param>
public sealed record PlanOutlook(
    int Inside, IReadOnlyList<GivenUpSeat> GivenUp, IReadOnlyList<string> KeptGone, int OldBadges, Refusal? Loading)
{
    /// <summary>Whether somebody should look at it first.</summary>
    public bool TakesSeats => Taken > 0;

    /// <summary>How many seats it takes from somebody, or from being kept.</summary>
    public int Taken => GivenUp.Count + KeptGone.Count;

    public static async Task<PlanOutlook> Of(IGrainFactory grains, string conference, ConferencePlan plan)
    {
        var hall = await grains.Hall(conference).PreviewRedraw(plan.Hall);
        var people = await grains.Roster(conference).Attendees(new(Limit: int.MaxValue));
        var known = people.Items.ToDictionary(item => item.Id);
        var lost = hall.Steps.Select(step => step.Attendee).ToHashSet();
        var after = people.Items.Where(item => item.Status.IsExpected()).Select(item => lost.Contains(item.Id) ? item with { Seat = null } : item);
        var badges = await PrintedBadges.Of(plan, [.. after], grains.PrintRuns(conference));
        return new(
            hall.Inside, [.. hall.Steps.Select(step => new GivenUpSeat(step.Attendee, known.GetValueOrDefault(step.Attendee)?.Registration, step.From!.Value))],
            [.. hall.KeptGone.Select(seat => seat.Text)], badges.Old, people.Refusal);
    }
}

/// <param name="Who">Null while the lists are being read.</param>
public sealed record GivenUpSeat(AttendeeId Attendee, Registration? Who, SeatId Seat);
