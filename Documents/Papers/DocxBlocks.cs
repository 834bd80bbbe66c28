using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Laurel.Documents.Papers;

/// <summary>Writes the content of a paper into the body of a DOCX.</summary>
internal sealed class DocxBlocks(Body body, Paper paper, DocxPages pages)
{
    public void Write()
    {
        if (paper.Heading is { } heading) body.Append(Heading(heading));
        foreach (var block in paper.Blocks) Add(block);
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Text text: body.Append(ParagraphOf(text)); break;
            case Rule rule: body.Append(Underline(rule.WidthMm, pages.WidthMm)); break;
            case NewPart: body.Append(new Paragraph(new ParagraphProperties(pages.Section(SectionMarkValues.NextPage)))); break;
            case Table table: body.Append(new DocxTable(table, pages.WidthMm).Build(), Gap(4)); break;
            case Letterhead letterhead: body.Append(Heading(letterhead.Heading)); break;
            case Foot foot: body.Append(Gap(6), FootOf(foot), Gap(1)); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "No paper has such a block.");
        }
    }

    private W.Table Heading(PaperHeading heading)
    {
        var (left, right) = (pages.WidthMm * .42, pages.WidthMm * .58);
        List<OpenXmlElement> issuer = [];
        if (heading.Parent is { } parent) issuer.Add(Line(parent, 12.5));
        issuer.Add(Line(heading.Issuer, 12.5, bold: true));
        issuer.Add(Underline(20, left));
        List<OpenXmlElement> national = heading.Party
            ? [Line("ĐẢNG CỘNG SẢN VIỆT NAM", 14, bold: true), Underline(66, right)]
            : [Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.5, bold: true), Line("Độc lập - Tự do - Hạnh phúc", 13.5, bold: true), Underline(61, right)];
        var table = Frame(left, right);
        table.Append(RowOf(CellOf(left, issuer), CellOf(right, national)));
        if (heading.Number is not null || heading.PlaceAndDate is not null)
            table.Append(RowOf(CellOf(left, [Line(heading.Number ?? "", 13)]), CellOf(right, [Line(heading.PlaceAndDate ?? "", 13.5, italic: true)])));
        return table;
    }

    private W.Table FootOf(Foot foot)
    {
        var half = pages.WidthMm / 2;
        var table = Frame(half, half);
        var left = foot.Left is null ? [Line("", 11)] : PartOf(foot.Left);
        table.Append(RowOf(CellOf(half, left), CellOf(half, PartOf(foot.Right))));
        return table;
    }

    private static List<OpenXmlElement> PartOf(FootPart part) => part switch
    {
        Recipients recipients =>
        [
            Line("Nơi nhận:", 12, bold: true, italic: true, centred: false),
            .. recipients.Lines.Select(line => Line(line, 11, centred: false)),
        ],
        Signature signature => SignatureOf(signature),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "No foot has such a part."),
    };

    private static List<OpenXmlElement> SignatureOf(Signature signature)
    {
        List<OpenXmlElement> lines = [.. signature.Capacity.Select(line => Line(line, 14, bold: true))];
        if (signature.Note is { } note) lines.Add(Line(note, 12, italic: true));
        lines.Add(Gap(signature.ClearMm));
        lines.Add(Line(signature.Name ?? "", 14, bold: true));
        return lines;
    }

    private static W.Table Frame(params ReadOnlySpan<double> widths)
    {
        var grid = new TableGrid();
        var total = 0.0;
        foreach (var width in widths)
        {
            grid.Append(new GridColumn { Width = Twips(width) });
            total += width;
        }

        return new W.Table(
            new TableProperties(new TableWidth { Width = Twips(total), Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            grid);
    }

    private static TableRow RowOf(params IEnumerable<TableCell> cells) => new([new TableRowProperties(new CantSplit()), .. cells]);

    private static TableCell CellOf(double width, IEnumerable<OpenXmlElement> content) =>
        new([new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa }), .. content]);

    private static Paragraph ParagraphOf(Text text)
    {
        var properties = new ParagraphProperties();
        if (text.WithNext) properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = Points(text.BeforePt, 20) });
        if (text.IndentMm > 0) properties.Append(new Indentation { FirstLine = Twips(text.IndentMm) });
        properties.Append(new Justification { Val = Justified(text.Alignment) });
        return new Paragraph([properties, .. text.Runs.Select(run => RunOf(run.Text, text.SizePt, run.Bold, run.Italic))]);
    }

    /// <summary>A short centred rule: the upper border of an empty paragraph between indents.</summary>
    private static Paragraph Underline(double widthMm, double columnMm)
    {
        var side = Twips((columnMm - widthMm) / 2);
        return new Paragraph(new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new SpacingBetweenLines { Before = "40", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = side, Right = side }));
    }

    private static Paragraph Gap(double mm) => new(new ParagraphProperties(
        new SpacingBetweenLines { Line = Twips(mm), LineRule = LineSpacingRuleValues.Exact }));

    private static Paragraph Line(string text, double sizePt, bool bold = false, bool italic = false, bool centred = true) => new(
        new ParagraphProperties(new Justification { Val = centred ? JustificationValues.Center : JustificationValues.Left }),
        RunOf(text, sizePt, bold, italic));

    internal static W.Run RunOf(string text, double sizePt, bool bold, bool italic)
    {
        var properties = new RunProperties();
        if (bold) properties.Append(new Bold());
        if (italic) properties.Append(new Italic());
        properties.Append(new FontSize { Val = Points(sizePt, 2) }, new FontSizeComplexScript { Val = Points(sizePt, 2) });
        return new W.Run(properties, new W.Text(XmlText.Of(text).Normalize()) { Space = SpaceProcessingModeValues.Preserve });
    }

    internal static JustificationValues Justified(Alignment alignment) => alignment switch
    {
        Alignment.Center => JustificationValues.Center,
        Alignment.Right => JustificationValues.Right,
        Alignment.Both => JustificationValues.Both,
        _ => JustificationValues.Left,
    };

    internal static string Twips(double mm) => DocxPages.Twips(mm).ToString(CultureInfo.InvariantCulture);

    private static string Points(double points, int times) => ((int)Math.Round(points * times)).ToString(CultureInfo.InvariantCulture);
}
