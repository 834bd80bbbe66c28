using System.Globalization;
using Laurel.Documents.Papers;
using Laurel.Documents.Spreadsheets;

namespace Laurel.Documents.Decisions;

/// <summary>The list by which prize money is paid out and signed for, with its total in figures and in words.</summary>
public static class PaymentPaper
{
    /// <summary>One line an award, in the decision's order; an unknown prize stands as a dash and is not counted.</summary>
    public static Paper Of(DecisionModel model) => new()
    {
        Title = $"Danh sách chi tiền thưởng kèm theo Quyết định số {model.Number ?? "(dự thảo)"}",
        Blocks =
        [
            Text.Centered(14, 0, Run.Strong("DANH SÁCH CHI TIỀN THƯỞNG")),
            Text.Centered(14, 0, Run.Strong(model.Form)),
            Text.Centered(13, 0, Run.Slanted(DecisionPaper.Attached(model))),
            new Rule(32),
            Lines(model),
            new Text(Run.Slanted($"Bằng chữ: {DongInWords.Of(Total(model))}.")) { BeforePt = 8, WithNext = true },
            new Text(Run.Slanted($"{model.Place}, ngày      tháng      năm        ")) { Alignment = Alignment.Right, SizePt = 13, BeforePt = 10, WithNext = true },
            new Foot(Signed("NGƯỜI LẬP"), Signed("KẾ TOÁN TRƯỞNG")),
            new Foot(null, Signed("THỦ TRƯỞNG ĐƠN VỊ")),
        ],
    };

    /// <summary>The same as a sheet, with a column to sign in.</summary>
    public static SheetTable Sheet(DecisionModel model) => new(
        "Chi tiền thưởng",
        ["DANH SÁCH CHI TIỀN THƯỞNG", model.Form, DecisionPaper.Attached(model)],
        model.ByForm.Count > 1
            ? [new("STT", 6), new("Tập thể, cá nhân", 42), new("Chức vụ, đơn vị", 42), new("Hình thức", 30), new("Số tiền (đồng)", 18), new("Ký nhận", 22)]
            : [new("STT", 6), new("Tập thể, cá nhân", 42), new("Chức vụ, đơn vị", 42), new("Số tiền (đồng)", 18), new("Ký nhận", 22)],
        [.. model.Honorees.Select((honoree, i) => Cells(model, i + 1, honoree.Called, honoree.Under, honoree.Form, honoree.Prize))])
    {
        Total = Cells(model, null, "Tổng cộng", null, null, Total(model)),
        Feet = ["", $"Bằng chữ: {DongInWords.Of(Total(model))}."],
    };

    /// <summary>A line of the sheet; the form has a column only where there are several.</summary>
    private static IReadOnlyList<object?> Cells(DecisionModel model, int? place, string called, string? under, string? form, long? dong) =>
        model.ByForm.Count > 1 ? [place, called, under, form, dong, null] : [place, called, under, dong, null];

    private static Table Lines(DecisionModel model)
    {
        var rows = model.Honorees.Select((honoree, i) => new Row(
            (i + 1).ToString(CultureInfo.InvariantCulture), string.Join('\n', new[] { honoree.Called, honoree.Under, model.ByForm.Count > 1 ? honoree.Form : "" }.Where(part => part.Length > 0)),
            honoree.Prize is { } prize ? DecisionWords.Money(prize) : "–", ""));
        var total = new Row("", "Tổng cộng", DecisionWords.Money(Total(model)), "") { Strong = true };
        return new Table(
            [new("STT", 11, Alignment.Center), new("Tập thể, cá nhân", 88) { NameFirst = true }, new("Số tiền (đồng)", 30, Alignment.Right),
                new("Ký nhận", 34)],
            [.. rows, total]) { SizePt = 12, LeastRowMm = 10, WithNext = true };
    }

    private static Signature Signed(string capacity) => new([capacity], null) { Note = "(Ký, ghi rõ họ tên)", ClearMm = 22 };

    private static long Total(DecisionModel model) => model.Honorees.Sum(honoree => honoree.Prize ?? 0);
}
