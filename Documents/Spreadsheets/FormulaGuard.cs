namespace Laurel.Documents.Spreadsheets;

/// <summary>Keeps texts that begin like a formula from becoming one in a spreadsheet: an apostrophe goes before them, and comes off again.</summary>
public static class FormulaGuard
{
    private const string Begins = "=+-@＝＋－＠\t\r\n";

    /// <summary>The text as it is exported; reading it with <see cref="Take"/> gives the text back, always.</summary>
    public static string Put(string text) => IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    /// <summary>The text of an imported cell.</summary>
    public static string Take(string cell) =>
        cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && Begins.Contains(text[0]);
}
