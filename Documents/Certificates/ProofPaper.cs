using System.Globalization;
using Laurel.Documents.Papers;
using Laurel.Domain;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>The names of one unit to be looked over.</summary>
/// <param name="Organizer">Whose conference it is.</param>
/// <param name="Title">The conference's title.</param>
/// <param name="Approval">Null where the sheet is still to be signed.</param>
public sealed record ProofModel(string Organizer, string Title, string Unit, IReadOnlyList<ProofLine> Lines, ProofApproval? Approval);

/// <summary>The sheet by which a unit proofs its names before certificates are printed: each as it will stand there, with room for a correction.</summary>
public static class ProofPaper
{
    /// <summary>One sheet a unit, each beginning on a page of its own.</summary>
    public static Paper Of(IReadOnlyList<ProofModel> units) => new()
    {
        Title = units.Count == 1 ? $"Duyệt tên in bằng: {units[0].Unit}" : "Duyệt tên in bằng",
        Blocks = [.. units.SelectMany((unit, i) => i == 0 ? Blocks(unit) : Blocks(unit).Prepend(new NewPart()))],
    };

    private static IEnumerable<Block> Blocks(ProofModel unit) =>
    [
        Text.Centered(13, 0, unit.Organizer.ToUpper(CultureInfo.GetCultureInfo("vi-VN"))),
        Text.Centered(14, 6, Run.Strong("DANH SÁCH DUYỆT TÊN TRƯỚC KHI IN BẰNG")),
        Text.Centered(14, 0, Run.Strong(unit.Unit)),
        Text.Centered(13, 0, Run.Slanted(unit.Title)),
        new Rule(32),
        Text.Body(
            "Đề nghị Quý đơn vị kiểm tra từng chữ, từng dấu: danh xưng, họ tên hoặc tên tập thể, chức vụ, đơn vị và thành tích dưới đây sẽ in đúng như vậy trên bằng. ",
            "Chỗ cần sửa xin ghi vào cột cuối; nếu đúng, xin ghi “Đúng”, ký xác nhận và gửi lại."),
        Lines(unit),
        .. unit.Approval is { } approval ? [ApprovedBy(approval)] : Array.Empty<Block>(),
        new Foot(new Signature(["NGƯỜI KIỂM TRA"], null) { Note = "(Ký, ghi rõ họ tên)" }, new Signature(["XÁC NHẬN CỦA ĐƠN VỊ"], null) { Note = "(Ký, ghi rõ họ tên)" }),
    ];

    private static Table Lines(ProofModel unit) => new(
        [new("STT", 10, Alignment.Center), new("Tên trên bằng", 62) { NameFirst = true }, new("Thành tích, hình thức", 60), new("Ý kiến", 30)],
        [.. unit.Lines.Select((line, i) => new Row(
            (i + 1).ToString(CultureInfo.InvariantCulture), line.PositionAndUnit.Length == 0 ? line.Called : $"{line.Called}\n{line.PositionAndUnit}",
            $"{line.Achievement}\n({line.Form})", ""))]) { SizePt = 12, LeastRowMm = 12 };

    private static Text ApprovedBy(ProofApproval approval) => new(
        Run.Slanted($"Đơn vị đã duyệt lúc {VietnameseDate.Minute(approval.At.ToOffset(VietNam.Offset))}, người duyệt: {approval.By}.")) { BeforePt = 8, WithNext = true };
}
