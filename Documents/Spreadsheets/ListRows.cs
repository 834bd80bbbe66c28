using System.Text.RegularExpressions;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Spreadsheets;

/// <summary>The rows under a heading, with what offices put between them understood: sections, "nt", merged cells, totals, repeated headings.</summary>
internal sealed partial class ListRows<TColumn>(Sheet sheet, ListHeading<TColumn> heading, ListForm<TColumn> form)
    where TColumn : struct, Enum
{
    private static readonly HashSet<string> DittoMarks =
        ["nt", "-nt-", "- nt -", "nhu tren", "\"", "''", "”", "〃", "//", "--//--", "-//-"];

    private readonly Dictionary<TColumn, string> above = [];
    private readonly Dictionary<(int Row, int Column), string> merged = [];
    private ListCell? section = form.SaidBySheet(sheet.Name) is { } said ? new("", said) : null;
    private bool over;

    public IReadOnlyList<ListRow<TColumn>> Read()
    {
        SpreadMerges();
        var rows = new List<ListRow<TColumn>>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
            if (row.Number > heading.LastRow && !IsSkipped(row)) rows.Add(Read(row));
        return rows;
    }

    private ListRow<TColumn> Read(SheetRow row)
    {
        var cells = new Dictionary<TColumn, ListCell>(heading.Columns.Count + 1);
        foreach (var (column, (place, title)) in heading.Columns)
            cells[column] = new(title, Above(column, Text(row, place)));
        if (section is not null) cells.TryAdd(form.Section, section);
        return new(row.Number, cells);
    }

    private string Above(TColumn column, string text)
    {
        if (!form.Ditto.Contains(column)) return text;
        if (DittoMarks.Contains(SearchText.Fold(text.Trim(' ', '.'))) && above.TryGetValue(column, out var last)) return last;
        return above[column] = text;
    }

    private string Text(SheetRow row, int place) =>
        string.IsNullOrWhiteSpace(row[place]) && merged.TryGetValue((row.Number, place), out var text) ? text : row[place];

    private bool IsSkipped(SheetRow row)
    {
        var texts = row.Cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        var number = heading.Columns.TryGetValue(form.Number, out var column) ? TypedText.Clean(row[column.Place]) : "";
        if (texts.Count == 0) return true;
        if (!number.Any(char.IsAsciiDigit))
        {
            if (IsEnd(texts[0]) || (texts.Count > 1 && IsEnd(texts[1]))) return over = true;
            if (over && texts.Count < 3) return true;
        }
        if (texts.Count == 1 && number.Length > 0 && !LooksLikeSection(TypedText.Clean(texts[0]), "", out _)) return true;
        if (IsHeadingAgain(row) || IsColumnNumbers(row, texts)) return true;
        return IsSection(texts, number);
    }

    /// <summary>"I | KHỐI CHỦ TỌA" or "A. KHỐI BỘ, NGÀNH": one text, behind nothing or a Roman number or a letter.</summary>
    private bool IsSection(List<string> texts, string number)
    {
        var text = texts[^1];
        if (texts.Count > 2 || (texts.Count == 2 && texts[0] != texts[1] && TypedText.Clean(texts[0]) != number)) return false;
        if (!LooksLikeSection(TypedText.Clean(text), texts.Count == 1 ? "" : number, out var name)) return false;
        section = new("", name);
        return true;
    }

    private static bool LooksLikeSection(string text, string number, out string name)
    {
        var label = SectionLabel().Match(text);
        name = label.Success ? text[label.Length..] : text;
        var isNamed = SearchText.Fold(name).StartsWith("khoi ", StringComparison.Ordinal);
        if (isNamed) name = name[5..].Trim();
        return name.Length > 0 && (label.Success || isNamed || SectionNumber().IsMatch(number));
    }

    /// <summary>A total, or who made the list: what offices write under its last row. Tones tell "Cộng" from Công ty and Công an.</summary>
    private static bool IsEnd(string text) => TypedText.Clean(text).ToLowerInvariant() is var typed && (Totals().IsMatch(typed) || Signatures().IsMatch(typed));

    private bool IsHeadingAgain(SheetRow row) =>
        heading.Columns.Count > 1 && heading.Columns.Count(column => form.Known.Find(row[column.Value.Place]) is { } again
            && EqualityComparer<TColumn>.Default.Equals(form.Settle(again, row), column.Key)) >= 2
        && form.Names.Any(name => heading.Columns.TryGetValue(name, out var column) && form.Known.Find(row[column.Place]) is not null);

    /// <summary>The row "(1) (2) (3)" or "A B 1 2" under a heading.</summary>
    private bool IsColumnNumbers(SheetRow row, List<string> texts) =>
        row.Number == heading.LastRow + 1 && texts.Count > 1 && texts.TrueForAll(text => ColumnNumber().IsMatch(text.Trim()));

    private void SpreadMerges()
    {
        var byNumber = sheet.Rows.ToDictionary(row => row.Number);
        foreach (var merge in sheet.Merges)
            if (merge.FromRow > heading.LastRow && byNumber.TryGetValue(merge.FromRow, out var first))
                for (var number = merge.FromRow + 1; number <= merge.ToRow && number - merge.FromRow < SheetLimits.Rows; number++)
                    if (byNumber.ContainsKey(number)) merged[(number, merge.Column)] = first[merge.Column];
    }

    [GeneratedRegex(@"^(?:[IVXLC]+|[A-ZĐ]|\d+)\s*[.)\-/:]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex SectionLabel();

    [GeneratedRegex(@"^(?:[IVXLC]+|[A-ZĐ])\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"^(?:(?:tổng\s+)?cộng\s*(?:$|[:.\d(])|tổng\s+(?:số|cộng\b(?!\s+đồng))|tong (?:so|cong\s*[:\d])|danh sách (?:này )?(?:gồm|có)|ấn định danh sách)", RegexOptions.CultureInvariant)]
    private static partial Regex Totals();

    [GeneratedRegex(@"^(?:người lập|\(?ký(?:,| tên| và ghi)|nơi nhận\s*:|(?:kt|tm|tl|tuq)\.\s|thủ trưởng (?:đơn vị|cơ quan)|[^,]{0,40},?\s*ngày\s.{0,12}tháng\s.{0,12}năm)", RegexOptions.CultureInvariant)]
    private static partial Regex Signatures();

    [GeneratedRegex(@"^(?:\(?\d{1,2}\)?|\(?[A-Z]\)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();
}
