using Laurel.Domain.Attendees;

namespace Laurel.Documents.Spreadsheets;

/// <summary>The heading of a list, found under title rows and gaps, in one row or two.</summary>
/// <param name="Columns">By what they hold: place in the row and heading in the file.</param>
/// <param name="Unknown">Columns that nobody knows, likewise.</param>
/// <param name="FirstRow">Where the heading begins.</param>
/// <param name="LastRow">Where it ends; the list follows.</param>
internal sealed record ListHeading<TColumn>(
    IReadOnlyDictionary<TColumn, (int Place, string Heading)> Columns, IReadOnlyList<(int Place, string Heading)> Unknown, int FirstRow, int LastRow)
    where TColumn : struct, Enum
{
    private const int RowsSearched = 60;

    /// <summary>All columns as they stand in the file, from its left.</summary>
    public IEnumerable<ListField> Fields => Columns.Select(column => (column.Value.Place, Field: new ListField(column.Value.Heading, column.Key)))
        .Concat(Unknown.Select(column => (column.Place, Field: new ListField(column.Heading, null))))
        .OrderBy(column => column.Place).Select(column => column.Field);

    /// <summary>The first row that names a column of names and at least one more, or stands alone in its row.</summary>
    public static ListHeading<TColumn>? Find(Sheet sheet, ListForm<TColumn> form)
    {
        for (var i = 0; i < Math.Min(sheet.Rows.Count, RowsSearched); i++)
        {
            var row = sheet.Rows[i];
            var under = i + 1 < sheet.Rows.Count && sheet.Rows[i + 1].Number == row.Number + 1 ? sheet.Rows[i + 1] : null;
            var found = Read(row, under is not null && IsSecond(row, under, form) ? under : null, form);
            if (form.Names.Any(found.Columns.ContainsKey) && (found.Columns.Count > 1 || found.Unknown.Count == 0)) return found;
        }
        return null;
    }

    private static ListHeading<TColumn> Read(SheetRow row, SheetRow? under, ListForm<TColumn> form)
    {
        var (columns, unknown, parent) = (new Dictionary<TColumn, (int, string)>(), new List<(int, string)>(), "");
        for (var place = 0; place < Math.Max(row.Cells.Length, under?.Cells.Length ?? 0); place++)
        {
            var (over, below) = (TypedText.Clean(row[place]), TypedText.Clean(under?[place]));
            if (over.Length > 0) parent = over;
            var heading = below.Length > 0 && parent.Length > 0 ? $"{parent} ▸ {below}" : over;
            if (heading.Length == 0) continue;
            if (form.Known.Find(below.Length > 0 ? below : over) is { } column && columns.TryAdd(form.Settle(column, row), (place, heading))) continue;
            unknown.Add((place, heading));
        }
        return new(columns, unknown, row.Number, under?.Number ?? row.Number);
    }

    /// <summary>A second heading row says only known words, and nothing under the names.</summary>
    private static bool IsSecond(SheetRow row, SheetRow under, ListForm<TColumn> form)
    {
        var known = 0;
        for (var place = 0; place < under.Cells.Length; place++)
        {
            if (string.IsNullOrWhiteSpace(under[place])) continue;
            if (form.Known.Find(under[place]) is null) return false;
            if (form.Known.Find(row[place]) is { } over && form.Names.Contains(over)) return false;
            known++;
        }
        return known > 0;
    }
}

/// <summary>What one kind of list is like.</summary>
/// <param name="Known">The spellings of its headings.</param>
/// <param name="Names">Columns of which a list has at least one.</param>
/// <param name="Number">STT.</param>
/// <param name="Section">What a section row (I. KHỐI …) says of the rows under it.</param>
/// <param name="Ditto">Columns in which "nt" means the cell above.</param>
/// <param name="Read">Reads a row.</param>
internal sealed record ListForm<TColumn>(
    ListColumns<TColumn> Known,
    IReadOnlyList<TColumn> Names,
    TColumn Number,
    TColumn Section,
    IReadOnlyList<TColumn> Ditto,
    Func<ListRow<TColumn>, ImportRow> Read)
    where TColumn : struct, Enum
{
    /// <summary>What a heading means in view of the others beside it; by itself what it says.</summary>
    public Func<TColumn, SheetRow, TColumn> Settle { get; init; } = static (column, _) => column;

    /// <summary>What is to be said of all rows under a heading at once, given the heading's own row.</summary>
    public Func<IReadOnlyList<ListRow<TColumn>>, int, IEnumerable<ImportFinding>> Whole { get; init; } = static (_, _) => [];

    /// <summary>What a sheet's name says of all its rows, as a section would; null where it says nothing.</summary>
    public Func<string, string?> SaidBySheet { get; init; } = static _ => null;
}
