using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>A line of the seat finder.</summary>
public sealed record SeatFinderLine(string Name, string Unit, SeatId Seat);

/// <summary>What the seat finder is of.</summary>
public sealed record SeatFinderModel(string Title, string Hall, IReadOnlyList<SeatFinderLine> Lines);

/// <summary>The seat finder (bảng tra chỗ ngồi) on A1, to hang at the entrance: everybody by given name, with the seat.</summary>
/// <remarks>As large as one sheet lets it be; where even the smallest size does not fit, it goes on on further sheets.</remarks>
public static class SeatFinder
{
    private const double WidthMm = 594, HeightMm = 841, SideMm = 24, TopMm = 118, FootMm = 26, GapMm = 12;
    private const double LargestRowMm = 14, SmallestRowMm = 6, RowStepMm = 0.25;

    /// <summary>A column is at least so many rows wide.</summary>
    private const double ColumnRows = 12;

    private static readonly PdfColor Ink = "#1d1815", Faint = "#554c46", Red = "#a4161a";
    private static readonly PdfPen Hairline = new("#d2c8bb", 0.2), Rule = new("#c49a3f", 0.8);

    /// <summary>What does not fit or cannot be drawn, before anything is printed.</summary>
    public static IReadOnlyList<PaperFinding> Check(SeatFinderModel model)
    {
        var (row, columns) = SizeOf(model);
        return [.. model.Lines.SelectMany(line => Findings(line, row, WidthOf(columns)))];
    }

    public static byte[] Bytes(SeatFinderModel model, DateTimeOffset at) =>
        PdfDocument.Bytes(new PdfMetadata($"Bảng tra chỗ ngồi – {model.Title}", at), pdf => Draw(pdf, model));

    public static void Draw(PdfDocument pdf, SeatFinderModel model)
    {
        var (row, columns) = SizeOf(model);
        var sheets = Columns(model, RowsOf(row)).Chunk(columns).ToList();
        for (var i = 0; i < sheets.Count; i++)
        {
            var (sheet, number) = (sheets[i], sheets.Count == 1 ? "" : FormattableString.Invariant($"Tờ {i + 1} trên {sheets.Count}"));
            pdf.Page(WidthMm, HeightMm, canvas => Sheet(canvas, model, sheet, row, WidthOf(columns), number));
        }
    }

    // The largest row at which one sheet holds all; else the smallest.
    private static (double RowMm, int Columns) SizeOf(SeatFinderModel model)
    {
        for (var row = LargestRowMm; row > SmallestRowMm; row -= RowStepMm)
            if (Columns(model, RowsOf(row)).Count <= ColumnsOf(row)) return (row, ColumnsOf(row));
        return (SmallestRowMm, ColumnsOf(SmallestRowMm));
    }

    private static int RowsOf(double row) => (int)((HeightMm - TopMm - FootMm) / row);

    private static int ColumnsOf(double row) => (int)((WidthMm - 2 * SideMm + GapMm) / (row * ColumnRows + GapMm));

    private static double WidthOf(int columns) => (WidthMm - 2 * SideMm + GapMm) / columns - GapMm;

    /// <summary>Letters (a heading each) and people in order; no heading stands last in its column.</summary>
    private static List<List<object>> Columns(SeatFinderModel model, int rows)
    {
        var columns = new List<List<object>> { new() };
        foreach (var letter in model.Lines.OrderBy(line => VietnameseOrder.KeyOfName(line.Name), StringComparer.Ordinal).GroupBy(line => VietnameseOrder.InitialOf(line.Name)))
        {
            if (columns[^1].Count + 2 > rows) columns.Add([]);
            columns[^1].Add(letter.Key);
            foreach (var line in letter)
            {
                if (columns[^1].Count == rows) columns.Add([]);
                columns[^1].Add(line);
            }
        }
        return columns;
    }

    private static void Sheet(PdfCanvas canvas, SeatFinderModel model, List<object>[] columns, double row, double width, string number)
    {
        Heading(canvas, model, number);
        for (var i = 0; i < columns.Length; i++)
        {
            var (left, y) = (SideMm + i * (width + GapMm), TopMm);
            foreach (var entry in columns[i])
            {
                if (entry is SeatFinderLine line) Line(canvas, line, left, y, row, width);
                else canvas.Text(entry.ToString()!, left, y + row * 0.8, new TextStyle(Typeface.BeVietnamBold, row * 0.72, Red));
                y += row;
                canvas.Line(left, y, left + width, y, Hairline);
            }
        }
    }

    private static void Heading(PdfCanvas canvas, SeatFinderModel model, string number)
    {
        canvas.Text("BẢNG TRA CHỖ NGỒI", WidthMm / 2, 46, new TextStyle(Typeface.BeVietnamBold, 24, Red), TextAlign.Center);
        var title = Fit.Text(model.Title, Typeface.BeVietnamBold, new FitRule(WidthMm - 2 * SideMm, 13, 8) { MostLines = 2, WrapBelowMm = 10, DepthMm = 13 });
        var last = title.Draw(canvas, WidthMm / 2, 66, Typeface.BeVietnamBold, Ink, TextAlign.Center);
        canvas.Text(model.Hall, WidthMm / 2, last + 14, new TextStyle(Typeface.BeVietnam, 8.5, Faint), TextAlign.Center);
        canvas.Line(SideMm, TopMm - 8, WidthMm - SideMm, TopMm - 8, Rule);
        canvas.Text("Xếp theo tên gọi. Ghế A2-05: khu A, hàng 2, ghế số 5.", SideMm, HeightMm - 12, new TextStyle(Typeface.BeVietnam, 6, Faint));
        if (number.Length > 0) canvas.Text(number, WidthMm - SideMm, HeightMm - 12, new TextStyle(Typeface.BeVietnam, 6, Faint), TextAlign.Right);
    }

    private static void Line(PdfCanvas canvas, SeatFinderLine line, double left, double y, double row, double width)
    {
        Name(line, row, width).Draw(canvas, left, y + row * 0.5, Typeface.BeVietnamBold, Ink);
        Unit(line, row, width).Draw(canvas, left, y + row * 0.84, Typeface.BeVietnam, Faint);
        canvas.Text(line.Seat.Text, left + width, y + row * 0.72, new TextStyle(Typeface.BeVietnamBold, row * 0.56, Red), TextAlign.Right);
    }

    private static FittedText Name(SeatFinderLine line, double row, double width) =>
        Fit.Text(line.Name, Typeface.BeVietnamBold, new FitRule(width - SeatMm(row), row * 0.44, row * 0.3));

    private static FittedText Unit(SeatFinderLine line, double row, double width) =>
        Fit.Text(line.Unit, Typeface.BeVietnam, new FitRule(width - SeatMm(row), row * 0.27, row * 0.18));

    private static double SeatMm(double row) => row * 2.9;

    private static IEnumerable<PaperFinding> Findings(SeatFinderLine line, double row, double width)
    {
        if (Typeface.BeVietnamBold.Lacks(line.Name).Length > 0)
            yield return new(line.Name, nameof(SeatFinderLine.Name), line.Name, PaperFault.LacksLetters);
        if (!Name(line, row, width).Fits) yield return new(line.Name, nameof(SeatFinderLine.Name), line.Name, PaperFault.DoesNotFit);
        if (!Unit(line, row, width).Fits) yield return new(line.Name, nameof(SeatFinderLine.Unit), line.Unit, PaperFault.DoesNotFit);
    }
}
