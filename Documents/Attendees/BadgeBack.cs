using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>The back of a badge: the same lines on all, such as the programme, the network, whom to call.</summary>
internal static class BadgeBack
{
    private const double MarginShare = 0.09, Leading = 1.5;

    public static void Draw(PdfCanvas canvas, BadgeDesign design)
    {
        foreach (var text in Texts(design)) text.Draw(canvas);
    }

    /// <summary>Centred; the first line is the heading. Paragraphs wrap, and all of them shrink together until they fit.</summary>
    public static IEnumerable<SetText> Texts(BadgeDesign design) => Set(design).Texts;

    /// <summary>That lines reach over the badge's edge at their smallest; else the first line that lacks letters or is printed too small to be read. Null where all are well, or there is no back.</summary>
    /// <param name="scale">How much smaller or larger the paper prints the badge.</param>
    public static PaperFinding? Finding(BadgeDesign design, double scale)
    {
        if (design.Back.Length == 0) return null;
        var (texts, fits) = Set(design);
        return fits
            ? texts.Select(text => text.Finding(nameof(design.Back), text.Text.Lines[0], scale)).FirstOrDefault(found => found is not null)
            : new("", nameof(design.Back), design.Back.Split('\n')[0], PaperFault.DoesNotFit);
    }

    private static (IReadOnlyList<SetText> Texts, bool Fits) Set(BadgeDesign design)
    {
        var (faces, body) = (BadgeFaces.Of(design), design[BadgePart.Body]);
        var paragraphs = design.Back.ReplaceLineEndings("\n").Split('\n');
        var (width, margin) = (design.WidthMm * (1 - 2 * MarginShare), design.WidthMm * MarginShare);
        for (var size = body.SizeMm; ; size = Math.Max(body.FloorMm, size - 0.1))
        {
            var lines = paragraphs.SelectMany((paragraph, i) => Lines(paragraph, i == 0 ? faces.Bold : faces.Medium, size, width)).ToList();
            var fits = lines.Count * Leading * size <= design.HeightMm - 2 * margin
                && lines.TrueForAll(line => new TextStyle(line.Face, size).Measure(line.Text).AdvanceMm <= width);
            if (!fits && size > body.FloorMm) continue;
            return ([.. lines.Select((line, i) => SetText.Line(
                line.Text, line.Face, size, design.WidthMm / 2, margin + (i + 1) * Leading * size, BadgeColors.Text, TextAlign.Center))], fits);
        }
    }

    private static IEnumerable<(string Text, Typeface Face)> Lines(string paragraph, Typeface face, double size, double width) =>
        paragraph.Trim().Length == 0 ? [("", face)] : Fit.Wrap(paragraph.Trim(), new TextStyle(face, size), width).Select(line => (line, face));
}
