using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>Finds a seat for somebody who comes to the desk on the day or comes after all; nobody is moved for it.</summary>
public static class WalkInSeat
{
    private const int FrontRows = 2;

    /// <summary>
    /// The arrangement with the newcomer on a free seat, or as it was where none is free. In the first two rows who goes before somebody sitting
    /// there; else behind them, as near as may be to somebody of the delegation; the front last, since its free places are held back for late
    /// leaders. The stage is by name alone (DOMAIN 6).
    /// </summary>
    /// <param name="people">Everybody who is expected.</param>
    public static Arrangement Seat(Arrangement before, Sitter newcomer, IReadOnlyCollection<Sitter> people)
    {
        if (newcomer.Role == AttendeeRole.Chair || before.Taken.Contains(newcomer.Id)) return before;
        int[] order = [.. before.Layout.BackAndForth(Math.Min(FrontRows, before.Layout.Rows.Length))];
        int[] front = [.. before.Layout.Rows.Take(FrontRows).SelectMany(row => row)];
        var delegation = people.Where(other => other.Unit == newcomer.Unit && other.Unit.Length > 0).Select(other => other.Id).ToHashSet();
        var seat = BelongsInFront(before, front, newcomer, people) ? Nearest(before, front, newcomer, delegation) : null;
        return (seat ?? Nearest(before, order, newcomer, delegation) ?? Nearest(before, front, newcomer, delegation)) is { } found
            ? before with { Taken = before.Taken.SetItem(found, newcomer.Id) }
            : before;
    }

    private static bool BelongsInFront(Arrangement hall, int[] front, Sitter newcomer, IReadOnlyCollection<Sitter> people)
    {
        if (newcomer.SitsApart) return false;
        var there = front.Select(seat => hall.Taken[seat]).OfType<AttendeeId>().ToHashSet();
        return people.Any(other => there.Contains(other.Id) && !other.SitsApart && Precedence.Order.Compare(newcomer, other) < 0);
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
