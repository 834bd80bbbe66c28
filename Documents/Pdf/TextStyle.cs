namespace Laurel.Documents.Pdf;

/// <summary>How a text is set: face, size of the em in millimetres, colour, and what is added between letters and words.</summary>
/// <remarks>A typographic point is 0.3528 mm: <see cref="Points"/> gives office sizes.</remarks>
public sealed record TextStyle(Typeface Face, double SizeMm, PdfColor Color = default)
{
    public double LetterSpacingMm { get; init; }

    public double WordSpacingMm { get; init; }

    /// <summary>Draws outlines instead of filled letters.</summary>
    public PdfPen? Outline { get; init; }

    /// <summary>A style whose size is told in points, as office rules do.</summary>
    public static TextStyle Points(Typeface face, double points, PdfColor color = default) => new(face, points * 25.4 / 72, color);

    public TextExtent Measure(string text) => Face.Measure(text, SizeMm, LetterSpacingMm, WordSpacingMm);

    /// <summary>The least distance of two baselines at which no ink of the lower line touches the upper; both start at one x.</summary>
    public double Clearance(string upper, string lower)
    {
        var above = Face.Ink(upper, this).ToList();
        return Face.Ink(lower, this).SelectMany(low => above
            .Where(high => high.LeftMm < low.RightMm && low.LeftMm < high.RightMm)
            .Select(high => high.BottomMm - low.TopMm)).DefaultIfEmpty(0).Max();
    }
}

/// <summary>Which part of the text stands at the x that is given.</summary>
public enum TextAlign { Left, Center, Right }
