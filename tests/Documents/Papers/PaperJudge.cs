using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Laurel.Documents.Papers;
using Laurel.Documents.Tests.Certificates;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Documents.Tests.Papers;

/// <summary>Judges an office paper in both its forms.</summary>
internal static class PaperJudge
{
    /// <summary>Its text as copied from the PDF, once PDF and DOCX are found sound; spaces and line ends are single spaces.</summary>
    public static string Sound(Paper paper)
    {
        var pdf = PaperPdf.Bytes(paper, ReviewOf2025.At);
        Tool.AssertSound(pdf);
        Tool.AssertFontsAreEmbedded(pdf);
        using var document = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Bytes(paper)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        return Flat(Tool.Text(pdf));
    }

    /// <summary>The text of the DOCX, paragraphs parted by single spaces.</summary>
    public static string DocxText(Paper paper)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(PaperDocx.Bytes(paper)), false);
        var paragraphs = document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>();
        return Flat(string.Join(' ', paragraphs.Select(paragraph => paragraph.InnerText)));
    }

    private static string Flat(string text) =>
        string.Join(' ', text.Split([' ', '\n', '\r', '\f', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
