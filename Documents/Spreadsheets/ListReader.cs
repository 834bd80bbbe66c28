using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Reads the lists out of a file: every visible sheet that has a heading, row by row.</summary>
internal static class ListReader
{
    /// <summary>The first sheet's list, with the others beside it; or why the file is not read.</summary>
    public static async Task<ListReading> Read<TColumn>(ReadOnlyMemory<byte> file, ListForm<TColumn> form, CancellationToken ct)
        where TColumn : struct, Enum
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(file.Span));
        var reading = await SheetReader.Read(file, sheet => ListHeading<TColumn>.Find(sheet, form)?.Columns.Count ?? 0, ct);
        if (reading.Refusal is { } refusal) return ListReading.Refused(hash, refusal);
        if (reading.Sheets.All(sheet => sheet.Rows.Count == 0)) return ListReading.Refused(hash, SheetRefusals.Empty);
        var headed = reading.Sheets.Select(sheet => (Sheet: sheet, Heading: ListHeading<TColumn>.Find(sheet, form))).Where(one => one.Heading is not null).ToList();
        if (headed.Count == 0) return ListReading.Refused(hash, SheetRefusals.ColumnsUnknown);
        var lists = headed.Select(one => Read(hash, one.Sheet, one.Heading!, form, reading.Encoding)).Where(list => list.Rows.Count > 0).ToList();
        return lists is [var first, .. var others] ? Beside(first, others) : ListReading.Refused(hash, SheetRefusals.Empty);
    }

    private static ListReading Beside(ListReading first, IEnumerable<ListReading> others) => first with
    {
        Others = [.. others.Select(other => other with { FileHash = Of(first.FileHash, other.Sheet) })],
        Findings = [.. others.Select(other => ImportFindings.SheetUnread(1, other.Sheet, other.Rows.Count)), .. first.Findings],
    };

    private static ListReading Read<TColumn>(string hash, Sheet sheet, ListHeading<TColumn> heading, ListForm<TColumn> form, string? encoding)
        where TColumn : struct, Enum
    {
        var rows = new ListRows<TColumn>(sheet, heading, form).Read();
        var unknown = heading.Unknown.Select(column => ImportFindings.ColumnUnknown(heading.FirstRow, column.Heading));
        var converted = encoding is null ? Array.Empty<ImportFinding>() : [ImportFindings.Converted(heading.FirstRow, encoding)];
        var used = heading.Columns.Values.OrderBy(column => column.Place).Select(column => column.Heading);
        return new(hash, [.. used], [.. rows.Select(form.Read)], [.. converted, .. form.Whole(rows, heading.FirstRow), .. unknown], sheet.Name) { Fields = [.. heading.Fields] };
    }

    /// <summary>Another sheet of a file is another list: its rows have the same numbers.</summary>
    private static string Of(string file, string sheet) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file}\n{sheet}")));
}
