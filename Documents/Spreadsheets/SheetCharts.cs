using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Writes a table's chart as a spreadsheet's own, bound to its cells: whoever edits a number sees the bar follow.</summary>
internal static class SheetCharts
{
    /// <summary>More bars than this nobody reads; the first ones are shown, as the table orders them.</summary>
    private const int MostBars = 25;

    private const uint CategoryAxis = 1, ValueAxis = 2;
    private const int RowsTall = 20, ColumnsWide = 9;

    private static readonly string[] Colors = ["A4161A", "C49A3F", "3C342F"];

    public static void Add(WorksheetPart part, SheetTable table)
    {
        var drawings = part.AddNewPart<DrawingsPart>();
        var chart = drawings.AddNewPart<ChartPart>();
        chart.ChartSpace = SpaceOf(table, table.Chart!);
        drawings.WorksheetDrawing = new Xdr.WorksheetDrawing(AnchorOf(table, drawings.GetIdOfPart(chart)));
        part.Worksheet!.Append(new X.Drawing { Id = part.GetIdOfPart(drawings) });
    }

    private static C.ChartSpace SpaceOf(SheetTable table, SheetChart chart)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Bar }, new C.BarGrouping { Val = C.BarGroupingValues.Stacked }, new C.VaryColors { Val = false });
        foreach (var (place, column) in chart.Values.Index()) bars.Append(SeriesOf(table, chart, place, column));
        bars.Append(new C.GapWidth { Val = 60 }, new C.Overlap { Val = 100 }, new C.AxisId { Val = CategoryAxis }, new C.AxisId { Val = ValueAxis });
        return new C.ChartSpace(
            new C.EditingLanguage { Val = "vi-VN" },
            new C.Chart(
                TitleOf(chart.Title), new C.AutoTitleDeleted { Val = false },
                new C.PlotArea(new C.Layout(), bars, Categories(), Values()),
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }),
                new C.PlotVisibleOnly { Val = true }));
    }

    private static C.BarChartSeries SeriesOf(SheetTable table, SheetChart chart, int place, int column)
    {
        var count = Math.Min(table.Rows.Count, MostBars);
        var labels = table.Rows.Take(count).Select(row => row[chart.Labels]?.ToString() ?? "").ToList();
        var values = table.Rows.Take(count).Select(row => Convert.ToDecimal(row[column] ?? 0, CultureInfo.InvariantCulture)).ToList();
        return new C.BarChartSeries(
            new C.Index { Val = (uint)place }, new C.Order { Val = (uint)place },
            new C.SeriesText(new C.StringReference(
                new C.Formula(Range(table, column, table.FirstRow - 1, 1)), Texts([table.Columns[column].Heading]))),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Colors[place % Colors.Length] })),
            new C.InvertIfNegative { Val = false },
            new C.CategoryAxisData(new C.StringReference(new C.Formula(Range(table, chart.Labels, table.FirstRow, count)), Texts(labels))),
            new C.Values(new C.NumberReference(new C.Formula(Range(table, column, table.FirstRow, count)), Numbers(values))));
    }

    private static C.StringCache Texts(IReadOnlyList<string> texts)
    {
        var cache = new C.StringCache(new C.PointCount { Val = (uint)texts.Count });
        foreach (var (place, text) in texts.Index()) cache.Append(new C.StringPoint(new C.NumericValue(text)) { Index = (uint)place });
        return cache;
    }

    private static C.NumberingCache Numbers(IReadOnlyList<decimal> numbers)
    {
        var cache = new C.NumberingCache(new C.FormatCode("General"), new C.PointCount { Val = (uint)numbers.Count });
        foreach (var (place, number) in numbers.Index())
            cache.Append(new C.NumericPoint(new C.NumericValue(number.ToString(CultureInfo.InvariantCulture))) { Index = (uint)place });
        return cache;
    }

    // From the top down, as the table reads.
    private static C.CategoryAxis Categories() => new(
        new C.AxisId { Val = CategoryAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = ValueAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.ValueAxis Values() => new(
        new C.AxisId { Val = ValueAxis }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }), new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Top }, new C.MajorGridlines(),
        new C.NumberingFormat { FormatCode = "0", SourceLinked = false }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = CategoryAxis }, new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.Title TitleOf(string title) => new(
        new C.ChartText(new C.RichText(new A.BodyProperties(), new A.Paragraph(new A.Run(new A.RunProperties { Language = "vi-VN", Bold = true, FontSize = 1300 }, new A.Text(title))))),
        new C.Overlay { Val = false });

    private static Xdr.TwoCellAnchor AnchorOf(SheetTable table, string chart)
    {
        var (left, top) = (table.Columns.Count + 1, table.Titles.Count);
        return new Xdr.TwoCellAnchor(
            new Xdr.FromMarker(new Xdr.ColumnId(Text(left)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(top)), new Xdr.RowOffset("0")),
            new Xdr.ToMarker(new Xdr.ColumnId(Text(left + ColumnsWide)), new Xdr.ColumnOffset("0"), new Xdr.RowId(Text(top + RowsTall)), new Xdr.RowOffset("0")),
            new Xdr.GraphicFrame(
                new Xdr.NonVisualGraphicFrameProperties(
                    new Xdr.NonVisualDrawingProperties { Id = 2, Name = table.Chart!.Title, Description = table.Chart.Title },
                    new Xdr.NonVisualGraphicFrameDrawingProperties()),
                new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(new A.GraphicData(new C.ChartReference { Id = chart }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            { Macro = "" },
            new Xdr.ClientData());
    }

    /// <summary>Cells of one column, fixed: <c>'Theo năm'!$B$5:$B$9</c>.</summary>
    private static string Range(SheetTable table, int column, int row, int count)
    {
        var (sheet, letter) = (table.Name.Replace("'", "''", StringComparison.Ordinal), (char)('A' + column));
        var from = string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${letter}${row}");
        return count == 1 ? from : string.Create(CultureInfo.InvariantCulture, $"{from}:${letter}${row + count - 1}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
