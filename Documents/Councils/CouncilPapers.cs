using System.Globalization;
using Laurel.Documents.Papers;

namespace Laurel.Documents.Councils;

/// <summary>
/// The minutes of a council session and the record of the count (biên bản kiểm phiếu), as office papers. The denominator is all
/// members; receipt words stand without votes; both carry the head of the audit chain (DOMAIN 3.7–3.10).
/// </summary>
public static class CouncilPapers
{
    /// <summary>The minutes, followed by the counting record as a part of its own.</summary>
    public static Paper Both(CouncilModel model) => Minutes(model) with
    {
        Blocks = [.. Minutes(model).Blocks, new NewPart(), new Letterhead(Heading(model)), .. CountBlocks(model)],
    };

    /// <summary>The minutes: who took part, what was voted on, what passed.</summary>
    public static Paper Minutes(CouncilModel model) => new()
    {
        Title = $"Biên bản họp {model.Council} {model.Matter}",
        Heading = Heading(model),
        Blocks =
        [
            .. Titled("BIÊN BẢN", $"Họp {model.Council} {model.Matter}"),
            .. Session(model),
            .. Attendance(model),
            .. Course(model),
            .. Outcome(model),
            new Foot(
                new Signature(["THƯ KÝ"], model.Secretary) { Note = Hand(model.Secretary) },
                new Signature(["CHỦ TRÌ"], model.Chair) { Note = Hand(model.Chair) }),
            .. Anchored(model),
        ],
    };

    /// <summary>The counting record: issued, returned, valid, and each item's counts.</summary>
    public static Paper CountingRecord(CouncilModel model) => new()
    {
        Title = $"Biên bản kiểm phiếu {model.Matter}",
        Heading = Heading(model),
        Blocks = [.. CountBlocks(model)],
    };

    private static PaperHeading Heading(CouncilModel model) => new(
        Decisions.DecisionWords.Capitals(model.Body), Decisions.DecisionWords.Capitals(model.Council).Replace("THI ĐUA - KHEN THƯỞNG", "THI\u00a0ĐUA\u00a0-\u00a0KHEN\u00a0THƯỞNG", StringComparison.Ordinal), model.Party,
        model.Number is { } number ? $"Số: {number}" : model.Party ? "Số:        -BB/HĐTĐKT" : "Số:        /BB-HĐTĐKT", VietnameseDate.At(model.Place, model.DatedOn));

    private static IEnumerable<Block> Titled(string title, string subject)
    {
        yield return Text.Centered(14, 14, Run.Strong(title));
        yield return Text.Centered(14, 0, Run.Strong(subject));
        yield return new Rule(32);
    }

    private static IEnumerable<Block> Session(CouncilModel model)
    {
        yield return Text.Body($"Hôm nay, {Met(model)}, tại {model.Place}, {model.Council} {model.Body} họp {model.Matter}.")
            with { BeforePt = 12 };
        yield return Section("I. THÀNH PHẦN");
        yield return Text.Body($"Tổng số thành viên Hội đồng: {model.Members.Count}. Có mặt bỏ phiếu: {model.Present}. "
            + $"Cho ý kiến bằng văn bản: {model.Written}. Vắng mặt, không có ý kiến: {model.Members.Count - model.Present - model.Written}.");
    }

    private static string Met(CouncilModel model) => model.MetOn is { } day ? VietnameseDate.Long(day) : VietnameseDate.Long(model.OpenedAt);

    private static IEnumerable<Block> Attendance(CouncilModel model)
    {
        var rows = model.Members.Select((member, i) => new Row(Number(i + 1), member.Name, member.Role ?? "Ủy viên", Took(member)));
        yield return new Table(
            [new("STT", 10, Alignment.Center), new("Họ và tên", 60), new("Chức danh", 40), new("Tham gia", 40)], [.. rows]);
        var quorate = model.Present * model.Quorum.Of >= model.Quorum.Need * model.Members.Count;
        yield return Text.Body($"Điều kiện họp: có mặt ít nhất {model.Quorum.Need}/{model.Quorum.Of} tổng số thành viên. "
            + $"Có mặt {model.Present}/{model.Members.Count}: {(quorate ? "đủ" : "không đủ")} điều kiện tiến hành.") with { BeforePt = 8 };
    }

    private static IEnumerable<Block> Course(CouncilModel model)
    {
        yield return Section("II. DIỄN BIẾN");
        var kind = model.Secret ? "bỏ phiếu kín" : "biểu quyết công khai";
        yield return Text.Body($"Hội đồng {kind} đối với {Counted(model.Items)}. Mỗi thành viên một phiếu, trả lời đủ từng trường hợp; "
            + "ý kiến bằng văn bản của thành viên vắng mặt được tính.");
        yield return Text.Body(Threshold(model));
        foreach (var member in model.Members.Where(member => member.RecusedFrom.Count > 0))
        {
            var items = string.Join(", ", member.RecusedFrom.Select(number => Number(number)));
            yield return Text.Body($"{member.Name} không tham gia biểu quyết đối với trường hợp số {items} vì có liên quan; tổng số thành viên không thay đổi.");
        }

        foreach (var member in model.Members.Where(member => member.StandIn is not null))
            yield return Text.Body($"{member.StandIn}, ủy viên dự khuyết, dự và bỏ phiếu thay {member.Name} vắng mặt; tổng số thành viên không thay đổi.");
        if (model.EnteredFor > 0)
            yield return Text.Body($"Số phiếu do tổ thư ký nhập thay thành viên: {model.EnteredFor}.");
        yield return Text.Body($"Số phiếu phát ra: {model.Issued}; thu về: {model.Returned}; hợp lệ: {model.Valid}; không hợp lệ: {model.Returned - model.Valid}.");
        if (model.LeftOut > 0)
            yield return Text.Body($"Bản trích này không có {model.LeftOut:00} trường hợp mà người nhận có liên quan.");
    }

    private static IEnumerable<Block> Outcome(CouncilModel model)
    {
        yield return Section("III. KẾT QUẢ");
        var (passed, failed) = (model.Items.Where(item => item.Passed).ToList(), model.Items.Where(item => !item.Passed).ToList());
        yield return Text.Body(passed.Count == 0
            ? "Không có trường hợp nào đạt tỷ lệ."
            : $"Hội đồng thống nhất đề nghị khen thưởng {Counted(passed)}. Kết quả từng trường hợp ghi trong Biên bản kiểm phiếu kèm theo.");
        if (failed.Count > 0)
            yield return Text.Body($"Không đạt tỷ lệ: {string.Join("; ", failed.Select(item => item.Name))}.");
        yield return Text.Body(model.MetOn is null
            ? $"Phiên họp kết thúc, kết quả được niêm phong lúc {VietnameseDate.Long(model.SealedAt)}."
            : $"Phiên họp kết thúc cùng ngày; phiếu được nhập, kết quả được niêm phong lúc {VietnameseDate.Long(model.SealedAt)}.");
        yield return Text.Body("Biên bản này được lập để trình cấp có thẩm quyền xem xét, quyết định.");
    }

    private static IEnumerable<Block> CountBlocks(CouncilModel model) =>
    [
        .. Titled("BIÊN BẢN KIỂM PHIẾU", UpperFirst(model.Matter)),
        .. Ballots(model),
        Counts(model),
        .. Receipts(model),
        new Foot(
            new Signature(["TỔ KIỂM PHIẾU"], null) { Note = Hand(null) },
            new Signature(["CHỦ TRÌ"], model.Chair) { Note = Hand(model.Chair) }),
        .. Anchored(model),
    ];

    private static IEnumerable<Block> Ballots(CouncilModel model)
    {
        yield return Text.Body($"{(model.MetOn is { } day ? UpperFirst(VietnameseDate.Long(day)) : $"Hồi {VietnameseDate.Long(model.SealedAt)}")}, tại {model.Place}, Tổ kiểm phiếu của {model.Council} {model.Body} đã kiểm phiếu {model.Matter}.")
            with { BeforePt = 12 };
        if (model.Tellers.Count > 0) yield return Text.Body($"Tổ kiểm phiếu gồm: {string.Join(", ", model.Tellers)}.");
        yield return new Table(
            [new("Tổng số thành viên", 30, Alignment.Center), new("Có mặt", 20, Alignment.Center), new("Ý kiến bằng văn bản", 28, Alignment.Center),
                new("Phát ra", 20, Alignment.Center), new("Thu về", 20, Alignment.Center), new("Hợp lệ", 20, Alignment.Center), new("Không hợp lệ", 22, Alignment.Center)],
            [new(Number(model.Members.Count), Number(model.Present), Number(model.Written), Number(model.Issued), Number(model.Returned),
                Number(model.Valid), Number(model.Returned - model.Valid))]);
        yield return Text.Body(Threshold(model)) with { BeforePt = 8 };
    }

    private static Table Counts(CouncilModel model)
    {
        List<Row> rows = [];
        foreach (var bodies in (ReadOnlySpan<bool>)[true, false])
        {
            var items = model.Items.Where(item => item.IsBody == bodies).ToList();
            if (items.Count == 0) continue;
            rows.Add(new($"{(rows.Count == 0 ? "I" : "II")}. {(bodies ? "TẬP THỂ" : "CÁ NHÂN")} ({items.Count:00})"));
            rows.AddRange(items.Select(item => Counted(item, model.Members.Count)));
        }

        return new Table(
            [new("Số", 10, Alignment.Center), new("Tập thể, cá nhân", 74) { NameFirst = true }, new("Đồng ý", 16, Alignment.Center), new("Không đồng ý", 17, Alignment.Center),
                new("Phiếu trắng", 16, Alignment.Center), new("Tỷ lệ", 18, Alignment.Center), new("Kết quả", 17, Alignment.Center)],
            rows) { SizePt = 12 };
    }

    private static Row Counted(CouncilItem item, int members) => new(
        Number(item.Number), item.Under.Length == 0 ? item.Name : $"{item.Name}\n{item.Under}", Number(item.Yes), Number(item.No), Number(item.Blank),
        item.Yes is { } yes ? $"{(yes * 100m / members).ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',')} %" : "–",
        item.Passed ? "Đạt" : "Không đạt");

    private static IEnumerable<Block> Receipts(CouncilModel model)
    {
        if (model.ReceiptWords.Count == 0) yield break;
        yield return Section("MÃ ĐỐI CHIẾU PHIẾU");
        yield return new Text(string.Join("   ", model.ReceiptWords.Select(word => word.Replace(' ', '\u00a0')))) { SizePt = 12, Alignment = Alignment.Left };
        yield return new Text(Run.Slanted(
            "Mỗi thành viên tìm thấy mã của mình thì biết phiếu đã được đếm; mã không cho biết nội dung phiếu."))
        { SizePt = 11, Alignment = Alignment.Left, BeforePt = 3 };
    }

    private static IEnumerable<Block> Anchored(CouncilModel model)
    {
        if (model.Anchor is { } anchor)
            yield return new Text($"Mã băm chuỗi lưu vết: {anchor}") { SizePt = 9, Alignment = Alignment.Left, BeforePt = 10 };
    }

    private static string Threshold(CouncilModel model)
    {
        var least = ((model.PassPercent * model.Members.Count) + 99) / 100;
        return $"Trường hợp đạt khi có từ {model.PassPercent}% tổng số thành viên Hội đồng trở lên đồng ý, tức ít nhất {least}/{model.Members.Count} phiếu.";
    }

    private static string Counted(IReadOnlyList<CouncilItem> items)
    {
        var bodies = items.Count(item => item.IsBody);
        return (bodies, items.Count - bodies) switch
        {
            (> 0, > 0) => $"{bodies:00} tập thể và {items.Count - bodies:00} cá nhân",
            (> 0, _) => $"{bodies:00} tập thể",
            (_, var persons) => $"{persons:00} cá nhân",
        };
    }

    private static Text Section(string text) => new(Run.Strong(text)) { BeforePt = 12, Alignment = Alignment.Left, WithNext = true };

    internal static string Took(CouncilMember member) => member.StandIn is { } standIn
        ? $"Vắng mặt, {standIn} (dự khuyết) dự thay{(member.Took == Part.Present ? ", bỏ phiếu" : "")}"
        : Took(member.Took);

    private static string Took(Part part) => part switch
    {
        Part.Present => "Có mặt, bỏ phiếu",
        Part.Written => "Ý kiến bằng văn bản",
        _ => "Vắng mặt",
    };

    private static string? Hand(string? name) => name is null ? "(Ký, ghi rõ họ tên)" : null;

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
