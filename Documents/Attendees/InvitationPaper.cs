using Laurel.Documents.Certificates;
using Laurel.Documents.Decisions;
using Laurel.Documents.Papers;
using Laurel.Domain.Certificates;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Attendees;

/// <summary>An invitation (giấy mời): who is invited where and when, by whom.</summary>
/// <param name="Honorific">Small before the name; may be empty.</param>
/// <param name="Position">May be empty.</param>
/// <param name="Seat">As it stands on the badge; null where none is given yet.</param>
public sealed record InvitationModel(ConferencePlan Plan, string Honorific, string Name, string Position, string Unit, string? Seat)
{
    /// <summary>"Ông Nguyễn Văn A".</summary>
    public string Called => Honorific.Length == 0 ? Name : $"{Honorific} {Name}";

    /// <summary>"Phó Trưởng Ban, VUSTA"; may be empty.</summary>
    public string Under => Position.Contains(Unit, StringComparison.OrdinalIgnoreCase)
        ? Position
        : string.Join(", ", new[] { Position, Unit }.Where(part => part.Length > 0));
}

/// <summary>Invitations as office papers (Decree 30/2020, giấy mời): one a page.</summary>
public static class InvitationPaper
{
    /// <summary>What a template of an invitation may name.</summary>
    public static IReadOnlyList<PaperField> Known { get; } =
    [
        new("don_vi_to_chuc", "đơn vị tổ chức"), new("don_vi_to_chuc_in_hoa", "đơn vị tổ chức, chữ in hoa"), new("hoi_nghi", "tên hội nghị"),
        new("nguoi_duoc_moi", "danh xưng và họ tên"), new("chuc_vu", "chức vụ"), new("don_vi", "đơn vị"), new("thoi_gian", "08 giờ 00, ngày 30 tháng 12 năm 2025"),
        new("hoi_truong", "hội trường"), new("dia_danh", "địa danh"), new("ghe", "ghế, nếu đã xếp"),
    ];

    /// <summary>All of them, each on a page of its own.</summary>
    public static Paper Of(IReadOnlyList<InvitationModel> invited) => new()
    {
        Title = invited is [var only] ? $"Giấy mời {only.Name}" : "Giấy mời",
        Heading = Heading(invited[0].Plan),
        Blocks = [.. invited.SelectMany((one, place) => place == 0 ? Body(one) : [new NewPart(), new Letterhead(Heading(one.Plan)), .. Body(one)])],
    };

    public static PaperFields Fields(InvitationModel model) => new(
        new Dictionary<string, string>
        {
            ["don_vi_to_chuc"] = model.Plan.Organizer,
            ["don_vi_to_chuc_in_hoa"] = DecisionWords.Capitals(model.Plan.Organizer),
            ["hoi_nghi"] = model.Plan.Title,
            ["nguoi_duoc_moi"] = model.Called,
            ["chuc_vu"] = model.Position,
            ["don_vi"] = model.Unit,
            ["thoi_gian"] = VietnameseDate.Long(model.Plan.StartsAt),
            ["hoi_truong"] = model.Plan.Hall.Name,
            ["dia_danh"] = model.Plan.City,
            ["ghe"] = model.Seat ?? "",
        },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>());

    /// <summary>A template to begin from: the default layout with its fields.</summary>
    public static Paper Sample { get; } = new()
    {
        Title = "Mẫu giấy mời",
        Heading = new(null, "{{don_vi_to_chuc_in_hoa}}", false, "Số:        /GM", "{{dia_danh}}, ngày      tháng      năm        "),
        Blocks =
        [
            Text.Centered(14, 20, Run.Strong("GIẤY MỜI")), new Rule(24),
            Text.Body("{{don_vi_to_chuc}} trân trọng kính mời: ", Run.Strong("{{nguoi_duoc_moi}}")) with { BeforePt = 16 },
            Text.Body("{{chuc_vu}}, {{don_vi}}"),
            Text.Body("Dự {{hoi_nghi}}."), Text.Body("Thời gian: {{thoi_gian}}."), Text.Body("Địa điểm: {{hoi_truong}}, {{dia_danh}}."), Text.Body("Ghế: {{ghe}}"),
            new Foot(new Recipients("- Như trên;", "- Lưu: VT."), new Signature(["TM. BAN TỔ CHỨC"], null) { Note = "(Ký, ghi rõ họ tên)" }),
        ],
    };

    private static PaperHeading Heading(ConferencePlan plan) => new(
        null, DecisionWords.Capitals(plan.Organizer), CertificateWords.HeadingOf(plan.Organizer) == CertificateHeading.Party,
        "Số:        /GM", $"{plan.City}, ngày      tháng      năm        ");

    private static IEnumerable<Block> Body(InvitationModel model)
    {
        yield return Text.Centered(14, 20, Run.Strong("GIẤY MỜI"));
        yield return Text.Centered(14, 0, Run.Strong($"Dự {model.Plan.Title}"));
        yield return new Rule(32);
        yield return Text.Body($"{model.Plan.Organizer} trân trọng kính mời:") with { BeforePt = 16 };
        yield return Text.Centered(16, 8, Run.Strong(model.Called));
        if (model.Under.Length > 0) yield return Text.Centered(14, 2, model.Under);
        yield return Text.Body($"Dự {model.Plan.Title}.") with { BeforePt = 12 };
        yield return Text.Body(Run.Strong("Thời gian:"), $" {VietnameseDate.Long(model.Plan.StartsAt)}.");
        yield return Text.Body(Run.Strong("Địa điểm:"), $" {string.Join(", ", new[] { model.Plan.Hall.Name, model.Plan.City }.Where(part => part.Length > 0))}.");
        if (model.Seat is { } seat) yield return Text.Body(Run.Strong("Ghế:"), $" {seat}.");
        yield return Text.Body("Rất hân hạnh được đón tiếp. Xin mang theo giấy mời này đến bàn đón tiếp để nhận thẻ.");
        yield return new Foot(
            new Recipients("- Như trên;", "- Lưu: VT."), new Signature(["TM. BAN TỔ CHỨC"], null) { Note = "(Ký, ghi rõ họ tên)" });
    }
}
