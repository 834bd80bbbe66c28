using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>An arrangement while it is being made.</summary>
internal sealed class Chart
{
    private readonly Arrangement before;
    private readonly AttendeeId?[] taken;
    private readonly Dictionary<AttendeeId, int> seats;

    public Chart(Arrangement before)
    {
        this.before = before;
        taken = new AttendeeId?[before.Layout.Seats.Length];
        seats = new(taken.Length);
    }

    public HallLayout Layout => before.Layout;

    public bool IsFree(int seat) => taken[seat] is null && !before.Kept.Contains(seat);

    public bool IsKept(int seat) => before.Kept.Contains(seat);

    public AttendeeId? At(int seat) => taken[seat];

    public bool IsSeated(AttendeeId attendee) => seats.ContainsKey(attendee);

    public int? SeatOf(AttendeeId attendee) => seats.TryGetValue(attendee, out var seat) ? seat : null;

    /// <summary>Leaves somebody in the seat they had.</summary>
    public void Leave(AttendeeId attendee, int seat)
    {
        taken[seat] = attendee;
        seats.Add(attendee, seat);
    }

    public void Put(AttendeeId attendee, int seat)
    {
        if (!IsFree(seat)) throw new InvalidOperationException($"{Layout.Seats[seat].Id} is not free.");
        Leave(attendee, seat);
    }

    /// <summary>Takes somebody off; the seat is free.</summary>
    public int Lift(AttendeeId attendee)
    {
        seats.Remove(attendee, out var seat);
        taken[seat] = null;
        return seat;
    }

    /// <summary>Seats people in order on the free ones of the seats in order, as far as both go.</summary>
    public void Fill(IEnumerable<int> order, IEnumerable<Sitter> sitters)
    {
        using var free = order.Where(IsFree).GetEnumerator();
        foreach (var sitter in sitters)
        {
            if (!free.MoveNext()) return;
            Put(sitter.Id, free.Current);
        }
    }

    public Arrangement Finish() => before with { Taken = [.. taken] };
}
