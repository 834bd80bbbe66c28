using System.Globalization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Honorees;

/// <summary>What a column of a list of honours decided elsewhere holds.</summary>
public enum HonourColumn
{
    Number,

    /// <summary>Tập thể | Cá nhân.</summary>
    Kind,
    Honorific,
    Name,
    PositionAndUnit,
    Position,
    Unit,
    Form,
    Authority,
    DecisionNumber,

    /// <summary>Of the decision; a year alone will do.</summary>
    Date,
    Achievement,
    Source,
}

/// <summary>How offices head the columns of a list of honours.</summary>
public static class HonourColumns
{
    public static ListColumns<HonourColumn> Known { get; } = new(
        (HonourColumn.Number, HonoreeHeadings.Number),
        (HonourColumn.Kind, HonoreeHeadings.Kind),
        (HonourColumn.Honorific, HonoreeHeadings.Honorific),
        (HonourColumn.Name, HonoreeHeadings.Name),
        (HonourColumn.PositionAndUnit, HonoreeHeadings.PositionAndUnit),
        (HonourColumn.Position, HonoreeHeadings.Position),
        (HonourColumn.Unit, "Đơn vị|Đơn vị công tác|Cơ quan công tác|Địa chỉ|Unit|Organization"),
        (HonourColumn.Form, "Hình thức|Hình thức khen thưởng|Danh hiệu|Danh hiệu, hình thức khen thưởng|Khen thưởng|Form|Award"),
        (HonourColumn.Authority, "Cơ quan tặng|Cấp quyết định|Cơ quan quyết định|Cơ quan khen thưởng|Nơi tặng|Cấp ký|Cấp khen thưởng|Cơ quan ban hành|Authority"),
        (HonourColumn.DecisionNumber, "Số quyết định|Quyết định số|Quyết định|Số QĐ|Decision"),
        (HonourColumn.Date, "Ngày quyết định|Ngày|Ngày tháng|Năm|Năm khen thưởng|Ngày QĐ|Ngày ký|Ngày ban hành|Ngày, tháng, năm quyết định|Date|Year"),
        (HonourColumn.Achievement, HonoreeHeadings.Achievement),
        (HonourColumn.Source, "Căn cứ|Nguồn|Ghi chú|Source|Note"));
}

/// <summary>Reads one row of a list of honours decided elsewhere: Huân chương, Huy chương, prizes of others.</summary>
/// <remarks>Refused are an empty name, NUL, neither body nor person, no form, no date or year, a name over 200 characters or another text over 1,000.</remarks>
public static class HonourRows
{
    private const int LongestName = 200, LongestText = 1_000, FirstSerial = 16_438;

    /// <summary>Spreadsheets count days from here.</summary>
    private static readonly DateOnly SheetZero = new(1899, 12, 30);

    private static readonly string[] Dates = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <param name="source">What an entry rests on where its row does not say: the list itself.</param>
    public static ImportRow Read(ListRow<HonourColumn> row, string source)
    {
        var (kind, date) = (NominationRows.KindOf(row.Text(HonourColumn.Kind), row.Heading(HonourColumn.Kind), row.Heading(HonourColumn.Name)), DateOf(row.Text(HonourColumn.Date)));
        var refused = Refusals(row, kind, date).ToList();
        var name = row.Text(HonourColumn.Name);
        if (refused.Count > 0)
            return new(row.Number, null, null, AttendeeFields.None, name is { Length: > 0 and <= LongestName } ? name : null, refused);
        var honour = Honour(row, kind!.Value, date!.Value, source);
        return new(row.Number, null, null, AttendeeFields.None, honour.Name, [], honour);
    }

    private static Honour Honour(ListRow<HonourColumn> row, HonoreeKind kind, (int Year, DateOnly? On) date, string source)
    {
        var person = kind is HonoreeKind.Person
            ? PersonName.Read(row.Text(HonourColumn.Name), honorificToo: !row.Has(HonourColumn.Honorific))
            : new("", null, row.Text(HonourColumn.Name));
        var honorific = row.Text(HonourColumn.Honorific) is { Length: > 0 } own ? own : person.Honorific;
        string[] post = [row.Text(HonourColumn.PositionAndUnit), row.Text(HonourColumn.Position), row.Text(HonourColumn.Unit)];
        var (form, authority, number) = (row.Text(HonourColumn.Form), Or(row.Text(HonourColumn.Authority), "Không rõ"), Some(row.Text(HonourColumn.DecisionNumber)));
        return new(
            HonourId.Of(form, authority, date.Year, date.On, number),
            kind,
            string.Join(' ', new[] { kind is HonoreeKind.Person ? honorific : "", person.Academic ?? "" }.Where(part => part.Length > 0)),
            person.Name,
            string.Join(", ", post.Where(part => part.Length > 0)),
            form, authority, date.Year, date.On, number, Some(row.Text(HonourColumn.Achievement)), Or(row.Text(HonourColumn.Source), source), Mark.Recalled);
    }

    /// <summary>A date, or a year alone: 26/12/2025, 2025-12-26, a sheet's count of days, 2025, năm 2025; null where it is neither.</summary>
    private static (int Year, DateOnly? On)? DateOf(string text)
    {
        if (DateTime.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            return (at.Year, DateOnly.FromDateTime(at));
        if (text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= FirstSerial)
            return (SheetZero.AddDays(days).Year, SheetZero.AddDays(days));
        var year = text.Split(' ')[^1];
        return year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1945 and <= 2200
            ? (count, null)
            : null;
    }

    private static IEnumerable<ImportFinding> Refusals(ListRow<HonourColumn> row, HonoreeKind? kind, (int, DateOnly?)? date)
    {
        foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
        {
            var longest = column is HonourColumn.Name ? LongestName : LongestText;
            if (cell.Text.Contains('\0')) yield return ImportFindings.ForbiddenCharacter(row.Number, cell.Heading).About(cell.Text);
            else if (cell.Text.Length > longest && TypedText.Clean(cell.Text).Length > longest)
                yield return ImportFindings.TextTooLong(row.Number, cell.Heading, longest).About(cell.Text);
        }
        if (row.Text(HonourColumn.Name).Length == 0)
            yield return ImportFindings.NameMissing(row.Number, row.Heading(HonourColumn.Name));
        if (kind is null)
            yield return ImportFindings.KindUnknown(row.Number, row.Heading(HonourColumn.Kind)).About(row.Text(HonourColumn.Kind));
        if (row.Text(HonourColumn.Form).Length == 0)
            yield return ImportFindings.FormMissing(row.Number, row.Heading(HonourColumn.Form));
        if (date is null)
            yield return ImportFindings.YearMissing(row.Number, row.Heading(HonourColumn.Date)).About(row.Text(HonourColumn.Date));
    }

    private static string Or(string read, string otherwise) => read.Length > 0 ? read : otherwise;

    private static string? Some(string read) => read.Length > 0 ? read : null;
}
