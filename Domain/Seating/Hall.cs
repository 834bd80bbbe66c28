using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>What is known of an arrangement apart from the seats themselves, which lie in blocks of their own.</summary>
/// <param name="Plan">The hall that was arranged; null before the first seat was given.</param>
/// <param name="Seated">How many have a seat.</param>
/// <param name="Kept">Kept seats (giữ ghế), in the order of their names; a name that the hall no longer has keeps nothing.</param>
/// <param name="Recipients">A mark of the recipients the hall was arranged for, so that another list arranges it anew; empty for none.</param>
public sealed record Hall(HallPlan? Plan, int Seated, ImmutableArray<SeatId> Kept, string Recipients) : IEvolves<Hall, HallEvent>
{
    public static Hall Nothing { get; } = new(null, 0, [], "");

    /// <summary>Records who sits where from now on; the same arrangement of the same hall is nothing new.</summary>
    public Ruling<HallEvent> Arrange(HallPlan plan, int seated, int unseated, string recipients, SeatChanges changes) =>
        changes.Count == 0 && Plan is not null && plan.IsSameAs(Plan) && recipients == Recipients
            ? Ruling<HallEvent>.NothingNew
            : new HallArranged(plan, seated, unseated, recipients, changes);

    /// <summary>Records moves that a person asked for; none is nothing new.</summary>
    public Ruling<HallEvent> Move(HallPlan plan, int seated, SeatChanges changes, bool confirmed) =>
        changes.Count == 0 ? Ruling<HallEvent>.NothingNew : new SeatsMoved(plan, seated, confirmed, changes);

    /// <summary>Frees the seat of an attendee who will not come.</summary>
    public Ruling<HallEvent> Release(AttendeeId attendee, SeatId? seat) =>
        seat is { } held ? new SeatReleased(attendee, held) : Ruling<HallEvent>.NothingNew;

    /// <summary>Keeps a seat for whoever sits there, or keeps it empty; or no longer. Refused: <c>seat.unknown</c>.</summary>
    public Ruling<HallEvent> Keep(HallLayout layout, SeatId seat, bool kept) =>
        layout.IndexOf(seat) is null ? SeatingRefusals.Unknown
        : Kept.Contains(seat) == kept ? Ruling<HallEvent>.NothingNew
        : kept ? new SeatKept(layout.Plan, seat)
        : new SeatGivenFree(seat);

    /// <summary>Records that the hall was drawn anew: whoever had a seat that it has no more has none. Nothing new where it is drawn so already, or nobody was ever given a seat.</summary>
    public Ruling<HallEvent> Redraw(HallPlan plan, int seated, SeatChanges changes) =>
        Plan is null || plan.IsDrawnAs(Plan) ? Ruling<HallEvent>.NothingNew : new HallRedrawn(plan, seated, changes);

    public Hall Evolve(HallEvent happened) => happened switch
    {
        HallArranged arranged => this with
        {
            Plan = arranged.Plan,
            Seated = arranged.Seated,
            Recipients = arranged.Recipients,
        },
        SeatsMoved moved => this with { Plan = moved.Plan, Seated = moved.Seated },
        HallRedrawn redrawn => this with { Plan = redrawn.Plan, Seated = redrawn.Seated },
        SeatReleased => this with { Seated = Seated - 1 },
        SeatKept kept => this with { Plan = kept.Plan, Kept = [.. Kept.Add(kept.Seat).OrderBy(seat => seat.Text, StringComparer.Ordinal)] },
        SeatGivenFree free => this with { Kept = Kept.Remove(free.Seat) },
        _ => this,
    };
}
