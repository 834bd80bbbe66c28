using System.Globalization;
using Laurel.Documents.Papers;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Documents.Honorees;

/// <summary>Histories as sheets: one line an honoree, and one line an honour.</summary>
public static class HonourSheet
{
    /// <summary>One line an honoree: how many honours count, from when to when, and what they were.</summary>
    /// <param name="title">What the list is of.</param>
    public static SheetTable Honorees(IReadOnlyList<HonoreeHistory> histories, string title) => new(
        "Theo đối tượng",
        ["LỊCH SỬ KHEN THƯỞNG THEO ĐỐI TƯỢNG", title],
        [new("STT", 6), new("Loại", 10), new("Tên", 40), new("Chức vụ, đơn vị", 44), new("Cách viết khác", 36), new("Số lần", 8), new("Từ năm", 9), new("Đến năm", 9), new("Khen thưởng", 80)],
        [.. histories.Select((history, i) => (IReadOnlyList<object?>)[
            i + 1, KindOf(history.Kind), history.Latest.Called, history.Latest.PositionAndUnit, string.Join("; ", history.OtherSpellings),
            history.Standing.Length, history.Standing is { Length: > 0 } some ? some.Min(honour => honour.Year) : null,
            history.Standing is { Length: > 0 } all ? all.Max(honour => honour.Year) : null,
            string.Join("; ", history.Standing.Select(honour => string.Create(CultureInfo.InvariantCulture, $"{honour.Form} ({honour.Year})")))])])
    {
        Chart = new("Số lần khen thưởng theo đối tượng", 2, [5]),
    };

    /// <summary>One line an honour, revoked and struck ones marked.</summary>
    public static SheetTable Honours(IReadOnlyList<HonoreeHistory> histories, string title) => new(
        "Từng lần khen thưởng",
        ["LỊCH SỬ KHEN THƯỞNG", title],
        [new("STT", 6), new("Loại", 10), new("Danh xưng", 12), new("Tên", 40), new("Chức vụ, đơn vị", 44), new("Hình thức", 40), new("Cơ quan tặng", 30), new("Số quyết định", 18), new("Ngày", 12), new("Năm", 8), new("Thành tích", 60), new("Căn cứ", 36), new("Ghi chú", 30)],
        [.. histories.SelectMany(history => history.Honours).Select((honour, i) => (IReadOnlyList<object?>)[
            i + 1, KindOf(honour.Kind), honour.Honorific, honour.Name, honour.PositionAndUnit, honour.Form, honour.Authority, honour.Number, honour.On, honour.Year,
            honour.Achievement, honour.Decided is null ? honour.Source : "Quyết định trong hệ thống", NoteOf(honour)])]);

    /// <summary>One honoree's history as an office paper, by year, revoked and struck ones marked.</summary>
    public static Paper Of(HonoreeHistory history) => new()
    {
        Title = $"Lịch sử khen thưởng – {history.Latest.Called}",
        Landscape = true,
        Margins = new(20, 20, 25, 15),
        Blocks =
        [
            Text.Centered(14, 0, Run.Strong("LỊCH SỬ KHEN THƯỞNG")),
            Text.Centered(14, 2, Run.Strong(history.Latest.Called)),
            Text.Centered(13, 2, Run.Slanted(string.Join(" · ", new[] { history.Latest.PositionAndUnit, Counted(history) }.Where(text => text.Length > 0)))),
            new Rule(32),
            new Table(
                [new("Năm", 16, Alignment.Center), new("Hình thức", 60), new("Cơ quan tặng", 44), new("Số quyết định, ngày", 44), new("Thành tích", 60), new("Ghi chú", 30)],
                [.. history.Honours.OrderByDescending(honour => honour.Year).Select(honour => new Row(
                    honour.Year.ToString(CultureInfo.InvariantCulture), honour.Form, honour.Authority,
                    string.Join(", ", new[] { honour.Number, honour.On is { } on ? VietnameseDate.Short(on) : null }.OfType<string>()), honour.Achievement ?? "", NoteOf(honour) ?? ""))])
            { SizePt = 12 },
        ],
    };

    private static string Counted(HonoreeHistory history) => string.Create(CultureInfo.InvariantCulture, $"{history.Standing.Length} lần khen thưởng còn giá trị");

    private static string KindOf(HonoreeKind kind) => kind is HonoreeKind.Body ? "Tập thể" : "Cá nhân";

    private static string? NoteOf(Honour honour) =>
        honour.Revocation is { } revocation ? $"Đã thu hồi{(revocation.ByDecision is { } number ? $", {number}" : "")}"
        : honour.Struck is { } why ? $"Ghi nhầm: {why}"
        : null;
}
