using System.Globalization;
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
            string.Join("; ", history.Standing.Select(honour => string.Create(CultureInfo.InvariantCulture, $"{honour.Form} ({honour.Year})")))])]);

    /// <summary>One line an honour, revoked and struck ones marked.</summary>
    public static SheetTable Honours(IReadOnlyList<HonoreeHistory> histories, string title) => new(
        "Từng lần khen thưởng",
        ["LỊCH SỬ KHEN THƯỞNG", title],
        [new("STT", 6), new("Loại", 10), new("Danh xưng", 12), new("Tên", 40), new("Chức vụ, đơn vị", 44), new("Hình thức", 40), new("Cơ quan tặng", 30), new("Số quyết định", 18), new("Ngày", 12), new("Năm", 8), new("Thành tích", 60), new("Căn cứ", 36), new("Ghi chú", 30)],
        [.. histories.SelectMany(history => history.Honours).Select((honour, i) => (IReadOnlyList<object?>)[
            i + 1, KindOf(honour.Kind), honour.Honorific, honour.Name, honour.PositionAndUnit, honour.Form, honour.Authority, honour.Number, honour.On, honour.Year,
            honour.Achievement, honour.Decided is null ? honour.Source : "Quyết định trong hệ thống", NoteOf(honour)])]);

    private static string KindOf(HonoreeKind kind) => kind is HonoreeKind.Body ? "Tập thể" : "Cá nhân";

    private static string? NoteOf(Honour honour) =>
        honour.Revocation is { } revocation ? $"Đã thu hồi{(revocation.ByDecision is { } number ? $", {number}" : "")}"
        : honour.Struck is { } why ? $"Ghi nhầm: {why}"
        : null;
}
