using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Reads the visible sheets of an XLSX that passed the guard, cell by cell, as texts.</summary>
internal static partial class XlsxReader
{
    public static IReadOnlyList<Sheet> Read(byte[] file, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), isEditable: false);
        var workbook = document.WorkbookPart ?? throw new UnreadableException(SheetRefusals.NotAList);
        var texts = Texts(workbook.SharedStringTablePart, ct);
        return [.. workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Where(sheet => sheet.State is null || sheet.State == SheetStateValues.Visible)
            .Select(sheet => (Name: sheet.Name?.Value ?? "", Part: sheet.Id?.Value is { } id ? workbook.GetPartById(id) as WorksheetPart : null))
            .Where(sheet => sheet.Part is not null && XlsxGuard.IsXml(sheet.Part.Uri.OriginalString))
            .Select(sheet => new SheetBuilder(texts, ct).Read(sheet.Name, sheet.Part!))];
    }

    private static List<string> Texts(SharedStringTablePart? part, CancellationToken ct)
    {
        var texts = new List<string>();
        if (part is null) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement) texts.Add(TextWithin(reader));
        }
        return texts;
    }

    /// <summary>The runs of the element that begins here, without readings; leaves the reader at its end.</summary>
    internal static string TextWithin(OpenXmlReader reader)
    {
        var (text, element, depth, phonetic) = ("", reader.ElementType, reader.Depth, false);
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == element && reader.Depth == depth))
        {
            if (reader.ElementType == typeof(PhoneticRun)) phonetic = reader.IsStartElement;
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !phonetic) text += reader.GetText();
        }
        return Unescape(text);
    }

    /// <summary>Numbers as people write them: no exponent, no fraction where there is none.</summary>
    internal static string Number(string stored) =>
        double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? number.ToString(number == Math.Floor(number) ? "0" : "R", CultureInfo.InvariantCulture)
            : stored;

    private static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString())
        : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
