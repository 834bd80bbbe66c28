namespace Laurel.Domain.Attendees;

/// <summary>A cell of a list, with the heading of its column as it stands in the file.</summary>
public sealed record ListCell(string Heading, string Text);

/// <summary>A row of a list by the columns that were recognised.</summary>
/// <param name="Number">The file's own row number, from 1.</param>
/// <param name="Cells">An absent column is not there; an empty cell is there and empty.</param>
public sealed record ListRow<TColumn>(int Number, IReadOnlyDictionary<TColumn, ListCell> Cells)
    where TColumn : struct, Enum
{
    public bool Has(TColumn column) => Cells.ContainsKey(column);

    /// <summary>The cell's text, cleaned; empty where the column is absent.</summary>
    public string Text(TColumn column) => Cells.TryGetValue(column, out var cell) ? TypedText.Clean(cell.Text) : "";

    public string Heading(TColumn column) => Cells.TryGetValue(column, out var cell) ? cell.Heading : "";
}
