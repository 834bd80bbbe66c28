using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>
/// The engraved ribbon of a certificate's border and the rosettes of its medals and ground: periodic curves through cubic
/// spans, such as a copier smears and a pen cannot follow. Millimetres.
/// </summary>
internal static class Guilloche
{
    private const int Strands = 12;
    private const int Spans = 12;

    /// <summary>
    /// One period of the ribbon along +x around y = 0, strand by strand; periods laid end to end join smoothly.
    /// Every third strand is the dark one.
    /// </summary>
    /// <param name="length">Length of the period.</param>
    /// <param name="amplitude">A: the ribbon's half width is about 1.2 A.</param>
    public static IEnumerable<(PdfPath Path, bool Dark)> Period(double length, double amplitude) =>
        Enumerable.Range(0, Strands).Select(strand =>
        {
            var phase = double.Tau * strand / Strands;
            return (Through(x => Wave(x, length, amplitude, phase), 0, length, Spans), strand % 3 == 0);
        });

    /// <summary>The closed curve r = radius (1 − depth + depth (1 + cos lobes θ) / 2) around the origin.</summary>
    public static PdfPath Rosette(double radius, double depth, int lobes) =>
        Through(angle => Petal(angle, radius, depth, lobes), 0, double.Tau, lobes * 8).Close();

    private static PdfPath Through(Func<double, Point> at, double from, double to, int spans)
    {
        var third = (to - from) / spans / 3;
        var p = at(from);
        var path = new PdfPath().MoveTo(p.X, p.Y);
        for (var i = 1; i <= spans; i++)
        {
            var q = at(from + ((to - from) * i / spans));
            path.CurveTo(p.X + (p.Dx * third), p.Y + (p.Dy * third), q.X - (q.Dx * third), q.Y - (q.Dy * third), q.X, q.Y);
            p = q;
        }

        return path;
    }

    private static Point Wave(double x, double length, double a, double phase)
    {
        var w = double.Tau / length;
        var u = (w * x) + phase;
        var envelope = 1.06 + (.24 * Math.Cos(w * x));
        var carrier = (.9 * Math.Sin(u)) + (.12 * Math.Sin(3 * u));
        var slope = (-.24 * w * Math.Sin(w * x) * carrier) + (envelope * w * ((.9 * Math.Cos(u)) + (.36 * Math.Cos(3 * u))));
        return new(x, a * envelope * carrier, 1, a * slope);
    }

    private static Point Petal(double angle, double radius, double depth, int lobes)
    {
        var r = radius * (1 - depth + (depth * (.5 + (.5 * Math.Cos(lobes * angle)))));
        var slope = -radius * depth * .5 * lobes * Math.Sin(lobes * angle);
        var (sin, cos) = Math.SinCos(angle);
        return new(r * cos, r * sin, (slope * cos) - (r * sin), (slope * sin) + (r * cos));
    }

    /// <summary>A point of a curve and its derivative there.</summary>
    private readonly record struct Point(double X, double Y, double Dx, double Dy);
}
