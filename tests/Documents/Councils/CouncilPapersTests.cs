using System.Collections.Immutable;
using Laurel.Documents.Councils;
using Laurel.Documents.Tests.Certificates;
using Laurel.Documents.Tests.Papers;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;

namespace Laurel.Documents.Tests.Councils;

public class CouncilPapersTests
{
    private static readonly ImmutableArray<Member> Members =
        [.. ReviewOf2025.Decision.GetProperty("council").GetProperty("members").EnumerateArray()
            .Select(member => new Member(new(member.GetProperty("id").GetString()!), member.GetProperty("name").GetString()!))];

    private static readonly ImmutableArray<CitationId> Agenda = [.. Enumerable.Range(0, 39).Select(i => new CitationId($"{i}"))];

    /// <summary>Twelve voted, one of them for whom the secretariat entered; two wrote; one stayed away, and one kept out of the third item.</summary>
    private static Session Sealed { get; } = new(
        new("s1"), SessionStatus.Sealed, Agenda, 70, Members, Quorum.TwoThirds, BallotKind.Secret, false, ReviewOf2025.At,
        [new(Members[3].Id, [Agenda[2]])],
        [.. Members.Take(14).Select((member, i) => new RollEntry(member.Id, i >= 12, i == 11 ? ["thu-ky", "can-bo"] : []))],
        [], [], new(15, 12, 2, [.. Agenda.Select((item, i) => i == 38 ? new ItemResult(item, 9, 5, 0, false) : new ItemResult(item, 13, 1, 0, true))], 15, 1),
        ["lúa-12", "sen-37"], ReviewOf2025.At.AddHours(2), new string('b', 64), null, null, true);

    private static CouncilModel Model => Sealed.ToModel(item => ReviewOf2025.Nominations[Agenda.IndexOf(item)], "Bộ Ngoại giao", "Hà Nội", TimeSpan.FromHours(7));

    [Fact]
    public void The_minutes_name_members_presence_recusal_threshold_and_anchor_in_both_forms()
    {
        var paper = CouncilPapers.Both(Model);

        foreach (var text in (string[])[PaperJudge.Sound(paper), PaperJudge.DocxText(paper)])
        {
            Assert.Contains("Tổng số thành viên Hội đồng: 15. Có mặt bỏ phiếu: 12. Cho ý kiến bằng văn bản: 2. Vắng mặt, không có ý kiến: 1.", text);
            Assert.Contains("Có mặt 12/15: đủ điều kiện", text);
            Assert.Contains("ít nhất 11/15 phiếu", text);
            Assert.Contains("Ông Quách Anh Dũng không tham gia biểu quyết đối với trường hợp số 3", text);
            Assert.Contains("Không đạt tỷ lệ: Bà Dương Trọng Nghĩa.", text);
            Assert.Contains("Số phiếu do tổ thư ký nhập thay thành viên: 1.", text);
            Assert.Contains(new string('b', 64), text);
            Assert.All(Members, member => Assert.Contains(member.Name, text));
        }
    }

    [Fact]
    public void The_minutes_name_the_alternate_who_stood_in_and_the_chair_of_the_session()
    {
        var session = Sealed with
        {
            Alternates = [new(new("d1"), "Bà Lê Thị Dự Khuyết")], StandIns = [new(Members[1].Id, new("d1"))], Chair = Members[2].Id,
        };
        var text = PaperJudge.Sound(CouncilPapers.Both(session.ToModel(
            item => ReviewOf2025.Nominations[Agenda.IndexOf(item)], "Bộ Ngoại giao", "Hà Nội", TimeSpan.FromHours(7))));

        Assert.Contains($"Bà Lê Thị Dự Khuyết, ủy viên dự khuyết, dự và bỏ phiếu thay {Members[1].Name} vắng mặt; tổng số thành viên không thay đổi.", text);
        Assert.Contains("Tổng số thành viên Hội đồng: 15.", text);
        Assert.True(text.Split(Members[2].Name).Length > 3);
    }

    [Fact]
    public void The_counting_record_gives_full_counts_percent_and_result_of_every_item()
    {
        var text = PaperJudge.Sound(CouncilPapers.CountingRecord(Model));

        Assert.Contains("15 12 2 15 14 13 1", text);
        Assert.Contains("13 1 0 86,7 % Đạt", text);
        Assert.Contains("9 5 0 60 % Không đạt", text);
        Assert.Contains("lúa-12 sen-37", text);
        Assert.All(ReviewOf2025.Nominations, nomination => Assert.Contains(nomination.Name.Split(' ')[^1], text));
    }

    [Fact]
    public void Suppressed_counts_stand_as_dashes()
    {
        var text = PaperJudge.Sound(CouncilPapers.CountingRecord(Model with { Items = [new(true, "Hội Luật gia Việt Nam", "", null, null, null, true, 7)] }));

        Assert.Contains("7 Hội Luật gia Việt Nam – – – – Đạt", text);
    }

    [Fact]
    public void An_unsealed_session_has_no_minutes() =>
        Assert.Throws<InvalidOperationException>(() => (Sealed with { SealedAt = null }).ToModel(_ => ReviewOf2025.Nominations[0], "", "", default));
}
