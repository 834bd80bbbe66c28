using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>Who sits where: each seat has at most one attendee, each attendee at most one seat.</summary>
/// <param name="Taken">By the seat's index.</param>
/// <param name="Kept">Kept seats (giữ ghế): nobody is moved from or to them.</param>
public sealed record Arrangement(HallLayout Layout, ImmutableArray<AttendeeId?> Taken, ImmutableHashSet<int> Kept)
{
    /// <summary>A hall in which nobody sits.</summary>
    public static Arrangement Empty(HallLayout layout) => new(layout, [.. new AttendeeId?[layout.Seats.Length]], []);

    public int Seated => Taken.Count(attendee => attendee is not null);

    /// <summary>The seat of everybody who has one.</summary>
    public Dictionary<AttendeeId, int> Seats()
    {
        var seats = new Dictionary<AttendeeId, int>(Taken.Length);
        for (var i = 0; i < Taken.Length; i++)
            if (Taken[i] is { } attendee) seats.Add(attendee, i);
        return seats;
    }

    /// <summary>The same people in another hall, each in the seat of the same name where it has one.</summary>
    public Arrangement In(HallLayout other)
    {
        if (ReferenceEquals(other, Layout)) return this;
        var taken = new AttendeeId?[other.Seats.Length];
        foreach (var (attendee, seat) in Seats())
            if (other.IndexOf(Layout.Seats[seat].Id) is { } there) taken[there] = attendee;
        return new(other, [.. taken], [.. Kept.Select(seat => other.IndexOf(Layout.Seats[seat].Id)).OfType<int>()]);
    }

    /// <summary>Everybody whose seat differs, in the hall's order: who left first, then who has another or a first seat.</summary>
    public ImmutableArray<SeatChange> ChangesTo(Arrangement after)
    {
        var (old, next) = ReferenceEquals(Layout, after.Layout) ? (SeatsUnlike(after), after.SeatsUnlike(this)) : (Seats(), after.Seats());
        SeatId Name(int seat) => Layout.Seats[seat].Id;
        SeatId NextName(int seat) => after.Layout.Seats[seat].Id;
        return [.. old.Where(was => !next.ContainsKey(was.Key)).Select(was => new SeatChange(was.Key, Name(was.Value), null)),
            .. next.OrderBy(now => now.Value)
                .Select(now => new SeatChange(now.Key, old.TryGetValue(now.Key, out var was) ? Name(was) : null, NextName(now.Value)))
                .Where(change => change.From != change.To)];
    }

    /// <summary>Of the seats on which another arrangement of the same hall differs, who sits there here.</summary>
    private Dictionary<AttendeeId, int> SeatsUnlike(Arrangement other)
    {
        var seats = new Dictionary<AttendeeId, int>();
        for (var i = 0; i < Taken.Length; i++)
            if (Taken[i] is { } attendee && other.Taken[i] != attendee) seats.Add(attendee, i);
        return seats;
    }
}

/// <summary>One attendee's change of seat.</summary>
/// <param name="From">Null for who had none.</param>
/// <param name="To">Null for who has none any more.</param>
public sealed record SeatChange(AttendeeId Attendee, SeatId? From, SeatId? To);
