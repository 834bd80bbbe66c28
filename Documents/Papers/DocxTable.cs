using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Laurel.Documents.Papers;

/// <summary>A ruled table in a DOCX, its heading row repeated on every page.</summary>
internal sealed class DocxTable(Table table, double widthMm)
{
    private readonly double _shares = table.Columns.Sum(column => column.Share);

    public W.Table Build()
    {
        var built = new W.Table(Properties(), new TableGrid(table.Columns.Select(column => new GridColumn { Width = DocxBlocks.Twips(WidthOf(column)) })));
        var heading = table.Columns.Select(column => Cell(column.Heading, WidthOf(column), Alignment.Center, true));
        built.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. heading]));
        foreach (var row in table.Rows) built.Append(row.IsSection ? Section(row.Cells[0]) : RowOf(row));
        if (table.WithNext)
            foreach (var paragraph in built.Elements<TableRow>().TakeLast(2).SelectMany(row => row.Descendants<Paragraph>()))
                if (paragraph.ParagraphProperties is { KeepNext: null } properties) properties.PrependChild(new KeepNext());
        return built;
    }

    private TableProperties Properties() => new(
        new TableWidth { Width = DocxBlocks.Twips(widthMm), Type = TableWidthUnitValues.Dxa },
        new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 57, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 57, Type = TableWidthValues.Dxa }));

    private TableRow RowOf(Row row)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (table.LeastRowMm > 0) properties.Append(new TableRowHeight { Val = (uint)DocxPages.Twips(table.LeastRowMm), HeightType = HeightRuleValues.AtLeast });
        return new([properties, .. table.Columns.Select((column, i) => Cell(row.Cells[i], WidthOf(column), column.Alignment, row.Strong, column.NameFirst))]);
    }

    private TableRow Section(string text)
    {
        var cell = Cell(text, widthMm, Alignment.Left, true);
        cell.TableCellProperties!.InsertAfter(new GridSpan { Val = table.Columns.Count }, cell.TableCellProperties.TableCellWidth);
        foreach (var paragraph in cell.Elements<Paragraph>()) paragraph.ParagraphProperties!.PrependChild(new KeepNext());
        return new(new TableRowProperties(new CantSplit()), cell);
    }

    private TableCell Cell(string text, double cellMm, Alignment alignment, bool bold, bool nameFirst = false) => new(
    [
        new TableCellProperties(
            new TableCellWidth { Width = DocxBlocks.Twips(cellMm), Type = TableWidthUnitValues.Dxa },
            new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        .. Parts(text).Select((line, i) => new Paragraph(
            new ParagraphProperties(new Justification { Val = DocxBlocks.Justified(alignment) }), DocxBlocks.RunOf(line, table.SizePt, bold || (nameFirst && i == 0 && Parts(text).Length > 1), false))),
    ]);

    private static string[] Parts(string text) => text.Split('\n');

    private double WidthOf(Column column) => widthMm * column.Share / _shares;
}
