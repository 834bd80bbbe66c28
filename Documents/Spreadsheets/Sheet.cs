namespace Laurel.Documents.Spreadsheets;

/// <summary>A sheet of a file as texts, before anybody knows what they mean.</summary>
/// <param name="Name">As on its tab; empty for CSV.</param>
/// <param name="Rows">Those that hold something, in order.</param>
/// <param name="Merges">Cells merged downwards.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<DownMerge> Merges)
{
    /// <summary>The same with every text read in another way.</summary>
    internal Sheet Read(Func<string, string> text) =>
        this with { Name = text(Name), Rows = [.. Rows.Select(row => row with { Cells = [.. row.Cells.Select(text)] })] };
}

/// <summary>A row with something in it.</summary>
/// <param name="Number">The file's own, from 1, as a spreadsheet shows it.</param>
/// <param name="Cells">From the first column on; trailing empty ones may be missing.</param>
public sealed record SheetRow(int Number, string[] Cells)
{
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    public bool IsEmpty => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}

/// <summary>A cell that stands for several rows: its text lies in the first.</summary>
public readonly record struct DownMerge(int Column, int FromRow, int ToRow);

/// <summary>The sheets of a file, or why it is not read.</summary>
/// <param name="Encoding">The encoding from before Unicode that the texts were in; null where they were in none.</param>
public sealed record SheetReading(IReadOnlyList<Sheet> Sheets, Domain.Refusal? Refusal = null, string? Encoding = null);
