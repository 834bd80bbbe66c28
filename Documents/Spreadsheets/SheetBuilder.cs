using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Builds one sheet while its part streams by.</summary>
internal sealed class SheetBuilder(List<string> sharedTexts, CancellationToken ct)
{
    private readonly List<SheetRow> rows = [];
    private readonly List<DownMerge> merges = [];
    private readonly List<string> cells = [];
    private int row, column;

    public Sheet Read(string name, WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
            if (reader.ElementType == typeof(Row)) ReadRow(reader);
            else if (reader.ElementType == typeof(Cell) && reader.IsStartElement) ReadCell(reader);
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement) ReadMerge(Attribute(reader, "ref"));
        return new(name, rows, merges);
    }

    private void ReadRow(OpenXmlReader reader)
    {
        if (reader.IsStartElement)
        {
            ct.ThrowIfCancellationRequested();
            var number = int.TryParse(Attribute(reader, "r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : row + 1;
            if (number <= row) throw new UnreadableException(SheetRefusals.NotAList);
            (row, column) = (number, 0);
            cells.Clear();
        }
        if (!reader.IsEndElement || cells.Count == 0) return;
        if (rows.Count == SheetLimits.Rows) throw new UnreadableException(SheetRefusals.TooManyRows);
        rows.Add(new(row, [.. cells]));
        cells.Clear();
    }

    private void ReadCell(OpenXmlReader reader)
    {
        var at = Attribute(reader, "r") is { Length: > 0 } place ? ColumnOf(place) : column;
        column = at + 1;
        var text = TextOf(reader, Attribute(reader, "t"));
        if (text.Length == 0) return;
        if (at >= SheetLimits.Columns) throw new UnreadableException(SheetRefusals.TooManyColumns);
        while (cells.Count <= at) cells.Add("");
        cells[at] = FormulaGuard.Take(SheetLimits.Cut(text));
    }

    /// <summary>The cell's text; of a formula, what it last came to.</summary>
    private string TextOf(OpenXmlReader reader, string? type)
    {
        var (text, depth) = ("", reader.Depth);
        if (reader.IsEndElement) return text;
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Cell) && reader.Depth == depth))
            if (!reader.IsStartElement) continue;
            else if (reader.ElementType == typeof(InlineString)) text = XlsxReader.TextWithin(reader);
            else if (reader.ElementType == typeof(CellValue)) text = ValueOf(reader.GetText(), type);
        return text;
    }

    private string ValueOf(string stored, string? type) => type switch
    {
        "s" => int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < sharedTexts.Count
            ? sharedTexts[at]
            : throw new UnreadableException(SheetRefusals.NotAList),
        "b" => stored == "1" ? "TRUE" : "FALSE",
        null or "n" => XlsxReader.Number(stored),
        _ => stored,
    };

    private void ReadMerge(string? range)
    {
        if (range?.Split(':') is not [var from, var to] || merges.Count == SheetLimits.Rows) return;
        var (first, last) = (RowOf(from), RowOf(to));
        if (last > first) merges.Add(new(ColumnOf(from), first, last));
    }

    private static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
            if (attribute.LocalName == name && attribute.Prefix.Length == 0) return attribute.Value;
        return null;
    }

    /// <summary>From 0; a place that is no place counts as beyond the last column.</summary>
    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place)
            if (c is >= 'A' and <= 'Z' && column < 100_000) column = (column * 26) + (c - 'A' + 1);
            else break;
        return column == 0 ? SheetLimits.Columns : column - 1;
    }

    private static int RowOf(string place) =>
        int.TryParse(place.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : 0;
}
