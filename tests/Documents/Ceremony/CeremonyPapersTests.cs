using System.Collections.Immutable;
using Laurel.Documents.Ceremony;
using Laurel.Documents.Papers;
using Laurel.Documents.Tests.Attendees;
using Laurel.Documents.Tests.Certificates;
using Laurel.Documents.Tests.Papers;
using Laurel.Documents.Tests.Pdf;
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
    public void A_wave_stands_whole_on_a_page_and_one_that_no_page_holds_is_never_a_heading_alone()
    {
        const string under = "Phó Trưởng Ban Khoa học và Hợp tác quốc tế, Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam";
        RunSheetWave Long(int number) => Model.Waves[0] with { Number = number, Items = [.. Model.Waves[0].Items.Select((one, at) => one with { Name = $"Người {number}-{at + 1:00}", Under = under })] };

        var whole = PaperPdf.Bytes(CeremonyPapers.RunSheet(Model), Sample.At);
        var parted = PaperPdf.Bytes(CeremonyPapers.RunSheet(Model with { Waves = [Model.Waves[2], Long(8), Long(9)] }), Sample.At);

        Assert.Equal(5, Tool.PageCount(whole));
        Assert.All(Enumerable.Range(1, 5), page => Assert.Contains($"LƯỢT {page}", Tool.Words(whole, page), StringComparison.Ordinal));
        foreach (var number in (int[])[8, 9])
        {
            var page = Enumerable.Range(1, Tool.PageCount(parted)).First(page => Tool.Words(parted, page).Contains($"LƯỢT {number}", StringComparison.Ordinal));
            Assert.Contains($"Người {number}-01", Tool.Words(parted, page), StringComparison.Ordinal);
            Assert.Contains($"Người {number}-02", Tool.Words(parted, page) + Tool.Words(parted, page + 1), StringComparison.Ordinal);
        }
        Assert.True(Tool.PageCount(parted) <= 4, $"{Tool.PageCount(parted)} pages");
    }

    [Fact]
    public void A_rehearsals_sheet_says_so() =>
        Assert.Contains("TỔNG DUYỆT", PaperJudge.Sound(CeremonyPapers.RunSheet(Model with { Rehearsal = true })));
}
