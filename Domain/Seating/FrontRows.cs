namespace Laurel.Domain.Seating;

/// <summary>The rows that the hall is judged by: five minutes before the opening their empty seats are listed to be filled (DOMAIN 6).</summary>
public static class FrontRows
{
    /// <summary>How many rows lie in front, each across the zones that lie side by side.</summary>
    public const int Count = 2;

    /// <summary>By zone and number; the first row of a zone that lies behind others is none, and the stage has none, for nobody fills it up.</summary>
    public static IReadOnlySet<(string Zone, int Row)> Of(HallPlan hall) => hall.Tiers
        .SelectMany(tier => Enumerable.Range(1, tier[0].Rows).Select(row => tier.Select(zone => (zone.Name, row))))
        .Take(Count).SelectMany(row => row).ToHashSet();
}
