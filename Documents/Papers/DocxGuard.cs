using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;

namespace Laurel.Documents.Papers;

/// <summary>Goes through a DOCX before anything believes it, with the limits of a spreadsheet: entries, true sizes, nesting, macros, links.</summary>
/// <remarks>Besides, fields that fetch (INCLUDETEXT, DDE and their like) and chunks of other formats are refused: whoever opens the paper would fetch them.</remarks>
internal static partial class DocxGuard
{
    /// <summary>Why the file is no template; null where it may be read.</summary>
    public static Refusal? Fault(byte[] file)
    {
        if (file.Length > DocxTemplate.MostBytes) return TemplateRefusals.TooLarge;
        try
        {
            XlsxGuard.Check(file, CancellationToken.None);
            using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
            if (document.DocumentType is not WordprocessingDocumentType.Document || document.MainDocumentPart?.Document?.Body is null)
                return TemplateRefusals.NotDocx;
            return DocxTemplate.Roots(document).Any(Fetches) ? TemplateRefusals.ExternalLinks : null;
        }
        catch (UnreadableException unreadable)
        {
            return Mapped(unreadable.Refusal);
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or InvalidOperationException or IOException)
        {
            return TemplateRefusals.NotDocx;
        }
    }

    private static bool Fetches(OpenXmlElement root) =>
        root.Descendants<AltChunk>().Any()
        || root.Descendants<FieldCode>().Any(code => Fetching().IsMatch(code.InnerText))
        || root.Descendants<SimpleField>().Any(field => Fetching().IsMatch(field.Instruction?.Value ?? ""));

    private static Refusal Mapped(Refusal refusal) =>
        refusal.Code == SheetRefusals.ZipBomb.Code ? TemplateRefusals.ZipBomb
        : refusal.Code == SheetRefusals.Macros.Code ? TemplateRefusals.Macros
        : refusal.Code == SheetRefusals.ExternalLinks.Code ? TemplateRefusals.ExternalLinks
        : TemplateRefusals.NotDocx;

    [GeneratedRegex(@"^\s*(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Fetching();
}
