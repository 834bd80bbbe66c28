using System.Globalization;

namespace Laurel.Documents.Pdf;

/// <summary>Reads the path language of SVG, as far as drawings of this house use it (all but arcs).</summary>
internal sealed class SvgPath
{
    private readonly string text;
    private readonly PdfPath path = new();
    private int at;
    private double x, y, startX, startY, lastX, lastY;
    private char previous;

    private SvgPath(string text) => this.text = text;

    public static PdfPath Read(string text)
    {
        var reader = new SvgPath(text);
        while (reader.Command() is { } command) reader.Run(command);
        return reader.path;
    }

    private char? Command()
    {
        Skip();
        if (at == text.Length) return null;
        if (char.IsAsciiLetter(text[at])) return text[at++];
        return previous switch { 'M' => 'L', 'm' => 'l', '\0' => throw Wrong(), var same => same };
    }

    private void Run(char command)
    {
        var (fromX, fromY) = char.IsAsciiLetterLower(command) ? (x, y) : (0, 0);
        switch (char.ToUpperInvariant(command))
        {
            case 'M': Move(fromX + Number(), fromY + Number()); break;
            case 'L': Line(fromX + Number(), fromY + Number()); break;
            case 'H': Line(fromX + Number(), y); break;
            case 'V': Line(x, fromY + Number()); break;
            case 'C': Curve(fromX + Number(), fromY + Number(), fromX + Number(), fromY + Number(), fromX + Number(), fromY + Number()); break;
            case 'S': var (cx, cy) = Reflected("CcSs"); Curve(cx, cy, fromX + Number(), fromY + Number(), fromX + Number(), fromY + Number()); break;
            case 'Q': Quadratic(fromX + Number(), fromY + Number(), fromX + Number(), fromY + Number()); break;
            case 'T': var (qx, qy) = Reflected("QqTt"); Quadratic(qx, qy, fromX + Number(), fromY + Number()); break;
            case 'Z': path.Close(); (x, y) = (startX, startY); break;
            default: throw Wrong();
        }
        previous = command;
    }

    private void Move(double toX, double toY)
    {
        path.MoveTo(toX, toY);
        (x, y, startX, startY) = (toX, toY, toX, toY);
    }

    private void Line(double toX, double toY)
    {
        path.LineTo(toX, toY);
        (x, y) = (toX, toY);
    }

    private void Curve(double x1, double y1, double x2, double y2, double toX, double toY)
    {
        path.CurveTo(x1, y1, x2, y2, toX, toY);
        (lastX, lastY, x, y) = (x2, y2, toX, toY);
    }

    private void Quadratic(double cx, double cy, double toX, double toY)
    {
        path.CurveTo(x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3, toX + 2 * (cx - toX) / 3, toY + 2 * (cy - toY) / 3, toX, toY);
        (lastX, lastY, x, y) = (cx, cy, toX, toY);
    }

    private (double X, double Y) Reflected(string after) => after.Contains(previous) ? (2 * x - lastX, 2 * y - lastY) : (x, y);

    private double Number()
    {
        Skip();
        var start = at;
        if (at < text.Length && text[at] is '-' or '+')
            at++;
        var dot = false;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || Dot(ref dot) || Exponent(start))) at++;
        if (!double.TryParse(text.AsSpan(start, at - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) throw Wrong();
        return value;
    }

    private bool Dot(ref bool seen) => text[at] == '.' && !seen && (seen = true);

    private bool Exponent(int start) =>
        at > start && (text[at] is 'e' or 'E' || (text[at] is '-' or '+' && text[at - 1] is 'e' or 'E'));

    private void Skip()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == ',')) at++;
    }

    private FormatException Wrong() => new($"No path at character {at} of '{text}'.");
}
