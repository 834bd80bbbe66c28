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
    public void A_card_made_to_lie_on_its_side_is_printed_in_its_own_size_turned_with_its_back_behind_it()
    {
        var (card, papers) = (Lying, (BadgePaper[])[BadgePaper.Cr80, BadgePaper.A4OfCr80, BadgePaper.A7, BadgePaper.A6]);

        Assert.Null(BadgeDesignRules.Check(card));
        Assert.All(papers, paper => Assert.Equal((card, 1), (paper.DesignOf(card), paper.ScaleOf(card))));
        Assert.Equal([true, true, true, false], papers.Select(paper => paper.Turns(card)));
        Assert.Equal((false, true), (BadgePaper.Labels.Turns(card), BadgePaper.Labels.Turns(BadgeDesign.Card)));
        var sheet = Badges.Bytes([.. Enumerable.Range(1, 10).Select(i => Sample.Badge($"Đại biểu thứ {i}", AttendeeRole.Delegate, i))], BadgePaper.A4OfCr80, Sample.At, card);
        Tool.AssertSound(sheet);
        Assert.Equal((9, 4), (Tool.Codes(sheet).Count, Tool.PageCount(sheet)));
        // The code lies 57.5 mm from the card's left and 5 from its top, so 5 from the page's left and 3.5 from its top; the back's heading is 10 to 12 from its top.
        var pdf = Badges.Bytes([Sample.Delegate], BadgePaper.Cr80, Sample.At, card);
        var (front, back) = (Tool.Ink(pdf, 1), Tool.Ink(pdf, 2));
        Assert.False(front.IsBlank(5, 3.5, 6, 8));
        Assert.True(front.IsBlank(2.6, 3.5, 4.6, 28));
        Assert.False(back.IsBlank(41, 20, 45, 65));
        Assert.True(back.IsBlank(2, 2, 39, 83));
    }

    [Fact]
    public void One_badge_more_is_printed_on_paper_of_the_kind_that_was_printed_last()
    {
        Assert.Equal(BadgePaper.A6, BadgePaper.After(null));
        Assert.Equal(BadgePaper.A6, BadgePaper.After(BadgePaper.A4OfA7.MarkOf(BadgeDesign.A6)));
        Assert.Equal(BadgePaper.Cr80, BadgePaper.After(BadgePaper.A4OfCr80.MarkOf(BadgeDesign.A6)));
        Assert.Equal(BadgePaper.Labels, BadgePaper.After(BadgePaper.Labels.MarkOf(BadgeDesign.A6)));
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
    public void What_a_paper_shrinks_until_nobody_can_read_it_is_reported_before_it_is_printed()
    {
        var large = BadgeDesign.A6 with { WidthMm = 148, HeightMm = 210, Boxes = [.. BadgeDesign.A6.Boxes.Select(box => box.Part == BadgePart.Qr ? box with { WidthMm = 30 } : box)] };
        var small = BadgeDesign.A6 with { Boxes = [.. BadgeDesign.A6.Boxes.Select(box => box.Part == BadgePart.Host ? box with { SizeMm = 1.5, FloorMm = 1.3 } : box)] };

        Assert.Equal([("Qr", "15.0 mm", PaperFault.TooSmall)], Found(large, BadgePaper.A7));
        Assert.Equal([("Host", PaperFault.TooSmall)], Found(small, BadgePaper.A4OfA7).Select(one => (one.Field, one.Fault)));
        Assert.All((BadgePaper[])[BadgePaper.A6, BadgePaper.A7, BadgePaper.Labels, BadgePaper.Cr80], paper => Assert.Empty(Found(BadgeDesign.A6, paper)));
        Assert.Empty(Found(small, BadgePaper.A6));

        static IEnumerable<(string Field, string Text, PaperFault Fault)> Found(BadgeDesign own, BadgePaper paper) =>
            Badges.Check([Sample.Delegate], paper, own).Select(one => (one.Field, one.Text, one.Fault));
    }

    [Fact]
    public void The_code_to_be_typed_the_word_over_the_seat_and_the_back_are_looked_at_too_and_told_once()
    {
        var fine = BadgeDesign.A6 with { Back = "Chương trình\nKhai mạc 8 giờ" };
        var (coded, worded, backed) = (With(BadgePart.Code, 1.6, 1.6), With(BadgePart.Seat, 7.4, 7), With(BadgePart.Body, 1.6, 1.5));

        Assert.Equal([("Code", "XXXX-XXXX")], Found(coded, BadgePaper.A7));
        Assert.Equal([("Seat", "Ghế · Seat")], Found(worded, BadgePaper.A7));
        Assert.Contains(("Back", "Chương trình"), Found(backed, BadgePaper.A7));
        Assert.All((BadgeDesign[])[coded, worded, backed], design => Assert.Empty(Found(design, BadgePaper.A6)));
        Assert.Empty(Found(fine, BadgePaper.A7));
        Assert.Equal([("Back", "Mở đầu Ω 汉")], Found(fine with { Back = "Chương trình\nMở đầu Ω 汉" }, BadgePaper.A6));

        BadgeDesign With(BadgePart part, double size, double floor) =>
            fine with { Boxes = [.. fine.Boxes.Select(box => box.Part == part ? box with { SizeMm = size, FloorMm = floor } : box)] };

        static IEnumerable<(string Field, string Text)> Found(BadgeDesign own, BadgePaper paper) =>
            Badges.Check([Sample.Delegate, Sample.Delegate with { Name = "Võ Bá Nghĩa" }], paper, own).Where(one => one.Subject.Length == 0).Select(one => (one.Field, one.Text));
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

    /// <summary>A plastic card on its side, the code at its right, with a back.</summary>
    private static BadgeDesign Lying => BadgeDesign.Card with
    {
        WidthMm = 85.6,
        HeightMm = 54,
        Back = "Chương trình",
        Boxes =
        [
            new(BadgePart.Mark, 3.7, 5, 7, 0, 0),
            new(BadgePart.Title, 12.3, 8, 40, 1.9, 1.45),
            new(BadgePart.Host, 12.3, 13.2, 40, 1.6, 1.25),
            new(BadgePart.Rule, 4, 16.2, 48, 0.2, 0.2),
            new(BadgePart.Honorific, 4, 21.4, 48, 2.5, 2.1),
            new(BadgePart.Name, 4, 21.4, 48, 6.6, 4.4),
            new(BadgePart.Body, 4, 44.2, 48, 2.6, 2),
            new(BadgePart.Qr, 57.5, 5, 24.6, 0, 0),
            new(BadgePart.Code, 69.8, 36, 24.6, 2.7, 2.7),
            new(BadgePart.Seat, 57.5, 44, 24, 5, 3.6),
            new(BadgePart.Directions, 57.5, 44, 24, 1.6, 1.6, IsShown: false),
            new(BadgePart.Band, 4, 46.8, 77, 3.7, 2.6),
            new(BadgePart.Photo, 35, 19, 15, 0, 0, IsShown: false),
        ],
    };

    private static double HostOf(BadgeModel badge, BadgeDesign design)
    {
        var svg = System.Net.WebUtility.HtmlDecode(BadgePicture.Svg(badge, design));
        var said = svg[..svg.IndexOf("·", StringComparison.Ordinal)];
        var y = said[(said.LastIndexOf(" y=\"", StringComparison.Ordinal) + 4)..];
        return double.Parse(y[..y.IndexOf('"')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
