namespace Laurel.Documents.Pdf;

/// <summary>An outline in millimetres, y downward: moves, lines, cubic curves. Built once, drawn as often as wished.</summary>
public sealed class PdfPath
{
    /// <summary>How far the two middle points of a cubic quarter circle stand out, as a part of the radius.</summary>
    private const double Kappa = 0.5522847498;

    private readonly PdfBytes operators = new();

    internal ReadOnlySpan<byte> Operators => operators.Span;

    public PdfPath MoveTo(double x, double y) => Point(x, y, "m\n"u8);

    public PdfPath LineTo(double x, double y) => Point(x, y, "l\n"u8);

    public PdfPath CurveTo(double x1, double y1, double x2, double y2, double x, double y)
    {
        operators.Number(x1).Number(y1).Number(x2).Number(y2);
        return Point(x, y, "c\n"u8);
    }

    public PdfPath Close()
    {
        operators.Raw("h\n"u8);
        return this;
    }

    public PdfPath Rect(double x, double y, double width, double height)
    {
        operators.Number(x).Number(y);
        return Point(width, height, "re\n"u8);
    }

    public PdfPath RoundRect(double x, double y, double width, double height, double radius)
    {
        var (right, bottom, k) = (x + width, y + height, radius * (1 - Kappa));
        return MoveTo(x + radius, y)
            .LineTo(right - radius, y).CurveTo(right - k, y, right, y + k, right, y + radius)
            .LineTo(right, bottom - radius).CurveTo(right, bottom - k, right - k, bottom, right - radius, bottom)
            .LineTo(x + radius, bottom).CurveTo(x + k, bottom, x, bottom - k, x, bottom - radius)
            .LineTo(x, y + radius).CurveTo(x, y + k, x + k, y, x + radius, y)
            .Close();
    }

    public PdfPath Circle(double x, double y, double radius) => Ellipse(x, y, radius, radius);

    public PdfPath Ellipse(double x, double y, double radiusX, double radiusY)
    {
        var (kx, ky) = (radiusX * Kappa, radiusY * Kappa);
        return MoveTo(x + radiusX, y)
            .CurveTo(x + radiusX, y + ky, x + kx, y + radiusY, x, y + radiusY)
            .CurveTo(x - kx, y + radiusY, x - radiusX, y + ky, x - radiusX, y)
            .CurveTo(x - radiusX, y - ky, x - kx, y - radiusY, x, y - radiusY)
            .CurveTo(x + kx, y - radiusY, x + radiusX, y - ky, x + radiusX, y)
            .Close();
    }

    /// <summary>The path an SVG <c>d</c> attribute describes: M L H V C S Q T Z, absolute and relative; arcs are refused.</summary>
    /// <exception cref="FormatException">The text is no such path.</exception>
    public static PdfPath Svg(string d) => SvgPath.Read(d);

    private PdfPath Point(double x, double y, ReadOnlySpan<byte> operation)
    {
        operators.Number(x).Number(y).Raw(operation);
        return this;
    }
}
