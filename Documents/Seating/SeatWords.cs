using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>A seat's name in the words one walks by: <c>A2-05</c> is zone A, row 2, seat 5; <c>SK-03</c> the third on the stage.</summary>
/// <remarks>Stage seats count from the viewer's left (DOMAIN 6).</remarks>
public static class SeatWords
{
    /// <summary>One or two short lines; none for a seat that is not named this way.</summary>
    public static IReadOnlyList<string> Directions(HallPlan hall, SeatId seat, bool english = false)
    {
        if (hall.PlaceOf(seat) is not var (zone, row, number)) return [];
        if (row is null) return english ? ["On the stage", $"Seat {number}"] : ["Trên sân khấu", $"Bàn chủ tọa, ghế {number}"];
        return english ? [$"Zone {zone}, row {row}", $"Seat {number}"] : [$"Khu {zone}, hàng {row}", $"Ghế số {number}"];
    }
}
