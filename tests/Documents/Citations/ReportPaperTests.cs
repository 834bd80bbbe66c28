using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Laurel.Documents.Citations;
using Laurel.Documents.Spreadsheets;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Citations;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Laurel.Documents.Tests.Citations;

public sealed class ReportPaperTests
{
    private static readonly ReportTable Forms = new("Theo hình thức",
    [
        new("Bằng khen của Bộ trưởng Bộ Ngoại giao", 27, 12, 231_660_000), new("Kỷ niệm chương “Vì sự nghiệp Đối ngoại nhân dân”", 0, 5, 0),
    ]);

    [Fact]
    public void A_chart_in_a_spreadsheet_is_its_own_and_bound_to_the_table_s_cells()
    {
        var table = new SheetTable(
            Forms.Title, ["Báo cáo", "Hội nghị"], [new("Nội dung", 50), new("Tập thể", 12), new("Cá nhân", 12)],
            [.. Forms.Lines.Select(line => (IReadOnlyList<object?>)[line.Label, line.Bodies, line.Persons])])
        {
            Chart = new("Theo hình thức", 0, [1, 2]),
        };

        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Bytes(table)), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var drawing = file.WorkbookPart!.WorksheetParts.Single().DrawingsPart!;
        var series = drawing.ChartParts.Single().ChartSpace!.Descendants<C.BarChartSeries>().ToList();
        Assert.Equal(["'Theo hình thức'!$B$5:$B$6", "'Theo hình thức'!$C$5:$C$6"], series.Select(one => one.GetFirstChild<C.Values>()!.Descendants<C.Formula>().Single().Text));
        Assert.Equal(["27", "0"], series[0].GetFirstChild<C.Values>()!.Descendants<C.NumericValue>().Select(value => value.Text));
    }

    [Fact]
    public void What_XML_cannot_hold_is_shown_in_a_sheet_and_stops_nothing()
    {
        var table = new SheetTable("Bảng", [], [new("Tên", 20)], [["Trần\0 An\uFFFF 😀"]]);

        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Bytes(table)), isEditable: false);

        Assert.Contains("Trần\uFFFD An\uFFFD 😀", file.WorkbookPart!.WorksheetParts.Single().Worksheet!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_prints_every_line_with_its_bar_and_its_money()
    {
        var units = new ReportTable("Theo đơn vị", [.. Enumerable.Range(1, 60).Select(at => new ReportLine($"Đơn vị thứ {at}", at % 7, at % 3, 0))]);

        var pdf = ReportPaper.Bytes("Hội nghị tổng kết", 44, [Forms, units], DateTimeOffset.UnixEpoch);

        Tool.AssertSound(pdf);
        Tool.AssertFontsAreEmbedded(pdf);
        var words = Tool.Words(pdf);
        Assert.Contains("39 (27 + 12) · 231.660.000 đ", words);
        Assert.Contains("Đơn vị thứ 60", words);
        Assert.True(Tool.PageCount(pdf) >= 3);
        Assert.Empty(ReportPaper.Check([Forms, units]));
    }
}
