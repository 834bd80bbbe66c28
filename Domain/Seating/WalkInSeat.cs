using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>Finds a seat for somebody who comes to the desk on the day; nobody is moved for it.</summary>
public static class WalkInSeat
{
    private const int FrontRows = 2;

    /// <summary>
    /// The arrangement with the newcomer on a free seat, or as it was where none is free. Behind the first two rows, as near as may be to
    /// somebody of the delegation; the front last, since its free places are held back for late leaders. The stage is by name alone (DOMAIN 6).
    /// </summary>
    public static Arrangement Seat(Arrangement before, Sitter newcomer, IReadOnlySet<AttendeeId> delegation)
    {
        if (newcomer.Role == AttendeeRole.Chair || before.Taken.Contains(newcomer.Id)) return before;
        int[] order = [.. before.Layout.BackAndForth(Math.Min(FrontRows, before.Layout.Rows.Length))];
        int[] front = [.. before.Layout.Rows.Take(FrontRows).SelectMany(row => row)];
        return (Nearest(before, order, newcomer, delegation) ?? Nearest(before, front, newcomer, delegation)) is { } seat
            ? before with { Taken = before.Taken.SetItem(seat, newcomer.Id) }
            : before;
    }

    private static int? Nearest(Arrangement hall, int[] order, Sitter newcomer, IReadOnlySet<AttendeeId> delegation)
    {
        var own = Enumerable.Range(0, order.Length).Where(at => hall.Taken[order[at]] is { } sitter && delegation.Contains(sitter)).ToList();
        var free = Enumerable.Range(0, order.Length).Where(at => hall.Taken[order[at]] is null && !hall.Kept.Contains(order[at])).ToList();
        return free.Count == 0 ? null
            : own.Count > 0 && !newcomer.SitsApart ? order[free.MinBy(at => own.Min(other => Math.Abs(other - at)))]
            : order[newcomer.SitsApart ? free[^1] : free[0]];
    }
}
