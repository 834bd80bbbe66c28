namespace Laurel.Documents.Pdf;

/// <summary>A text as it stands in its room: lines and the size and spacing that all of them share.</summary>
/// <param name="Lines">Every word of the text, in order; nothing is ever cut.</param>
/// <param name="LeadingMm">Between baselines.</param>
/// <param name="Fits">False where even the floor was too large: to be reported before printing.</param>
public sealed record FittedText(
    IReadOnlyList<string> Lines, double SizeMm, double LetterSpacingMm, double WordSpacingMm, double LeadingMm, bool Fits)
{
    /// <summary>How far the last baseline lies under the first.</summary>
    public double DepthMm => Math.Max(0, Lines.Count - 1) * LeadingMm;

    /// <summary>The style that sets these lines.</summary>
    public TextStyle Style(Typeface face, PdfColor color) =>
        new(face, SizeMm, color) { LetterSpacingMm = LetterSpacingMm, WordSpacingMm = WordSpacingMm };

    /// <summary>Sets the lines, the first on the baseline <paramref name="y"/>; answers the last baseline.</summary>
    public double Draw(PdfCanvas canvas, double x, double y, Typeface face, PdfColor color, TextAlign align = TextAlign.Left)
    {
        var style = Style(face, color);
        for (var i = 0; i < Lines.Count; i++) canvas.Text(Lines[i], x, y + i * LeadingMm, style, align);
        return y + DepthMm;
    }
}
