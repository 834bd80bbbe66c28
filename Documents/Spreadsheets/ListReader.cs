using System.Security.Cryptography;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Reads a list out of a file: the first visible sheet that has a heading, row by row.</summary>
internal static class ListReader
{
    public static async Task<ListReading> Read<TColumn>(ReadOnlyMemory<byte> file, ListForm<TColumn> form, CancellationToken ct)
        where TColumn : struct, Enum
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Span));
        var reading = await SheetReader.Read(file, sheet => ListHeading<TColumn>.Find(sheet, form)?.Columns.Count ?? 0, ct);
        if (reading.Refusal is { } refusal) return ListReading.Refused(hash, refusal);
        if (reading.Sheets.All(sheet => sheet.Rows.Count == 0)) return ListReading.Refused(hash, SheetRefusals.Empty);
        foreach (var sheet in reading.Sheets)
            if (ListHeading<TColumn>.Find(sheet, form) is { } heading) return Read(hash, sheet, heading, form, reading.Encoding);
        return ListReading.Refused(hash, SheetRefusals.ColumnsUnknown);
    }

    private static ListReading Read<TColumn>(string hash, Sheet sheet, ListHeading<TColumn> heading, ListForm<TColumn> form, string? encoding)
        where TColumn : struct, Enum
    {
        var rows = new ListRows<TColumn>(sheet, heading, form).Read();
        if (rows.Count == 0) return ListReading.Refused(hash, SheetRefusals.Empty);
        var unknown = heading.Unknown.Select(column => ImportFindings.ColumnUnknown(heading.FirstRow, column));
        var converted = encoding is null ? Array.Empty<ImportFinding>() : [ImportFindings.Converted(heading.FirstRow, encoding)];
        var used = heading.Columns.Values.OrderBy(column => column.Place).Select(column => column.Heading);
        return new(hash, [.. used], [.. rows.Select(form.Read)], [.. converted, .. unknown], heading.FirstRow);
    }
}
