using CsvHelper;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Reads CSV: whatever separator its program uses, quoted or not, with the row numbers that a spreadsheet would show.</summary>
internal static class CsvSheet
{
    private const int RowsToTry = 60;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <param name="score">How much of a heading a sheet's first rows make; the separator that scores highest is the file's.</param>
    public static Sheet Read(string text, Func<Sheet, int> score, CancellationToken ct)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5 && text.IndexOf('\n') is var line and > 4 and < 8)
            return new("", Rows(text[(line + 1)..], text[4], ct), []);
        var separator = Separators.MaxBy(candidate => score(new("", First(text, candidate), [])));
        return new("", Rows(text, separator, ct), []);
    }

    private static List<SheetRow> First(string text, char separator)
    {
        using var reader = CsvReader.FromText(text, Options(separator));
        var rows = new List<SheetRow>();
        while (rows.Count < RowsToTry && reader.Read()) rows.Add(new((int)reader.RowNumber, [.. reader.Current.ToArray().Take(SheetLimits.Columns)]));
        return rows;
    }

    private static List<SheetRow> Rows(string text, char separator, CancellationToken ct)
    {
        var unclosed = false;
        using var reader = CsvReader.FromText(text, Options(separator) with
        {
            OnMalformedRecord = record => unclosed |= record.Reason is CsvMalformedReason.UnterminatedQuote,
        });
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            var row = new SheetRow((int)reader.RowNumber, Cells(reader));
            if (row.IsEmpty) continue;
            if (rows.Count == SheetLimits.Rows) throw new UnreadableException(SheetRefusals.TooManyRows);
            rows.Add(row);
        }
        return unclosed ? throw new UnreadableException(SheetRefusals.QuoteUnclosed) : rows;
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[Math.Min(reader.FieldCount, SheetLimits.Columns)];
        for (var i = 0; i < cells.Length; i++) cells[i] = FormulaGuard.Take(SheetLimits.Cut(reader.GetString(i)));
        for (var i = cells.Length; i < reader.FieldCount; i++)
            if (!string.IsNullOrWhiteSpace(reader.GetString(i))) throw new UnreadableException(SheetRefusals.TooManyColumns);
        return cells;
    }

    private static CsvReaderOptions Options(char separator) => new()
    {
        Separator = separator,
        HasHeader = false,
        SkipEmptyLines = false,
        IncludeValuesInExceptions = false,
    };
}
