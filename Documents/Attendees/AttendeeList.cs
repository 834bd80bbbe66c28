using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>Reads a list of attendees as an office sends it: XLSX or CSV, headings in any order and spelling, sections, two-row headings.</summary>
public static class AttendeeList
{
    /// <summary>The list, or why the file is not read; within the limits of <see cref="SheetLimits"/>.</summary>
    /// <param name="ranks">Gives a rank to a position where the list has none.</param>
    public static Task<ListReading> Read(ReadOnlyMemory<byte> file, RankTable ranks, CancellationToken ct) =>
        ListReader.Read(file, Form(row => AttendeeRows.Read(Completed(row), ranks)), ct);

    /// <summary>Spreadsheets take telephones for numbers and drop their first 0; it is put back, and said once for the list.</summary>
    private static ListRow<AttendeeColumn> Completed(ListRow<AttendeeColumn> row) => Telephone.Completed(row.Text(AttendeeColumn.Telephone)) is { } whole
        ? row with { Cells = new Dictionary<AttendeeColumn, ListCell>(row.Cells) { [AttendeeColumn.Telephone] = new(row.Heading(AttendeeColumn.Telephone), whole) } }
        : row;

    private static ListForm<AttendeeColumn> Form(Func<ListRow<AttendeeColumn>, ImportRow> read) => new(
        AttendeeColumns.Known,
        [AttendeeColumn.Name, AttendeeColumn.NameAndPosition, AttendeeColumn.GivenName],
        AttendeeColumn.Number,
        AttendeeColumn.Group,
        [AttendeeColumn.Unit, AttendeeColumn.Position, AttendeeColumn.Group],
        read)
    {
        Settle = Settle,
        Whole = Whole,
        SaidBySheet = name => name.StartsWith("khối ", StringComparison.OrdinalIgnoreCase) && TypedText.Clean(name["khối ".Length..]) is { Length: > 0 } said
            ? char.ToUpperInvariant(said[0]) + said[1..]
            : null,
    };

    private static IEnumerable<ImportFinding> Whole(IReadOnlyList<ListRow<AttendeeColumn>> rows, int heading)
    {
        if (rows.Count > 0 && !rows[0].Has(AttendeeColumn.Unit)) yield return ImportFindings.NoUnits(heading);
        var completed = rows.Where(row => Telephone.Completed(row.Text(AttendeeColumn.Telephone)) is not null).ToList();
        if (completed is [var first, ..])
            yield return ImportFindings.TelephonesCompleted(heading, first.Heading(AttendeeColumn.Telephone), completed.Count);
    }

    /// <summary>"Tên" alone is the whole name; beside "Họ đệm" it is the given name.</summary>
    private static AttendeeColumn Settle(AttendeeColumn column, SheetRow row) =>
        column is AttendeeColumn.GivenName && !row.Cells.Any(cell => AttendeeColumns.Known.Find(cell) is AttendeeColumn.FamilyName)
            ? AttendeeColumn.Name
            : column;
}
