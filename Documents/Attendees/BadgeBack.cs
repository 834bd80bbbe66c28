using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>The back of a badge: the same lines on all, such as the programme, the network, whom to call.</summary>
internal static class BadgeBack
{
    private const double MarginShare = 0.09;

    public static void Draw(PdfCanvas canvas, BadgeDesign design)
    {
        foreach (var text in Texts(design)) text.Draw(canvas);
    }

    /// <summary>Centred; the first line is the heading. Paragraphs wrap, and all of them shrink together until they fit.</summary>
    public static IEnumerable<SetText> Texts(BadgeDesign design)
    {
        var faces = BadgeFaces.Of(design);
        var paragraphs = design.Back.ReplaceLineEndings("\n").Split('\n');
        var (width, margin) = (design.WidthMm * (1 - 2 * MarginShare), design.WidthMm * MarginShare);
        for (var size = design[BadgePart.Body].SizeMm; ; size -= 0.1)
        {
            var lines = paragraphs.SelectMany((paragraph, i) => Lines(paragraph, i == 0 ? faces.Bold : faces.Medium, size, width)).ToList();
            if (lines.Count * 1.5 * size > design.HeightMm - 2 * margin && size > design[BadgePart.Body].FloorMm) continue;
            return lines.Select((line, i) => SetText.Line(
                line.Text, line.Face, size, design.WidthMm / 2, margin + (i + 1) * 1.5 * size, BadgeColors.Text, TextAlign.Center));
        }
    }

    private static IEnumerable<(string Text, Typeface Face)> Lines(string paragraph, Typeface face, double size, double width) =>
        paragraph.Trim().Length == 0 ? [("", face)] : Fit.Wrap(paragraph.Trim(), new TextStyle(face, size), width).Select(line => (line, face));
}
