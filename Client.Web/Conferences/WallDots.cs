namespace Laurel.Client.Web.Conferences;

/// <summary>A dot a delegate in a half circle, filled as people come; which dot is whose is nobody's.</summary>
public static class WallDots
{
    /// <summary>The last to come, who stand out.</summary>
    public const int Latest = 5;

    private const double Inner = 272, Outer = 605, CentreX = 620, CentreY = 636, WidestPitch = 46;

    /// <summary>Dots from left to right, row by row from within, with the class that colours each.</summary>
    public static IReadOnlyList<WallDot> Of(int expected, int inside, string seed)
    {
        var places = Places(Math.Max(expected, inside));
        var order = Enumerable.Range(0, places.Count).OrderBy(at => Scattered(at, seed)).ToList();
        var dots = new WallDot[places.Count];
        foreach (var (arrival, at) in order.Index())
            dots[at] = places[at] with { Class = arrival >= inside ? "out" : arrival >= inside - Latest ? "fresh" : "in" };
        return dots;
    }

    private static List<WallDot> Places(int count)
    {
        if (count == 0) return [];
        var pitch = Math.Min(WidestPitch, Math.Sqrt(Math.PI / 2 * (Outer * Outer - Inner * Inner) / count));
        var rows = Enumerable.Range(0, Math.Max(1, (int)((Outer - Inner) / pitch) + 1)).Select(row => Inner + row * pitch).Reverse().ToList();
        var (left, lengths) = (count, rows.Sum());
        var dots = new List<WallDot>();
        foreach (var radius in rows)
        {
            var here = (int)Math.Round(left * radius / lengths);
            for (var at = 0; at < here; at++)
            {
                var angle = Math.PI * (here == 1 ? 0.5 : 1 - at / (double)(here - 1));
                dots.Add(new(CentreX + radius * Math.Cos(angle), CentreY - radius * Math.Sin(angle), pitch * .33, ""));
            }
            (left, lengths) = (left - here, lengths - radius);
        }
        return dots;
    }

    // The same scatter at every look, so that a dot once filled stays so while people come.
    private static uint Scattered(int at, string seed)
    {
        var hash = 2166136261u;
        foreach (var part in seed) hash = (hash ^ part) * 16777619u;
        for (var shift = 0; shift < 32; shift += 8) hash = (hash ^ ((uint)at >> shift & 0xff)) * 16777619u;
        return hash ^ hash >> 15;
    }
}

/// <param name="Class">in, out, fresh.</param>
public sealed record WallDot(double X, double Y, double Radius, string Class);
