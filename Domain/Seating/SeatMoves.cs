using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>One wish: this attendee to this seat, or off the hall.</summary>
public readonly record struct SeatWish(AttendeeId Attendee, SeatId? Seat);

/// <summary>What a set of wishes comes to: an arrangement, or why not.</summary>
public readonly record struct SeatMovesResult(Arrangement? After, Refusal? Refusal);

/// <summary>Moves that a person asks for, all or nothing.</summary>
public static class SeatMoves
{
    /// <summary>
    /// The arrangement after all moves at once, so that two may change places. Refused: <c>seat.unknown</c>, <c>seat.twice</c>, <c>seat.kept</c>,
    /// <c>seat.inside</c> for somebody inside who would leave a seat unless <paramref name="confirmed"/>, <c>seat.taken</c>.
    /// </summary>
    public static SeatMovesResult Apply(
        Arrangement before, IReadOnlyList<SeatWish> wishes, IReadOnlySet<AttendeeId> inside, bool confirmed)
    {
        var (layout, seats) = (before.Layout, before.Seats());
        var moves = wishes.Select(wish => (wish.Attendee, From: SeatOf(wish.Attendee), To: wish.Seat is { } seat ? layout.IndexOf(seat) : null)).ToList();
        if (wishes.Where((wish, i) => wish.Seat is not null && moves[i].To is null).Any()) return new(null, SeatingRefusals.Unknown);
        if (moves.DistinctBy(move => move.Attendee).Count() < moves.Count) return new(null, SeatingRefusals.Twice);
        moves.RemoveAll(move => move.From == move.To);
        if (moves.Any(move => IsKept(move.From) || IsKept(move.To))) return new(null, SeatingRefusals.Kept);
        var taken = before.Taken.ToBuilder();
        foreach (var move in moves)
            if (move.From is { } from) taken[from] = null;
        foreach (var (attendee, _, to) in moves)
            if (to is not { } seat) continue;
            else if (taken[seat] is not null) return new(null, SeatingRefusals.Taken);
            else taken[seat] = attendee;
        return !confirmed && moves.Any(move => move.From is not null && inside.Contains(move.Attendee))
            ? new(null, SeatingRefusals.Inside)
            : new(before with { Taken = taken.ToImmutable() }, null);

        int? SeatOf(AttendeeId attendee) => seats.TryGetValue(attendee, out var seat) ? seat : null;
        bool IsKept(int? seat) => seat is { } index && before.Kept.Contains(index);
    }
}
