using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Grains.Seating;

/// <summary>An arrangement as it is shown.</summary>
internal static class HallViews
{
    public static HallView Of(long n, Arrangement arrangement) => new(
        arrangement.Layout.Plan.Name,
        n,
        arrangement.Seated,
        [.. arrangement.Layout.Seats.GroupBy(seat => seat.Zone).Select(zone => new ZoneView(
            zone.Key,
            [.. zone.GroupBy(seat => seat.Row).Select(row => new RowView(row.Key, [.. row.Select(seat => Of(seat, arrangement))]))]))]);

    /// <summary>Who sits where in it.</summary>
    public static Dictionary<AttendeeId, SeatId> Taken(HallView view) => view.Zones
        .SelectMany(zone => zone.Rows).SelectMany(row => row.Seats)
        .Where(seat => seat.Attendee is not null)
        .ToDictionary(seat => seat.Attendee!.Value, seat => seat.Seat);

    private static SeatView Of(Seat seat, Arrangement arrangement) =>
        new(seat.Id, arrangement.Taken[seat.Index], arrangement.Kept.Contains(seat.Index));
}
