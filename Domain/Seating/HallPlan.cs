using System.Collections.Immutable;
using System.Globalization;

namespace Laurel.Domain.Seating;

/// <summary>A hall as drawn: a stage of so many seats, and zones before it.</summary>
/// <param name="Stage">Seats of the presidium's table (bàn chủ tọa); 0 where there is none.</param>
/// <param name="Zones">From front to back, and from the viewer's left to right among those that lie side by side.</param>
public sealed record HallPlan(string Name, int Stage, ImmutableArray<ZonePlan> Zones)
{
    public int Seats => Stage + Zones.Sum(zone => zone.Rows * zone.SeatsPerRow);

    /// <summary>Zone, row and number in a seat's name: A, 2 and 5 of <c>A2-05</c>; T1, 2 and 5 of <c>T12-05</c> where a zone is called T1. Null for a seat that is not named this way.</summary>
    /// <remarks>No two rows of a hall have one name, so it is read one way alone. A seat of a zone that there is not is read as if zones were letters.</remarks>
    public SeatPlace? PlaceOf(SeatId seat)
    {
        if (seat.Text.Split('-') is not [var row, var number] || Counted(number) is not { } counted) return null;
        if (row == HallLayout.StageZone) return new(row, null, counted);
        foreach (var zone in Zones)
            if (row.StartsWith(zone.Name, StringComparison.Ordinal) && Counted(row.AsSpan(zone.Name.Length)) is { } known && known <= zone.Rows)
                return new(zone.Name, known, counted);
        var letters = row.TrimEnd([.. "0123456789"]);
        return letters.Length > 0 && Counted(row.AsSpan(letters.Length)) is { } read ? new(letters, read, counted) : null;
    }

    /// <summary>Whether two halls have the same seats under the same names.</summary>
    public bool IsSameAs(HallPlan? other) => other is not null && Stage == other.Stage && Zones.SequenceEqual(other.Zones);

    /// <summary>Whether two halls are the same, by name and by seats.</summary>
    public bool IsDrawnAs(HallPlan? other) => IsSameAs(other) && Name == other!.Name;

    /// <summary>The zones that lie side by side, the front ones first. Rows fill by number across one tier, and a tier is full before the one behind it.</summary>
    /// <remarks>A zone lies beside the one named before it where both have the same shape, else behind it: A and B of 10 × 12, then C of 8 × 10.</remarks>
    public ImmutableArray<ImmutableArray<ZonePlan>> Tiers => Zones.Aggregate(
        ImmutableArray<ImmutableArray<ZonePlan>>.Empty,
        (tiers, zone) => tiers is [.., var last] && zone.LiesBeside(last[^1])
            ? tiers.SetItem(tiers.Length - 1, last.Add(zone))
            : tiers.Add([zone]));

    private static int? Counted(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Where a seat lies, by its name.</summary>
/// <param name="Row">Null on the stage.</param>
public readonly record struct SeatPlace(string Zone, int? Row, int Number);

/// <summary>A zone of equal rows; row 1 is nearest the stage.</summary>
public sealed record ZonePlan(string Name, int Rows, int SeatsPerRow)
{
    internal bool LiesBeside(ZonePlan other) => (Rows, SeatsPerRow) == (other.Rows, other.SeatsPerRow);
}
