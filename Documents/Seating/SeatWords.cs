using System.Globalization;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>A seat's name in the words one walks by: <c>A2-05</c> is zone A, row 2, seat 5; <c>SK-03</c> the third on the stage.</summary>
/// <remarks>Stage seats count from the viewer's left (DOMAIN 6).</remarks>
public static class SeatWords
{
    private const string Stage = "SK";

    /// <summary>One or two short lines; none for a seat that is not named this way.</summary>
    public static IReadOnlyList<string> Directions(SeatId seat, bool english = false)
    {
        if (Read(seat) is not var (zone, row, number)) return [];
        if (row is null) return english ? ["On the stage", $"Seat {number}"] : ["Trên sân khấu", $"Bàn chủ tọa, ghế {number}"];
        return english ? [$"Zone {zone}, row {row}", $"Seat {number}"] : [$"Khu {zone}, hàng {row}", $"Ghế số {number}"];
    }

    private static (string Zone, int? Row, int Number)? Read(SeatId seat)
    {
        var parts = seat.Text.Split('-');
        if (parts.Length != 2 || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number)) return null;
        if (parts[0] == Stage) return (Stage, null, number);
        var zone = parts[0].TrimEnd("0123456789".ToCharArray());
        var digits = parts[0].AsSpan(zone.Length);
        return zone.Length > 0 && int.TryParse(digits, CultureInfo.InvariantCulture, out var row) ? (zone, row, number) : null;
    }
}
