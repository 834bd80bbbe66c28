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
            case 'C': Curve(Pair(), Pair(), Pair()); break;
            case 'S': Curve(Reflected("CcSs"), Pair(), Pair()); break;
            case 'Q': Quadratic(Pair(), Pair()); break;
            case 'T': Quadratic(Reflected("QqTt"), Pair()); break;
            case 'Z': path.Close(); (x, y) = (startX, startY); break;
            default: throw Wrong();
        }
        previous = command;

        (double X, double Y) Pair() => (fromX + Number(), fromY + Number());
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

    private void Curve((double X, double Y) first, (double X, double Y) second, (double X, double Y) to)
    {
        path.CurveTo(first.X, first.Y, second.X, second.Y, to.X, to.Y);
        (lastX, lastY, x, y) = (second.X, second.Y, to.X, to.Y);
    }

    private void Quadratic((double X, double Y) middle, (double X, double Y) to)
    {
        static double Third(double end, double middle) => end + 2 * (middle - end) / 3;
        path.CurveTo(Third(x, middle.X), Third(y, middle.Y), Third(to.X, middle.X), Third(to.Y, middle.Y), to.X, to.Y);
        (lastX, lastY, x, y) = (middle.X, middle.Y, to.X, to.Y);
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
        var number = text.AsSpan(start, at - start);
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong();
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
