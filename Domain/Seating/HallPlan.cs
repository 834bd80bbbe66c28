using System.Collections.Immutable;

namespace Laurel.Domain.Seating;

/// <summary>A hall as drawn: a stage of so many seats and zones that lie side by side.</summary>
/// <param name="Stage">Seats of the presidium's table (bàn chủ tọa); 0 where there is none.</param>
/// <param name="Zones">From the viewer's left to right.</param>
public sealed record HallPlan(string Name, int Stage, ImmutableArray<ZonePlan> Zones)
{
    public int Seats => Stage + Zones.Sum(zone => zone.Rows * zone.SeatsPerRow);
}

/// <summary>A zone of equal rows; row 1 is nearest the stage.</summary>
public sealed record ZonePlan(string Name, int Rows, int SeatsPerRow);
