using System.Globalization;
using Laurel.Documents.Papers;

namespace Laurel.Documents.Decisions;

/// <summary>Decision and proposal field by field, for the office's own templates.</summary>
public static class DecisionFields
{
    private const string All = "ds", Bodies = "tt", Persons = "cn";

    /// <summary>What a template of a decision may name.</summary>
    public static IReadOnlyList<PaperField> OfDecision { get; } =
    [
        new("co_quan", "cơ quan ban hành"), new("co_quan_in_hoa", "cơ quan ban hành, chữ in hoa"), new("tham_quyen", "thẩm quyền: BỘ TRƯỞNG BỘ NGOẠI GIAO"),
        new("so_quyet_dinh", "số và ký hiệu: 3412/QĐ-BNG; dự thảo để trống số"), new("dia_danh", "địa danh"), new("ngay_ky", "ngày 26 tháng 12 năm 2025"),
        new("trich_yeu", "về việc tặng …"), new("hinh_thuc", "hình thức khen thưởng"), new("can_cu", "các căn cứ, mỗi căn cứ một đoạn"),
        new("de_nghi", "Theo đề nghị của …"), new("so_luong", "27 tập thể và 12 cá nhân"), new("thanh_tich", "thành tích chung, hoặc “có thành tích ghi trong danh sách”"),
        new("tong_tien", "tổng tiền thưởng, đồng"), new("tong_tien_bang_chu", "tổng tiền thưởng bằng chữ"), new("chuc_vu_ky", "chức vụ người ký, một hoặc hai dòng"),
        new("nguoi_ky", "họ tên người ký"), new("noi_nhan", "nơi nhận, mỗi nơi một đoạn"), new("ma_bam", "mã băm chuỗi lưu vết"),
        .. List(All, "danh sách"), .. List(Bodies, "danh sách tập thể"), .. List(Persons, "danh sách cá nhân"),
    ];

    /// <summary>What a template of a proposal may name.</summary>
    public static IReadOnlyList<PaperField> OfProposal { get; } =
    [
        .. OfDecision,
        new("hoi_dong", "tên Hội đồng"), new("kinh_gui", "người có thẩm quyền quyết định"), new("ket_qua_xet", "kết quả từng phiên họp, mỗi phiên một đoạn"),
        new("chu_tich", "Chủ tịch Hội đồng"),
    ];

    public static PaperFields Of(DecisionModel model) => new(Values(model), Lists(model));

    public static PaperFields Of(ProposalModel model) => new(
        new Dictionary<string, string>(Values(model.Decision))
        {
            ["hoi_dong"] = model.Council,
            ["kinh_gui"] = ProposalPaper.Named(model.Decision),
            ["ket_qua_xet"] = string.Join('\n', model.Votes),
            ["chu_tich"] = model.Chair ?? "",
        },
        Lists(model.Decision));

    /// <summary>A template to begin from: the default layout of a decision with its fields.</summary>
    public static Paper SampleOfDecision { get; } = new()
    {
        Title = "Mẫu quyết định khen thưởng",
        Heading = new(null, "{{co_quan_in_hoa}}", false, "Số: {{so_quyet_dinh}}", "{{dia_danh}}, {{ngay_ky}}"),
        Blocks =
        [
            Text.Centered(14, 16, Run.Strong("QUYẾT ĐỊNH")), Text.Centered(14, 0, Run.Strong("{{trich_yeu}}")), new Rule(32),
            Text.Centered(14, 14, Run.Strong("{{tham_quyen}}")),
            Text.Body(Run.Slanted("{{can_cu}}")), Text.Body(Run.Slanted("{{de_nghi}}")),
            Text.Centered(14, 12, Run.Strong("QUYẾT ĐỊNH:")),
            Text.Body(Run.Strong("Điều 1."), " Tặng {{hinh_thuc}} cho {{so_luong}} {{thanh_tich}}."),
            Text.Body(Run.Strong("Điều 2."), " Tiền thưởng kèm theo là {{tong_tien}} đồng ({{tong_tien_bang_chu}})."),
            Text.Body(Run.Strong("Điều 3."), " Quyết định này có hiệu lực kể từ ngày ký./."),
            new Foot(new Recipients("{{noi_nhan}}"), new Signature(["{{chuc_vu_ky}}"], "{{nguoi_ky}}")),
            new NewPart(),
            Text.Centered(14, 0, Run.Strong("DANH SÁCH")), Text.Centered(14, 0, Run.Slanted("(Kèm theo Quyết định số {{so_quyet_dinh}} {{ngay_ky}})")), new Rule(32),
            SampleList("TẬP THỂ", Bodies), SampleList("CÁ NHÂN", Persons),
        ],
    };

    /// <summary>A template to begin from: the default layout of a proposal with its fields.</summary>
    public static Paper SampleOfProposal { get; } = new()
    {
        Title = "Mẫu tờ trình",
        Heading = new("{{co_quan_in_hoa}}", "{{hoi_dong}}", false, "Số:        /TTr-HĐTĐKT", "{{dia_danh}}, ngày      tháng      năm        "),
        Blocks =
        [
            Text.Centered(14, 16, Run.Strong("TỜ TRÌNH")), Text.Centered(14, 0, Run.Strong("Về việc đề nghị tặng {{hinh_thuc}}")), new Rule(32),
            Text.Centered(14, 14, "Kính gửi: {{kinh_gui}}."),
            Text.Body(Run.Slanted("{{can_cu}}")), Text.Body("{{ket_qua_xet}}"),
            Text.Body("{{hoi_dong}} kính trình {{kinh_gui}} xem xét, quyết định tặng {{hinh_thuc}} cho {{so_luong}} {{thanh_tich}}./."),
            new Foot(new Recipients("- Như trên;", "- Lưu: VT, HĐTĐKT."), new Signature(["TM. HỘI ĐỒNG", "CHỦ TỊCH"], "{{chu_tich}}")),
            new NewPart(),
            Text.Centered(14, 0, Run.Strong("DANH SÁCH ĐỀ NGHỊ")), new Rule(32), SampleList("Tập thể, cá nhân", All),
        ],
    };

    private static Table SampleList(string heading, string list) => new(
        [new("STT", 11, Alignment.Center), new(heading, 70), new("Chức vụ, đơn vị", 60), new("Số sổ vàng", 20, Alignment.Center)],
        [new Row($"{{{{{list}.stt}}}}", $"{{{{{list}.ten}}}}", $"{{{{{list}.chuc_vu_don_vi}}}}", $"{{{{{list}.so_so_vang}}}}")]);

    private static IEnumerable<PaperField> List(string list, string of) =>
    [
        new($"{list}.stt", $"{of}: số thứ tự"), new($"{list}.ten", $"{of}: tên, có danh xưng"), new($"{list}.chuc_vu_don_vi", $"{of}: chức vụ, đơn vị"),
        new($"{list}.thanh_tich", $"{of}: thành tích"), new($"{list}.tien_thuong", $"{of}: tiền thưởng, đồng"), new($"{list}.so_so_vang", $"{of}: số sổ vàng"),
        new($"{list}.hinh_thuc", $"{of}: hình thức khen thưởng"),
    ];

    private static Dictionary<string, string> Values(DecisionModel model) => new()
    {
        ["co_quan"] = model.Issuer,
        ["co_quan_in_hoa"] = DecisionWords.Capitals(model.Issuer),
        ["tham_quyen"] = model.Authority,
        ["so_quyet_dinh"] = model.Number ?? $"        /{model.Symbol}",
        ["dia_danh"] = model.Place,
        ["ngay_ky"] = model.SignedOn is { } on ? VietnameseDate.Long(on) : "ngày      tháng      năm        ",
        ["trich_yeu"] = $"Về việc tặng {model.Form}",
        ["hinh_thuc"] = model.Form,
        ["can_cu"] = string.Join('\n', model.Grounds.Select(ground => $"{ground.TrimEnd(';', '.')};")),
        ["de_nghi"] = $"{model.Proposal.TrimEnd(';', '.')}.",
        ["so_luong"] = DecisionWords.Counted(model.Honorees),
        ["thanh_tich"] = DecisionWords.Achievement(model.Honorees),
        ["tong_tien"] = model.PrizeTotal is { } total ? DecisionWords.Money(total) : "",
        ["tong_tien_bang_chu"] = model.PrizeTotal is { } dong ? DongInWords.Of(dong) : "",
        ["chuc_vu_ky"] = string.Join('\n', model.SignerCapacity),
        ["nguoi_ky"] = model.Signer,
        ["noi_nhan"] = string.Join('\n', model.Recipients),
        ["ma_bam"] = model.Anchor ?? "",
    };

    private static Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lists(DecisionModel model)
    {
        var ranked = model.ByForm is { Count: > 1 } forms ? [.. forms.SelectMany(form => form.Honorees)] : model.Honorees;
        return new()
        {
            [All] = Entries(ranked),
            [Bodies] = Entries(ranked.Where(honoree => honoree.IsBody)),
            [Persons] = Entries(ranked.Where(honoree => !honoree.IsBody)),
        };
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Entries(IEnumerable<DecisionHonoree> honorees) =>
    [
        .. honorees.Select((honoree, place) => new Dictionary<string, string>
        {
            ["stt"] = (place + 1).ToString(CultureInfo.InvariantCulture),
            ["ten"] = honoree.Called,
            ["chuc_vu_don_vi"] = honoree.Under,
            ["thanh_tich"] = honoree.Achievement,
            ["tien_thuong"] = honoree.Prize is { } prize ? DecisionWords.Money(prize) : "",
            ["hinh_thuc"] = honoree.Form,
            ["so_so_vang"] = honoree.GoldBookNumber?.ToString(CultureInfo.InvariantCulture) ?? "",
        }),
    ];
}
