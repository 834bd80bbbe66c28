using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Laurel.Documents.Papers;

/// <summary>Office papers as DOCX, for offices that edit them: the same content, margins, sizes and page numbers as the PDF.</summary>
public static class PaperDocx
{
    /// <summary>The media type of these bytes.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private const string
        MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        PropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

    /// <summary>The whole paper; the same paper is the same bytes.</summary>
    public static byte[] Bytes(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddNewPart<MainDocumentPart>(MainType, "rId1");
            AddProperties(document, paper.Title);
            AddStyles(main);
            var body = new Body();
            var pages = new DocxPages(paper, AddPageNumber(main));
            new DocxBlocks(body, paper, pages).Write();
            body.Append(pages.Section(null));
            main.Document = new Document(body);
        }

        return DocxBytes.Of(stream);
    }

    private static void AddProperties(WordprocessingDocument document, string title)
    {
        using var written = document.AddNewPart<CoreFilePropertiesPart>(PropertiesType, "rId2").GetStream(FileMode.Create);
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dublin = "http://purl.org/dc/elements/1.1/";
        new XElement(core + "coreProperties", new XElement(dublin + "title", title), new XElement(dublin + "creator", "Laurel")).Save(written);
    }

    private static void AddStyles(MainDocumentPart main)
    {
        var fonts = new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "Times New Roman", ComplexScript = "Times New Roman" };
        var defaults = new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                fonts, new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, new Languages { Val = "vi-VN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { Before = "0", After = "0", Line = "252", LineRule = LineSpacingRuleValues.Auto })));
        var normal = new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true };
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = new Styles(defaults, normal);
    }

    /// <summary>A header that says the page's number, centred, 13 points; the first page of each part has none.</summary>
    private static string AddPageNumber(MainDocumentPart main)
    {
        var size = new RunProperties(new FontSize { Val = "26" });
        var field = new SimpleField(new W.Run(size, new W.Text("2"))) { Instruction = "PAGE" };
        var header = main.AddNewPart<HeaderPart>("rId2");
        header.Header = new Header(new Paragraph(new ParagraphProperties(new Justification { Val = JustificationValues.Center }), field));
        return main.GetIdOfPart(header);
    }
}

/// <summary>Section properties: size, margins, page numbers.</summary>
internal sealed class DocxPages(Paper paper, string headerId)
{
    /// <summary>A twentieth of a point, in which DOCX counts.</summary>
    public static int Twips(double mm) => (int)Math.Round(mm / 25.4 * 1440);

    /// <summary>Width between the margins.</summary>
    public double WidthMm => (paper.Landscape ? 297 : 210) - paper.Margins.LeftMm - paper.Margins.RightMm;

    public SectionProperties Section(SectionMarkValues? mark)
    {
        var (width, height) = paper.Landscape ? (297.0, 210.0) : (210.0, 297.0);
        var margins = paper.Margins;
        var section = new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = headerId });
        if (mark is { } type) section.Append(new SectionType { Val = type });
        section.Append(
            new PageSize
            {
                Width = (uint)Twips(width), Height = (uint)Twips(height),
                Orient = paper.Landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = Twips(margins.TopMm), Bottom = Twips(margins.BottomMm), Left = (uint)Twips(margins.LeftMm), Right = (uint)Twips(margins.RightMm),
                Header = (uint)Twips(margins.TopMm - 10), Footer = (uint)Twips(10), Gutter = 0,
            },
            new PageNumberType { Start = 1 },
            new TitlePage());
        return section;
    }
}
