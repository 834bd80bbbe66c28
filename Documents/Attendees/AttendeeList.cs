using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>Reads a list of attendees as an office sends it: XLSX or CSV, headings in any order and spelling, sections, two-row headings.</summary>
public static class AttendeeList
{
    /// <summary>The list, or why the file is not read; within the limits of <see cref="SheetLimits"/>.</summary>
    /// <param name="ranks">Gives a rank to a position where the list has none.</param>
    public static async Task<ListReading> Read(ReadOnlyMemory<byte> file, RankTable ranks, CancellationToken ct)
    {
        var completed = new List<ListCell>();
        var list = await ListReader.Read(file, Form(row => AttendeeRows.Read(Completed(row, completed), ranks)), ct);
        return completed is [var first, ..]
            ? list with { Findings = [.. list.Findings, ImportFindings.TelephonesCompleted(list.HeadingRow, first.Heading, completed.Count)] }
            : list;
    }

    /// <summary>Spreadsheets take telephones for numbers and drop their first 0; it is put back, and said once for the list.</summary>
    private static ListRow<AttendeeColumn> Completed(ListRow<AttendeeColumn> row, List<ListCell> completed)
    {
        if (Telephone.Completed(row.Text(AttendeeColumn.Telephone)) is not { } whole) return row;
        var cell = new ListCell(row.Heading(AttendeeColumn.Telephone), whole);
        completed.Add(cell);
        return row with { Cells = new Dictionary<AttendeeColumn, ListCell>(row.Cells) { [AttendeeColumn.Telephone] = cell } };
    }

    private static ListForm<AttendeeColumn> Form(Func<ListRow<AttendeeColumn>, ImportRow> read) => new(
        AttendeeColumns.Known,
        [AttendeeColumn.Name, AttendeeColumn.NameAndPosition, AttendeeColumn.GivenName],
        AttendeeColumn.Number,
        AttendeeColumn.Group,
        [AttendeeColumn.Unit, AttendeeColumn.Position, AttendeeColumn.Group],
        read)
    {
        Settle = Settle,
    };

    /// <summary>"Tên" alone is the whole name; beside "Họ đệm" it is the given name.</summary>
    private static AttendeeColumn Settle(AttendeeColumn column, SheetRow row) =>
        column is AttendeeColumn.GivenName && !row.Cells.Any(cell => AttendeeColumns.Known.Find(cell) is AttendeeColumn.FamilyName)
            ? AttendeeColumn.Name
            : column;
}
