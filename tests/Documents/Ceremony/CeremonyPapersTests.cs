using System.Collections.Immutable;
using Laurel.Documents.Ceremony;
using Laurel.Documents.Tests.Certificates;
using Laurel.Documents.Tests.Papers;
using Laurel.Domain.Ceremony;

namespace Laurel.Documents.Tests.Ceremony;

public class CeremonyPapersTests
{
    private static readonly ImmutableArray<Wave> Waves = Manifest.Of(new AwardList(
        new("bo-ngoai-giao.1"),
        [.. ReviewOf2025.Nominations.Select((nomination, i) => new Recipient(new($"{i}"), nomination.Kind, nomination.Form, new(ReviewOf2025.SerialOf(i))))],
        ["Huỳnh Minh Ân", "Huỳnh Thùy Uyên"], 10));

    private static readonly RunSheetModel Model = new()
    {
        Conference = "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025 và phương hướng, nhiệm vụ năm 2026",
        Organizer = "Đảng ủy Bộ Ngoại giao",
        Place = "Hà Nội",
        On = new(2025, 12, 30),
        DecisionNumber = ReviewOf2025.Number,
        Form = ReviewOf2025.Nominations[0].Form,
        Waves = Waves.ToRunSheet(citation => (ReviewOf2025.Nominations[int.Parse(citation.Text, null)], citation.Text == "2" ? "Ông Phan Xuân Dũng" : null)),
    };

    [Fact]
    public void The_run_sheet_binds_place_tray_serial_name_and_presenter_in_both_forms()
    {
        var paper = CeremonyPapers.RunSheet(Model);

        foreach (var text in (string[])[PaperJudge.Sound(paper), PaperJudge.DocxText(paper)])
        {
            Assert.Contains("LƯỢT 1 · TẬP THỂ · 10 vị trí", text);
            Assert.Contains("LƯỢT 3 · TẬP THỂ · 7 vị trí", text);
            Assert.Contains("LƯỢT 5 · CÁ NHÂN · 2 vị trí", text);
            Assert.All(Enumerable.Range(0, 39), i => Assert.Contains(ReviewOf2025.SerialOf(i), text));
        }

        Assert.Contains("12 2-02 K7FM-2RXB-9TCH-0011 Hội Nhà báo Việt Nam Huỳnh Minh Ân", PaperJudge.DocxText(paper));
        Assert.Contains("Ông Phan Xuân Dũng", PaperJudge.DocxText(paper));
    }

    [Fact]
    public void The_words_for_the_MC_call_everyone_once()
    {
        var text = PaperJudge.Sound(CeremonyPapers.Script(Model));

        Assert.Contains("Lượt 5", text);
        Assert.Contains("Bà Nguyễn Thị Thanh Huyền", text);
        Assert.Contains("Huỳnh Minh Ân và Huỳnh Thùy Uyên", text);
    }

    [Fact]
    public void A_rehearsals_sheet_says_so() =>
        Assert.Contains("TỔNG DUYỆT", PaperJudge.Sound(CeremonyPapers.RunSheet(Model with { Rehearsal = true })));
}
