using System.Collections.Immutable;

namespace Laurel.Domain.Seating;

/// <summary>A hall as drawn: a stage of so many seats, and zones before it.</summary>
/// <param name="Stage">Seats of the presidium's table (bàn chủ tọa); 0 where there is none.</param>
/// <param name="Zones">From front to back, and from the viewer's left to right among those that lie side by side.</param>
public sealed record HallPlan(string Name, int Stage, ImmutableArray<ZonePlan> Zones)
{
    public int Seats => Stage + Zones.Sum(zone => zone.Rows * zone.SeatsPerRow);

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
}

/// <summary>A zone of equal rows; row 1 is nearest the stage.</summary>
public sealed record ZonePlan(string Name, int Rows, int SeatsPerRow)
{
    internal bool LiesBeside(ZonePlan other) => (Rows, SeatsPerRow) == (other.Rows, other.SeatsPerRow);
}
