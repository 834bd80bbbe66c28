using System.Globalization;
using Laurel.Documents.Pdf;

namespace Laurel.Documents.Papers;

/// <summary>Office papers as PDF: A4, embedded Tinos, page numbers centred at the top from each part's second page.</summary>
public static class PaperPdf
{
    /// <summary>The whole paper. The same paper and instant give the same bytes.</summary>
    /// <param name="paper">What it says.</param>
    /// <param name="at">The instant that the document names as its making.</param>
    public static byte[] Bytes(Paper paper, DateTimeOffset at) => PdfDocument.Bytes(new PdfMetadata(paper.Title, at), pdf => Draw(pdf, paper));

    /// <summary>Adds the paper's pages to a document.</summary>
    public static void Draw(PdfDocument pdf, Paper paper)
    {
        var (width, height) = paper.Landscape ? (297.0, 210.0) : (210.0, 297.0);
        var margins = paper.Margins;
        var boxes = new Boxes(margins.LeftMm, width - margins.LeftMm - margins.RightMm).Of(paper);
        foreach (var page in Paged(boxes, height - margins.TopMm - margins.BottomMm))
            pdf.Page(width, height, canvas => Draw(canvas, page, margins, width));
    }

    private static void Draw(PdfCanvas canvas, PaperPage page, Margins margins, double width)
    {
        if (page.Number > 1)
        {
            var number = page.Number.ToString(CultureInfo.InvariantCulture);
            canvas.Text(number, width / 2, margins.TopMm - 6, TextStyle.Points(Typeface.Tinos, 13), TextAlign.Center);
        }

        foreach (var (box, y) in page.Boxes) box.Draw(canvas, margins.TopMm + y);
    }

    /// <summary>Fills pages from the top; a chain of boxes that belong together moves to the next page together, unless no page holds all of it.</summary>
    private static List<PaperPage> Paged(IReadOnlyList<Box> boxes, double roomMm)
    {
        var pages = new List<PaperPage> { new(1) };
        var (y, parted) = (0.0, 0);
        for (var i = 0; i < boxes.Count; i++)
        {
            var box = boxes[i];
            // What no page holds is parted from its first box on: part of it does not move on again at every box.
            if (i >= parted && Chain(boxes, i, together: true) is var whole && whole.HeightMm > roomMm) parted = whole.End;
            var chain = Chain(boxes, i, together: i >= parted).HeightMm;
            var fresh = pages[^1].Boxes.Count == 0;
            if (box.NewPart || (!fresh && y + box.BeforeMm + chain > roomMm && (chain <= roomMm || y + box.BeforeMm + box.HeightMm > roomMm)))
            {
                pages.Add(new(box.NewPart ? 1 : pages[^1].Number + 1));
                (y, fresh) = (0, true);
                if (box.Heading is { } heading) y = Place(pages[^1], heading, y);
            }

            y = Place(pages[^1], box, fresh ? y : y + box.BeforeMm);
        }

        return pages;
    }

    private static double Place(PaperPage page, Box box, double y)
    {
        page.Boxes.Add((box, y));
        return y + box.HeightMm;
    }

    /// <summary>How high the boxes are that belong to this one, and which is the first that does not.</summary>
    private static (double HeightMm, int End) Chain(IReadOnlyList<Box> boxes, int from, bool together)
    {
        var (height, i) = (boxes[from].HeightMm, from);
        for (; (boxes[i].WithNext || (together && boxes[i].Together)) && i + 1 < boxes.Count && !boxes[i + 1].NewPart; i++)
            height += boxes[i + 1].BeforeMm + boxes[i + 1].HeightMm;
        return (height, i + 1);
    }

    /// <summary>A page and its number within its part.</summary>
    private sealed record PaperPage(int Number)
    {
        public List<(Box Box, double Y)> Boxes { get; } = [];
    }
}
