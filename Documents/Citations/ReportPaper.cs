using System.Globalization;
using Laurel.Documents.Pdf;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Citations;

/// <summary>The report of a conference's awards with its charts, as PDF: A4 upright, a bar for each line, bodies and persons stacked.</summary>
/// <remarks>Money stands in words beside the bars; a label that is long stands on two lines, and never falls off.</remarks>
public static class ReportPaper
{
    private const double WidthMm = 210, HeightMm = 297, LeftMm = 25, RightMm = 15, TopMm = 22, BottomMm = 20;
    private const double LabelMm = 66, ValueMm = 46, LineMm = 8.6, HeadMm = 15, BarMm = 4.6;
    private const double BarLeftMm = LeftMm + LabelMm + 3, BarRoomMm = WidthMm - RightMm - ValueMm - BarLeftMm;

    private static readonly PdfColor Ink = "#1d1815", Soft = "#756a62", Red = "#a4161a", Gold = "#c49a3f", Faint = "#e6ded3";

    private static readonly FitRule LabelRule = new(LabelMm, 3.3, 2.6) { MostLines = 2, DepthMm = 4.2 };

    /// <summary>What does not fit or cannot be drawn, before anything is printed.</summary>
    public static IReadOnlyList<PaperFinding> Check(IReadOnlyList<ReportTable> tables) =>
        [.. tables.SelectMany(table => table.Lines).Where(line => !Fit.Text(line.Label, Typeface.Tinos, LabelRule).Fits)
            .Select(line => new PaperFinding(line.Label, nameof(ReportLine.Label), line.Label, PaperFault.DoesNotFit))];

    public static byte[] Bytes(string conference, int awards, IReadOnlyList<ReportTable> tables, DateTimeOffset at)
    {
        var pages = Pages(tables);
        return PdfDocument.Bytes(new PdfMetadata($"Báo cáo khen thưởng – {conference}", at), pdf => pdf.Pages(
            pages.Index(), WidthMm, HeightMm, (page, canvas) => Draw(page.Item, page.Index, pages.Count, conference, awards, canvas)));
    }

    /// <summary>Lines in the order of the tables; a heading never stands alone at a page's foot.</summary>
    private static List<List<Piece>> Pages(IReadOnlyList<ReportTable> tables)
    {
        var (pages, y) = (new List<List<Piece>> { new() }, TopMm + 24);
        foreach (var table in tables.Where(table => table.Lines.Length > 0))
            foreach (var (place, line) in table.Lines.Index())
            {
                var needs = place == 0 ? HeadMm + (2 * LineMm) : LineMm;
                if (y + needs > HeightMm - BottomMm)
                {
                    pages.Add([]);
                    y = TopMm;
                }
                if (place == 0 || pages[^1].Count == 0)
                {
                    pages[^1].Add(new(y, table, null));
                    y += HeadMm;
                }
                pages[^1].Add(new(y, table, line));
                y += LineMm;
            }
        return pages;
    }

    private static void Draw(List<Piece> pieces, int page, int pages, string conference, int awards, PdfCanvas canvas)
    {
        if (page == 0) Heading(conference, awards, canvas);
        else canvas.Text(string.Create(CultureInfo.InvariantCulture, $"{page + 1}/{pages}"), WidthMm / 2, 13, new TextStyle(Typeface.Tinos, 4, Soft), TextAlign.Center);
        foreach (var (y, table, line) in pieces)
            if (line is null) Head(table, y, canvas);
            else Bar(table, line, y, canvas);
    }

    private static void Heading(string conference, int awards, PdfCanvas canvas)
    {
        canvas.Text("BÁO CÁO KHEN THƯỞNG", WidthMm / 2, TopMm, new TextStyle(Typeface.TinosBold, 5.6, Ink), TextAlign.Center);
        Fit.Text(conference, Typeface.TinosItalic, new FitRule(WidthMm - LeftMm - RightMm, 4.2, 2.8) { MostLines = 2 })
            .Draw(canvas, WidthMm / 2, TopMm + 7, Typeface.TinosItalic, Ink, TextAlign.Center);
        canvas.FillRect(LeftMm, TopMm + 17, 4, 3, Red).Text("Tập thể", LeftMm + 6, TopMm + 19.7, new TextStyle(Typeface.Tinos, 3.4, Ink));
        canvas.FillRect(LeftMm + 26, TopMm + 17, 4, 3, Gold).Text("Cá nhân", LeftMm + 32, TopMm + 19.7, new TextStyle(Typeface.Tinos, 3.4, Ink));
        canvas.Text(string.Create(CultureInfo.InvariantCulture, $"{awards} trường hợp"), WidthMm - RightMm, TopMm + 19.7, new TextStyle(Typeface.Tinos, 3.4, Soft), TextAlign.Right);
    }

    private static void Head(ReportTable table, double y, PdfCanvas canvas) => canvas
        .Text(table.Title, LeftMm, y + 9.5, new TextStyle(Typeface.TinosBold, 4.4, Ink))
        .Line(LeftMm, y + 11.8, WidthMm - RightMm, y + 11.8, new PdfPen(Gold, 0.3));

    private static void Bar(ReportTable table, ReportLine line, double y, PdfCanvas canvas)
    {
        var label = Fit.Text(line.Label, Typeface.Tinos, LabelRule);
        label.Draw(canvas, LeftMm, y + (LineMm / 2) + 1.2 - (label.DepthMm / 2), Typeface.Tinos, Ink);
        var (top, scale) = (y + ((LineMm - BarMm) / 2), BarRoomMm / Math.Max(1, table.Most));
        canvas.FillRect(BarLeftMm, top, BarRoomMm, BarMm, Faint);
        if (line.Bodies > 0) canvas.FillRect(BarLeftMm, top, line.Bodies * scale, BarMm, Red);
        if (line.Persons > 0) canvas.FillRect(BarLeftMm + (line.Bodies * scale), top, line.Persons * scale, BarMm, Gold);
        canvas.Text(Said(line), WidthMm - RightMm, y + (LineMm / 2) + 1.2, new TextStyle(Typeface.Tinos, 3.4, Ink), TextAlign.Right);
    }

    private static string Said(ReportLine line)
    {
        var count = string.Create(CultureInfo.InvariantCulture, $"{line.Total} ({line.Bodies} + {line.Persons})");
        return line.Prize == 0 ? count : $"{count} · {line.Prize.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} đ";
    }

    /// <param name="Line">Null for the table's heading.</param>
    private sealed record Piece(double Y, ReportTable Table, ReportLine? Line);
}
