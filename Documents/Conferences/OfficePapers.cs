using Laurel.Documents.Attendees;
using Laurel.Documents.Councils;
using Laurel.Documents.Decisions;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Conferences;

/// <summary>The office papers that an organisation may lay out itself: the fields of each, a template to begin from, and an example to look at.</summary>
public static class OfficePapers
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 30, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly DecisionModel Decision = new()
    {
        Issuer = "Bộ Ngoại giao",
        Authority = "BỘ TRƯỞNG BỘ NGOẠI GIAO",
        Symbol = "QĐ-BNG",
        Number = "3412/QĐ-BNG",
        Place = "Hà Nội",
        SignedOn = new(2025, 12, 26),
        Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao",
        Honorees =
        [
            Honoree(true, "", "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "Hà Nội", 1),
            Honoree(true, "", "Liên hiệp các tổ chức hữu nghị thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", 2),
            Honoree(false, "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban Khoa học và Hợp tác quốc tế, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", 3),
        ],
        PrizeTotal = 17_550_000,
        SignerCapacity = ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"],
        Signer = "Nguyễn Văn Mẫu",
    };

    private static readonly CouncilModel Council = new()
    {
        Body = "Bộ Ngoại giao",
        Place = "Hà Nội",
        OpenedAt = Morning.AddDays(-10),
        SealedAt = Morning.AddDays(-10).AddHours(2),
        Matter = "xét tặng Bằng khen của Bộ trưởng Bộ Ngoại giao",
        Members = [new("Ông Nguyễn Văn Mẫu", "Chủ tịch Hội đồng", Part.Present), new("Bà Trần Thị Mẫu", null, Part.Present), new("Ông Lê Văn Mẫu", null, Part.Written)],
        Quorum = (3, 2),
        PassPercent = 70,
        Issued = 3,
        Returned = 3,
        Valid = 3,
        Items = [new(false, "Bà Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban", 3, 0, 0, true, 1)],
        ReceiptWords = ["ba-lo-me", "da-ti-so", "ke-na-vu"],
        Chair = "Nguyễn Văn Mẫu",
    };

    /// <summary>What a template of this paper may name.</summary>
    public static IReadOnlyList<PaperField> Fields(OfficePaper paper) => paper switch
    {
        OfficePaper.Decision => DecisionFields.OfDecision,
        OfficePaper.Proposal => DecisionFields.OfProposal,
        OfficePaper.Invitation => InvitationPaper.Known,
        _ => CouncilFields.Known,
    };

    /// <summary>A template to begin from: our layout with its fields.</summary>
    public static Paper Sample(OfficePaper paper) => paper switch
    {
        OfficePaper.Decision => DecisionFields.SampleOfDecision,
        OfficePaper.Proposal => DecisionFields.SampleOfProposal,
        OfficePaper.Minutes => CouncilFields.SampleOfMinutes,
        OfficePaper.CountingRecord => CouncilFields.SampleOfCount,
        _ => InvitationPaper.Sample,
    };

    /// <summary>Made-up content by which a template is looked at before it is used.</summary>
    public static PaperFields Example(OfficePaper paper) => paper switch
    {
        OfficePaper.Decision => DecisionFields.Of(Decision),
        OfficePaper.Proposal => DecisionFields.Of(new ProposalModel(Decision, Council.Council, ["Ngày 20/12/2025, Hội đồng đã họp, bỏ phiếu kín xét 03 trường hợp."], "Nguyễn Văn Mẫu")),
        OfficePaper.Invitation => InvitationPaper.Fields(new(
            new("Hội nghị tổng kết công tác năm 2025", null, "Bộ Ngoại giao", "Hà Nội", Morning, Morning.AddHours(4), new("Hội trường tầng 2", 0, [])),
            "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban", "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "A2-05")),
        _ => CouncilFields.Of(Council),
    };

    private static DecisionHonoree Honoree(bool body, string honorific, string name, string under, int number) =>
        new(body, honorific, name, under, "Đã có thành tích xuất sắc trong công tác đối ngoại nhân dân năm 2025", number) { Prize = body ? 7_020_000 : 3_510_000 };
}
