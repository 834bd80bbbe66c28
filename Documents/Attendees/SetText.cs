using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>A fitted text where it stands: the same for the paper and for the picture of it.</summary>
internal sealed record SetText(FittedText Text, Typeface Face, double X, double Y, PdfColor Color, TextAlign Align = TextAlign.Left)
{
    /// <summary>One line at one size.</summary>
    public static SetText Line(string text, Typeface face, double size, double x, double y, PdfColor color, TextAlign align = TextAlign.Left, double letters = 0) =>
        new(new([text], size, letters, 0, 1.25 * size, true), face, x, y, color, align);

    public double LastBaseline => Y + Text.DepthMm;

    /// <summary>What somebody must look at before it is printed on every badge; null for nothing.</summary>
    /// <param name="scale">How much smaller or larger the paper prints it.</param>
    public PaperFinding? Finding(string field, string source, double scale) =>
        Fault(source, scale) is { } fault ? new("", field, source, fault) : null;

    private PaperFault? Fault(string source, double scale) =>
        Face.Lacks(source).Length > 0 ? PaperFault.LacksLetters
        : !Text.Fits ? PaperFault.DoesNotFit
        : scale < 1 && source.Length > 0 && Text.SizeMm * scale < BadgeDesignRules.LeastTextMm - 1e-9 ? PaperFault.TooSmall
        : null;

    public void Draw(PdfCanvas canvas) => Text.Draw(canvas, X, Y, Face, Color, Align);
}

/// <summary>The three weights of a badge's family.</summary>
internal sealed record BadgeFaces(Typeface Medium, Typeface SemiBold, Typeface Bold)
{
    private static readonly BadgeFaces Sans = new(Typeface.BeVietnamMedium, Typeface.BeVietnamSemiBold, Typeface.BeVietnamBold);
    private static readonly BadgeFaces Serif = new(Typeface.Tinos, Typeface.TinosBold, Typeface.TinosBold);

    public static BadgeFaces Of(BadgeDesign design) => design.Family == BadgeDesign.Serif ? Serif : Sans;
}
