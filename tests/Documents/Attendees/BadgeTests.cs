using Laurel.Documents.Attendees;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Tests.Attendees;

public class BadgeTests
{
    private static byte[] Print(params BadgeModel[] badges) => Badges.Bytes(badges, BadgePaper.A6, Sample.At);

    [Theory]
    [InlineData(AttendeeRole.Chair, "CHỦ TRÌ", "CHAIR")]
    [InlineData(AttendeeRole.Delegate, "ĐẠI BIỂU", "DELEGATE")]
    [InlineData(AttendeeRole.Speaker, "BÁO CÁO THAM LUẬN", "SPEAKER")]
    [InlineData(AttendeeRole.Guest, "KHÁCH MỜI", "GUEST")]
    [InlineData(AttendeeRole.Press, "BÁO CHÍ", "PRESS")]
    [InlineData(AttendeeRole.Service, "PHỤC VỤ", "STAFF")]
    public void A_badge_names_the_role_in_both_languages(AttendeeRole role, string vietnamese, string english)
    {
        var text = Tool.Text(Print(Sample.Delegate with { Role = role }));

        Assert.Contains(vietnamese, text);
        Assert.Contains(english, text);
    }

    [Fact]
    public void A_badge_leads_to_the_row_of_a_zone_whose_name_ends_in_a_digit()
    {
        var plan = new ConferencePlan("T", null, "O", "C", Sample.At, Sample.At.AddHours(3), new("Nhà hát", 0, [new("T1", 10, 20)]));
        var who = new Registration("Bà", "Trần Diệu Như", "", "VUSTA", "", AttendeeRole.Delegate, null, null, null);

        Assert.Equal(["Khu T1, hàng 2", "Ghế số 5"], BadgeModel.Of(plan, who, new("T12-05"), "", "").Directions);
    }

    [Fact]
    public void What_was_typed_copies_out_of_the_badge_letter_by_letter()
    {
        var text = Tool.Words(Print(Sample.Longest));

        Assert.Contains(Sample.Longest.Name, text);
        Assert.Contains(Sample.Longest.Academic!, text);
        Assert.Contains(Sample.Longest.Position, text);
        Assert.Contains(Sample.Longest.Unit, text);
        Assert.Contains(Sample.Heading.Title, text);
        Assert.Contains("A10-112", text);
        Assert.Contains("J6BQ-3PWK", text);
    }

    [Fact]
    public void A_badge_is_an_A6_page_sound_with_embedded_subset_fonts()
    {
        var paper = Print(Sample.Delegate, Sample.Longest);

        Tool.AssertSound(paper);
        Tool.AssertFontsAreEmbedded(paper);
        Assert.Equal((105, 148), Tool.PageSizeMm(paper));
        Assert.Equal(2, Tool.PageCount(paper));
    }

    [Fact]
    public void Every_code_decodes_at_150_dots_an_inch()
    {
        BadgeModel[] badges = [.. Enumerable.Range(1, 12).Select(seed => Sample.Delegate with { QrText = Sample.QrText(seed) })];

        var paper = Print(badges);

        Assert.All(badges.Index(), one => Assert.Equal([one.Item.QrText], Tool.Codes(paper, one.Index + 1)));
    }

    [Fact]
    public void Four_badges_lie_on_an_A4_page_and_each_code_decodes()
    {
        BadgeModel[] badges = [.. Enumerable.Range(1, 5).Select(seed => Sample.Delegate with { QrText = Sample.QrText(seed) })];

        var paper = Badges.Bytes(badges, BadgePaper.A4, Sample.At);

        Assert.Equal((210, 297), Tool.PageSizeMm(paper));
        Assert.Equal(2, Tool.PageCount(paper));
        Assert.Equal(badges[..4].Select(b => b.QrText).Order(), Tool.Codes(paper, 1).Order());
        Assert.Equal([badges[4].QrText], Tool.Codes(paper, 2));
    }

    [Fact]
    public void The_longest_names_keep_their_ink_within_the_safe_edge()
    {
        string[] names =
        [
            Sample.Longest.Name, "Nguyễn Thị Thanh Huyền", "Ksor Ỷ Ằng Giàng Ệ Ẩn Đỗ", "Huỳnh Ngọc Quỳnh Hương Giang",
            "Wjjjjjf Ğğ Maria Fernández",
        ];

        var paper = Print([.. names.Select(name => Sample.Longest with { Name = name })]);

        for (var page = 1; page <= names.Length; page++)
        {
            var ink = Tool.Ink(paper, page);
            Assert.True(ink.IsBlank(0, 31.5, 8.9, 131), names[page - 1]);
            Assert.True(ink.IsBlank(96.1, 31.5, 105, 131), names[page - 1]);
            Assert.True(ink.IsBlank(9, 83.1, 96, 86.9), names[page - 1]);
        }
    }

    [Fact]
    public void The_quiet_zone_of_the_code_is_blank()
    {
        var ink = Tool.Ink(Print(Sample.Longest), 1);

        Assert.True(ink.IsBlank(5.48, 83.48, 8.9, 126.5));
        Assert.True(ink.IsBlank(45.2, 83.48, 48.6, 126.5));
        Assert.True(ink.IsBlank(5.48, 123.2, 48.6, 126.5));
    }

    [Fact]
    public void Everybody_on_the_sample_list_fits() => Assert.Empty(Badges.Check(Sample.EverybodyOnTheList()));

    [Fact]
    public void A_text_that_does_not_fit_is_reported_and_stands_whole()
    {
        var endless = string.Join(", ", Enumerable.Repeat("Phó Trưởng Ban Khoa học và Hợp tác quốc tế", 9));
        var badge = Sample.Longest with { Position = endless };

        Assert.Contains(Badges.Check([badge]), finding => finding is { Fault: PaperFault.DoesNotFit } && finding.Subject == badge.Name);
        Assert.Contains(endless, Tool.Words(Print(badge)));
    }

    [Theory]
    [InlineData(200, 0, 0)]
    [InlineData(20, 200, 200)]
    [InlineData(200, 200, 200)]
    [InlineData(60, 200, 0)]
    public void However_long_the_texts_are_the_code_stays_readable(int name, int position, int unit)
    {
        string Long(int letters) => letters == 0 ? "" : string.Concat(Enumerable.Repeat("Nguyễn Phương Huyền Trân ", 9))[..letters].Trim();
        var badge = Sample.Longest with { Name = Long(name), Position = Long(position), Unit = Long(unit) };

        foreach (var paper in (BadgePaper[])[BadgePaper.A6, BadgePaper.Find("cr80")!, BadgePaper.Find("labels")!])
            Assert.Equal([badge.QrText], Tool.Codes(Badges.Bytes([badge], paper, Sample.At), 1));
        Assert.True(Tool.Ink(Print(badge), 1).IsBlank(9, 83.1, 96, 86.9));
        Assert.All(Badges.Check([badge]), finding => Assert.NotEmpty(finding.Text));
        Assert.NotEmpty(Badges.Check([badge]));
    }

    [Fact]
    public void Letters_that_no_typeface_has_are_reported()
    {
        var finding = Assert.Single(Badges.Check([Sample.Delegate with { Name = "山田 太郎" }]));

        Assert.Equal(("Name", PaperFault.LacksLetters), (finding.Field, finding.Fault));
    }
}
