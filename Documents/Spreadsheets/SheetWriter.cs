using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Laurel.Documents.Papers;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Laurel.Documents.Spreadsheets;

/// <summary>A table to be written as a sheet: lines of title, a heading row, rows, and lines under it.</summary>
/// <param name="Name">The tab's name, at most 31 characters, none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Rows">A cell is a text, a whole or decimal number, a <see cref="DateOnly"/>, or null for none.</param>
public sealed record SheetTable(
    string Name,
    IReadOnlyList<string> Titles,
    IReadOnlyList<SheetColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>A last row in bold, as totals are; null for none.</summary>
    public IReadOnlyList<object?>? Total { get; init; }

    /// <summary>A chart beside the table; null for none.</summary>
    public SheetChart? Chart { get; init; }

    /// <summary>The row of the first of <see cref="Rows"/>, from 1: behind the titles, an empty row and the headings.</summary>
    internal int FirstRow => Titles.Count + (Titles.Count > 0 ? 3 : 2);

    /// <summary>Lines under the table.</summary>
    public IReadOnlyList<string> Feet { get; init; } = [];
}

/// <summary>Bars beside a table: one for each row, stacked of some columns.</summary>
/// <param name="Labels">The column that names the bars, from 0.</param>
/// <param name="Values">The columns that are stacked, from 0; whole numbers.</param>
public sealed record SheetChart(string Title, int Labels, IReadOnlyList<int> Values);

/// <param name="Width">In characters.</param>
public sealed record SheetColumn(string Heading, double Width);

/// <summary>Writes XLSX files. A text is written as text, whatever it begins with, so no cell is ever a formula.</summary>
public static class SheetWriter
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const uint Plain = 0, Title = 1, Heading = 2, Cell = 3, Number = 4, Date = 5, Total = 6, TotalNumber = 7;

    public static byte[] Bytes(params IReadOnlyList<SheetTable> tables)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new X.Sheets();
            foreach (var table in tables)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = SheetOf(table);
                if (table is { Chart: not null, Rows.Count: > 0 }) SheetCharts.Add(part, table);
                sheets.Append(new X.Sheet { Name = table.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
            }
            workbook.Workbook = new X.Workbook(sheets);
        }
        return stream.ToArray();
    }

    private static X.Worksheet SheetOf(SheetTable table)
    {
        var data = new X.SheetData();
        foreach (var title in table.Titles) data.Append(Row([title], _ => Title));
        if (table.Titles.Count > 0) data.Append(new X.Row());
        data.Append(Row(table.Columns.Select(column => (object?)column.Heading), _ => Heading));
        foreach (var row in table.Rows) data.Append(Row(row, StyleOf));
        if (table.Total is { } total) data.Append(Row(total, cell => cell is int or long or decimal ? TotalNumber : Total));
        foreach (var foot in table.Feet) data.Append(Row([foot], _ => Plain));
        return new(Widths(table), data, new X.PageMargins { Left = 0.6, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 }, new X.PageSetup
        {
            PaperSize = 9, Orientation = table.Columns.Sum(column => column.Width) > 100 ? X.OrientationValues.Landscape : X.OrientationValues.Portrait,
        });
    }

    private static X.Columns Widths(SheetTable table) => new(table.Columns.Select((column, place) =>
        new X.Column { Min = (uint)place + 1, Max = (uint)place + 1, Width = column.Width, CustomWidth = true }));

    private static X.Row Row(IEnumerable<object?> cells, Func<object?, uint> style) => new(cells.Select(cell => CellOf(cell, style(cell))));

    private static uint StyleOf(object? cell) => cell switch
    {
        int or long or decimal => Number,
        DateOnly => Date,
        _ => Cell,
    };

    private static X.Cell CellOf(object? value, uint style) => value switch
    {
        string text => new(new X.InlineString(new X.Text(XmlText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = X.CellValues.InlineString, StyleIndex = style,
        },
        DateOnly on => Valued(on.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), style),
        IFormattable number => Valued(number.ToString(null, CultureInfo.InvariantCulture), style),
        _ => new() { StyleIndex = style },
    };

    private static X.Cell Valued(string number, uint style) => new(new X.CellValue(number)) { DataType = X.CellValues.Number, StyleIndex = style };

    private static X.Stylesheet Styles()
    {
        var thin = X.BorderStyleValues.Thin;
        return new(
            new X.NumberingFormats(new X.NumberingFormat { NumberFormatId = 164, FormatCode = "dd/mm/yyyy" }),
            new X.Fonts(Font(bold: false), Font(bold: true), Font(bold: true, size: 13)),
            new X.Fills(new X.Fill(new X.PatternFill { PatternType = X.PatternValues.None }), new X.Fill(new X.PatternFill { PatternType = X.PatternValues.Gray125 })),
            new X.Borders(
                new X.Border(new X.LeftBorder(), new X.RightBorder(), new X.TopBorder(), new X.BottomBorder(), new X.DiagonalBorder()),
                new X.Border(
                    new X.LeftBorder { Style = thin }, new X.RightBorder { Style = thin }, new X.TopBorder { Style = thin }, new X.BottomBorder { Style = thin },
                    new X.DiagonalBorder())),
            new X.CellStyleFormats(new X.CellFormat()),
            new X.CellFormats(
                Format(0, 0), Format(2, 0), Format(1, 1, X.HorizontalAlignmentValues.Center), Format(0, 1), Format(0, 1, number: 3),
                Format(0, 1, X.HorizontalAlignmentValues.Center, 164), Format(1, 1), Format(1, 1, number: 3)));
    }

    private static X.Font Font(bool bold, double size = 12) => bold
        ? new(new X.Bold(), new X.FontSize { Val = size }, new X.FontName { Val = "Times New Roman" })
        : new(new X.FontSize { Val = size }, new X.FontName { Val = "Times New Roman" });

    private static X.CellFormat Format(uint font, uint border, X.HorizontalAlignmentValues? across = null, uint number = 0)
    {
        var alignment = new X.Alignment { Vertical = X.VerticalAlignmentValues.Center, WrapText = border == 1 };
        if (across is { } where) alignment.Horizontal = where;
        return new(alignment)
        {
            FontId = font, BorderId = border, NumberFormatId = number, ApplyFont = true, ApplyBorder = border == 1, ApplyNumberFormat = number > 0, ApplyAlignment = true,
        };
    }
}
