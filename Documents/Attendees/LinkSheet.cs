using Laurel.Documents.Spreadsheets;

namespace Laurel.Documents.Attendees;

/// <summary>A unit's link, with what is sent to the unit.</summary>
/// <param name="Until">The last day on which it opens.</param>
public sealed record LinkLine(string Unit, int Held, int? Quota, string Address, DateOnly Until, string Words);

/// <summary>The links of all units as a sheet, to be sent one by one or merged into letters. Whoever holds it can change every unit's list.</summary>
public static class LinkSheet
{
    public static SheetTable Of(string conference, IReadOnlyList<LinkLine> lines) => new(
        "Đường dẫn",
        ["ĐƯỜNG DẪN CỦA CÁC ĐƠN VỊ", conference, "Ai có đường dẫn đều sửa được danh sách của đơn vị: chỉ gửi cho người phụ trách của đơn vị đó."],
        [new("STT", 6), new("Đơn vị", 44), new("Đã ghi tên", 10), new("Số được mời", 12), new("Đường dẫn", 70), new("Đến hết ngày", 14), new("Lời gửi", 90)],
        [.. lines.Select((line, i) => (IReadOnlyList<object?>)[i + 1, line.Unit, line.Held, line.Quota, line.Address, line.Until, line.Words])]);
}
