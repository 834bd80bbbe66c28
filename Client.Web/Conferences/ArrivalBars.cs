using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>First admissions as bars: of five minutes, the last nine that have any arrivals between them; or of a minute.</summary>
public static class ArrivalBars
{
    private const int Bars = 9, ManyMinutes = 30;
    private const double Tallest = 60;
    private static readonly TimeSpan Width = TimeSpan.FromMinutes(5);

    /// <returns>Start, arrivals and height (in the units of a 66 high chart) of each bar, oldest first; empty where nobody came.</returns>
    public static IReadOnlyList<(DateTimeOffset At, int Count, double Height)> Of(IReadOnlyList<ArrivalCount> arrivals)
    {
        if (arrivals.Count == 0)
            return [];

        var last = Floor(arrivals.Max(arrival => arrival.At));
        var counts = arrivals.GroupBy(arrival => Floor(arrival.At)).ToDictionary(group => group.Key, group => group.Sum(arrival => arrival.Count));
        var first = counts.Keys.Min() is var earliest && earliest > last - ((Bars - 1) * Width) ? earliest : last - ((Bars - 1) * Width);
        var bars = new List<(DateTimeOffset At, int Count)>();
        for (var at = first; at <= last; at += Width)
            bars.Add((at, counts.GetValueOrDefault(at)));
        var tallest = Math.Max(1, bars.Max(bar => bar.Count));
        return bars.Select(bar => (bar.At, bar.Count, bar.Count * Tallest / tallest)).ToList();
    }

    /// <summary>The thirty minutes up to the last in which anybody came, those without anybody too; empty where nobody came.</summary>
    public static IReadOnlyList<ArrivalCount> Minutes(IReadOnlyList<ArrivalCount> arrivals)
    {
        if (arrivals.Count == 0) return [];
        var counts = arrivals.ToDictionary(minute => minute.At, minute => minute.Count);
        var first = counts.Keys.Max().AddMinutes(1 - ManyMinutes);
        return [.. Enumerable.Range(0, ManyMinutes).Select(at => first.AddMinutes(at)).Select(at => new ArrivalCount(at, counts.GetValueOrDefault(at)))];
    }

    private static DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Width.Ticks), TimeSpan.Zero);
}
