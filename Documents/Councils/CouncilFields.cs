using System.Globalization;
using Laurel.Documents.Decisions;
using Laurel.Documents.Papers;

namespace Laurel.Documents.Councils;

/// <summary>Minutes and counting record field by field, for the office's own templates; of a vote they say counts, never whose.</summary>
public static class CouncilFields
{
    private const string Members = "tv", Items = "kq";

    /// <summary>What a template of minutes or of a counting record may name.</summary>
    public static IReadOnlyList<PaperField> Known { get; } =
    [
        new("co_quan", "cơ quan"), new("co_quan_in_hoa", "cơ quan, chữ in hoa"), new("hoi_dong", "tên Hội đồng"), new("dia_danh", "địa danh"),
        new("ngay_hop", "ngày họp"), new("gio_hop", "giờ khai mạc"), new("gio_niem_phong", "giờ niêm phong kết quả"), new("noi_dung", "nội dung xét"),
        new("hinh_thuc_bo_phieu", "bỏ phiếu kín hoặc biểu quyết công khai"), new("tong_thanh_vien", "tổng số thành viên"), new("co_mat", "có mặt bỏ phiếu"),
        new("van_ban", "ý kiến bằng văn bản"), new("vang_mat", "vắng mặt"), new("ty_le_dat", "tỷ lệ đạt, %"), new("phieu_phat_ra", "số phiếu phát ra"),
        new("phieu_thu_ve", "số phiếu thu về"), new("phieu_hop_le", "số phiếu hợp lệ"), new("phieu_khong_hop_le", "số phiếu không hợp lệ"),
        new("so_dat", "số trường hợp đạt"), new("chu_tri", "người chủ trì"), new("thu_ky", "thư ký"), new("ma_doi_chieu", "các mã đối chiếu phiếu"),
        new("ma_bam", "mã băm chuỗi lưu vết"),
        new("tv.stt", "thành viên: số thứ tự"), new("tv.ten", "thành viên: họ tên"), new("tv.chuc_danh", "thành viên: chức danh"), new("tv.tham_gia", "thành viên: tham gia thế nào"),
        new("kq.stt", "kết quả: số trong nội dung xét"), new("kq.ten", "kết quả: tên"), new("kq.chuc_vu_don_vi", "kết quả: chức vụ, đơn vị"), new("kq.dong_y", "kết quả: đồng ý"),
        new("kq.khong_dong_y", "kết quả: không đồng ý"), new("kq.phieu_trang", "kết quả: phiếu trắng"), new("kq.ket_qua", "kết quả: đạt hay không đạt"),
    ];

    public static PaperFields Of(CouncilModel model) => new(
        new Dictionary<string, string>
        {
            ["co_quan"] = model.Body,
            ["co_quan_in_hoa"] = DecisionWords.Capitals(model.Body),
            ["hoi_dong"] = model.Council,
            ["dia_danh"] = model.Place,
            ["ngay_hop"] = VietnameseDate.Long(model.MetOn ?? DateOnly.FromDateTime(model.OpenedAt.DateTime)),
            ["gio_hop"] = model.MetOn is { } day ? VietnameseDate.Long(day) : VietnameseDate.Long(model.OpenedAt),
            ["gio_niem_phong"] = VietnameseDate.Long(model.SealedAt),
            ["noi_dung"] = model.Matter,
            ["hinh_thuc_bo_phieu"] = model.Secret ? "bỏ phiếu kín" : "biểu quyết công khai",
            ["tong_thanh_vien"] = Number(model.Members.Count),
            ["co_mat"] = Number(model.Present),
            ["van_ban"] = Number(model.Written),
            ["vang_mat"] = Number(model.Members.Count - model.Present - model.Written),
            ["ty_le_dat"] = Number(model.PassPercent),
            ["phieu_phat_ra"] = Number(model.Issued),
            ["phieu_thu_ve"] = Number(model.Returned),
            ["phieu_hop_le"] = Number(model.Valid),
            ["phieu_khong_hop_le"] = Number(model.Returned - model.Valid),
            ["so_dat"] = Number(model.Items.Count(item => item.Passed)),
            ["chu_tri"] = model.Chair ?? "",
            ["thu_ky"] = model.Secretary ?? "",
            ["ma_doi_chieu"] = string.Join("   ", model.ReceiptWords),
            ["ma_bam"] = model.Anchor ?? "",
        },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            [Members] = [.. model.Members.Select((member, place) => new Dictionary<string, string>
            {
                ["stt"] = Number(place + 1),
                ["ten"] = member.Name,
                ["chuc_danh"] = member.Role ?? "Ủy viên",
                ["tham_gia"] = CouncilPapers.Took(member),
            })],
            [Items] = [.. model.Items.Select(item => new Dictionary<string, string>
            {
                ["stt"] = Number(item.Number),
                ["ten"] = item.Name,
                ["chuc_vu_don_vi"] = item.Under,
                ["dong_y"] = Number(item.Yes),
                ["khong_dong_y"] = Number(item.No),
                ["phieu_trang"] = Number(item.Blank),
                ["ket_qua"] = item.Passed ? "Đạt" : "Không đạt",
            })],
        });

    /// <summary>A template to begin from: the default layout of minutes with their fields.</summary>
    public static Paper SampleOfMinutes { get; } = new()
    {
        Title = "Mẫu biên bản họp",
        Heading = new("{{co_quan_in_hoa}}", "{{hoi_dong}}", false, null, "{{dia_danh}}, {{ngay_hop}}"),
        Blocks =
        [
            Text.Centered(14, 14, Run.Strong("BIÊN BẢN")), Text.Centered(14, 0, Run.Strong("Họp {{hoi_dong}} {{noi_dung}}")), new Rule(32),
            Text.Body("Khai mạc hồi {{gio_hop}}, tại {{dia_danh}}. Tổng số thành viên: {{tong_thanh_vien}}; có mặt: {{co_mat}}; ý kiến bằng văn bản: {{van_ban}}; vắng: {{vang_mat}}."),
            new Table([new("STT", 12, Alignment.Center), new("Họ và tên", 60), new("Chức danh", 40), new("Tham gia", 45)],
                [new Row("{{tv.stt}}", "{{tv.ten}}", "{{tv.chuc_danh}}", "{{tv.tham_gia}}")]),
            Text.Body("Hội đồng {{hinh_thuc_bo_phieu}}; trường hợp đạt khi có từ {{ty_le_dat}}% tổng số thành viên đồng ý. Số trường hợp đạt: {{so_dat}}."),
            Text.Body("Kết quả được niêm phong hồi {{gio_niem_phong}}."),
            new Foot(new Signature(["THƯ KÝ"], "{{thu_ky}}"), new Signature(["CHỦ TRÌ"], "{{chu_tri}}")),
            new Text("Mã băm chuỗi lưu vết: {{ma_bam}}") { SizePt = 9, Alignment = Alignment.Left },
        ],
    };

    /// <summary>A template to begin from: the default layout of a counting record with its fields.</summary>
    public static Paper SampleOfCount { get; } = new()
    {
        Title = "Mẫu biên bản kiểm phiếu",
        Heading = new("{{co_quan_in_hoa}}", "{{hoi_dong}}", false, null, "{{dia_danh}}, {{ngay_hop}}"),
        Blocks =
        [
            Text.Centered(14, 14, Run.Strong("BIÊN BẢN KIỂM PHIẾU")), Text.Centered(14, 0, Run.Strong("{{noi_dung}}")), new Rule(32),
            Text.Body("Số phiếu phát ra: {{phieu_phat_ra}}; thu về: {{phieu_thu_ve}}; hợp lệ: {{phieu_hop_le}}; không hợp lệ: {{phieu_khong_hop_le}}."),
            new Table([new("Số", 10, Alignment.Center), new("Tập thể, cá nhân", 60), new("Chức vụ, đơn vị", 40), new("Đồng ý", 16, Alignment.Center),
                new("Không đồng ý", 18, Alignment.Center), new("Phiếu trắng", 16, Alignment.Center), new("Kết quả", 20, Alignment.Center)],
                [new Row("{{kq.stt}}", "{{kq.ten}}", "{{kq.chuc_vu_don_vi}}", "{{kq.dong_y}}", "{{kq.khong_dong_y}}", "{{kq.phieu_trang}}", "{{kq.ket_qua}}")]) { SizePt = 12 },
            Text.Body("Mã đối chiếu phiếu: {{ma_doi_chieu}}"),
            new Foot(new Signature(["TỔ KIỂM PHIẾU"], null) { Note = "(Ký, ghi rõ họ tên)" }, new Signature(["CHỦ TRÌ"], "{{chu_tri}}")),
        ],
    };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "–";
}
