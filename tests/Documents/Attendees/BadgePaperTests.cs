using Laurel.Documents.Attendees;
using Laurel.Documents.Pdf;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Tests.Attendees;

public class BadgePaperTests
{
    public static TheoryData<string> Papers => [.. BadgePaper.All.Select(paper => paper.Name)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_paper_holds_its_badges_whole_with_codes_that_are_read(string name)
    {
        var paper = BadgePaper.Find(name)!;
        var badges = Enumerable.Range(1, paper.PerSheet + 1).Select(i => Sample.Badge($"Đại biểu thứ {i}", AttendeeRole.Delegate, i)).ToList();

        var pdf = Badges.Bytes(badges, paper, Sample.At);

        Tool.AssertSound(pdf);
        Assert.Equal(badges.Count, badges.Count(badge => Tool.Words(pdf).Contains(badge.Name)));
        Assert.Equal(badges.Take(paper.PerSheet).Select(badge => badge.QrText).Order(), Tool.Codes(pdf).Order());
    }

    [Fact]
    public void A_back_is_printed_behind_each_badge_and_on_sheets_the_other_way_round()
    {
        var design = BadgeDesign.A6 with { Back = "Chương trình\nKhai mạc 8 giờ" };
        var badges = Enumerable.Range(1, 3).Select(i => Sample.Badge($"Đại biểu thứ {i}", AttendeeRole.Delegate, i)).ToList();

        Assert.Contains("Khai mạc 8 giờ", Tool.Text(Badges.Bytes(badges, BadgePaper.A6, Sample.At, design), 2));
        Assert.Contains("Khai mạc 8 giờ", Tool.Text(Badges.Bytes(badges, BadgePaper.A4, Sample.At, design), 2));
    }

    [Fact]
    public void The_picture_of_a_badge_has_the_texts_of_its_paper_and_no_inline_style()
    {
        var svg = BadgePicture.Svg(Sample.Longest, BadgeDesign.A6);

        Assert.Contains(">Tôn Nữ Hoàng</text>", System.Net.WebUtility.HtmlDecode(svg));
        Assert.DoesNotContain("style=", svg);
    }

    [Fact]
    public void A_picture_is_written_anew_and_nothing_else_of_its_file_goes_on()
    {
        var clean = PngWriter.Again(Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), 10);

        Assert.Equal(PngWriter.Again([.. clean, .. "<script>"u8], 10), clean);
        Assert.Equal(1, PdfImage.Read(clean).WidthPx);
        Assert.Throws<InvalidDataException>(() => PngWriter.Again(clean[..40], 10));
        Assert.Throws<InvalidDataException>(() => PngWriter.Again("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), 10));
    }
}
