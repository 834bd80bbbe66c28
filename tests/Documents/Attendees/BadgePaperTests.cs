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
    public void A_design_that_is_smaller_than_its_paper_is_printed_at_true_size_with_ticks_to_cut_it_by()
    {
        var holder = Shrunk(86, 128);

        Assert.Equal(1, BadgePaper.A6.ScaleOf(holder));
        Assert.Equal(1, BadgePaper.A4.ScaleOf(holder));
        Assert.Equal(1, BadgePaper.A6.ScaleOf(BadgeDesign.A6));
        Assert.Equal(74 / 105.0, BadgePaper.A7.ScaleOf(BadgeDesign.A6), 6);
        var ink = Tool.Ink(Badges.Bytes([Sample.Delegate], BadgePaper.A6, Sample.At, holder), 1);
        // The badge lies at (9.5, 10); its ticks end 1 mm off it, and its colour edge reaches the bleed of 3 mm around it.
        Assert.False(ink.IsBlank(9.2, 6, 9.8, 8.5));
        Assert.False(ink.IsBlank(95.2, 140, 95.8, 142));
        Assert.False(ink.IsBlank(20, 7.5, 85, 9));
        Assert.True(ink.IsBlank(11, 0, 94, 6.5));
    }

    [Fact]
    public void Cards_and_labels_have_the_conferences_colours_typeface_and_back_and_its_own_design_where_that_is_a_cards()
    {
        var own = BadgeDesign.A6 with { Family = BadgeDesign.Serif, Back = "Wifi", Colors = [.. BadgeDesign.A6.Colors.Select(color => color with { Ground = "#003366" })] };
        var card = BadgeDesign.Card with { Back = "Thẻ nhựa", EdgeMm = 5 };

        var printed = BadgePaper.Cr80.DesignOf(own);

        Assert.Equal((54, BadgeDesign.Serif, "Wifi", "#003366"), (printed.WidthMm, printed.Family, printed.Back, printed.Colors[0].Ground));
        Assert.Equal(card, BadgePaper.Cr80.DesignOf(card));
        Assert.Equal(card with { Back = "" }, BadgePaper.Labels.DesignOf(card));
        Assert.Equal(own, BadgePaper.A7.DesignOf(own));
        Assert.Equal(1, Tool.PageCount(Badges.Bytes([Sample.Delegate], BadgePaper.Labels, Sample.At, own)));
        Assert.Equal(2, Tool.PageCount(Badges.Bytes([Sample.Delegate], BadgePaper.Cr80, Sample.At, own)));
    }

    [Fact]
    public void The_mark_of_what_was_printed_on_cards_before_stands_where_nothing_of_it_is_the_conferences_own() =>
        Assert.Equal($"card.{BadgeDesign.Card.Mark()}", BadgePaper.Cr80.MarkOf(BadgeDesign.A6));

    [Fact]
    public void What_stands_on_every_badge_and_does_not_fit_is_reported_once()
    {
        var heading = Sample.Heading with { Title = string.Join(' ', Enumerable.Repeat(Sample.Heading.Title, 4)), Organizer = new string('W', 90) };
        var badges = new[] { Sample.Delegate with { Heading = heading }, Sample.Longest with { Heading = heading } };
        var crowded = BadgeDesign.A6 with { Back = string.Join('\n', Enumerable.Repeat("Chương trình hội nghị", 60)) };

        var found = Badges.Check(badges, crowded);

        Assert.Equal(["Title", "Host", "Back"], found.Where(one => one.Subject.Length == 0).Select(one => one.Field));
        Assert.Empty(Badges.Check([Sample.Delegate], BadgeDesign.A6 with { Back = "Chương trình\nKhai mạc 8 giờ" }));
    }

    [Fact]
    public void The_organizers_line_stands_where_the_design_says_and_follows_a_title_of_one_line()
    {
        var moved = BadgeDesign.A6 with { Boxes = [.. BadgeDesign.A6.Boxes.Select(box => box.Part == BadgePart.Host ? box with { YMm = 27 } : box)] };
        var brief = Sample.Delegate with { Heading = Sample.Heading with { Title = "Hội nghị tổng kết" } };

        Assert.Equal(2, HostOf(Sample.Delegate, moved) - HostOf(Sample.Delegate, BadgeDesign.A6), 2);
        Assert.Equal(22.9, HostOf(brief, BadgeDesign.A6), 2);
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

    /// <summary>The usual design made for a smaller holder.</summary>
    private static BadgeDesign Shrunk(double widthMm, double heightMm) => BadgeDesign.A6 with
    {
        WidthMm = widthMm,
        HeightMm = heightMm,
        Boxes = [.. BadgeDesign.A6.Boxes.Where(box => box.Part != BadgePart.Photo).Select(box => box with
        {
            WidthMm = box.Part is BadgePart.Mark or BadgePart.Qr or BadgePart.Code ? box.WidthMm : Math.Min(box.WidthMm, widthMm - box.XMm),
            YMm = box.Part == BadgePart.Band ? heightMm - 14.5 : box.Part is BadgePart.Code ? heightMm - 18 : box.Part is BadgePart.Qr ? heightMm - 60 : box.Part is BadgePart.Body ? heightMm - 64.2 : box.YMm,
        }), BadgeDesign.A6[BadgePart.Photo]],
    };

    private static double HostOf(BadgeModel badge, BadgeDesign design)
    {
        var svg = System.Net.WebUtility.HtmlDecode(BadgePicture.Svg(badge, design));
        var said = svg[..svg.IndexOf("·", StringComparison.Ordinal)];
        var y = said[(said.LastIndexOf(" y=\"", StringComparison.Ordinal) + 4)..];
        return double.Parse(y[..y.IndexOf('"')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
