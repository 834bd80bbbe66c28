using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class BadgeDesignTests
{
    [Fact]
    public void The_usual_designs_can_be_printed()
    {
        Assert.Null(BadgeDesignRules.Check(BadgeDesign.A6));
        Assert.Null(BadgeDesignRules.Check(BadgeDesign.Card));
    }

    [Fact]
    public void What_would_fall_off_hide_the_code_or_not_be_read_is_refused()
    {
        Assert.Equal("badge.outside", Refused(With(BadgePart.Name, box => box with { WidthMm = 97 })));
        Assert.Equal("badge.outside", Refused(With(BadgePart.Qr, box => box with { YMm = 120 })));
        Assert.Equal("badge.covers-qr", Refused(With(BadgePart.Honorific, box => box with { YMm = 100 })));
        Assert.Equal("badge.covers-qr", Refused(With(BadgePart.Seat, box => box with { XMm = 46, WidthMm = 40 })));
        Assert.Equal("badge.qr-too-small", Refused(With(BadgePart.Qr, box => box with { WidthMm = 20 })));
        Assert.Equal("badge.too-small", Refused(With(BadgePart.Body, box => box with { FloorMm = 1 })));
        Assert.Equal("badge.incomplete", Refused(With(BadgePart.Qr, box => box with { IsShown = false })));
        Assert.Equal("badge.incomplete", Refused(BadgeDesign.A6 with { Boxes = BadgeDesign.A6.Boxes.RemoveAt(0) }));
        Assert.Equal("badge.incomplete", Refused(With(BadgePart.Name, box => box with { XMm = double.NaN })));
        Assert.Equal("badge.contrast", Refused(BadgeDesign.A6 with { Colors = [.. BadgeDesign.A6.Colors.Select(color => color with { Ink = color.Ground })] }));
    }

    [Fact]
    public void A_part_is_asked_about_with_all_the_lines_that_it_may_have()
    {
        Assert.Equal("badge.outside", Refused(With(BadgePart.Directions, box => box with { YMm = 147 })));
        Assert.Equal("badge.outside", Refused(With(BadgePart.Honorific, box => box with { YMm = 1 })));
        Assert.Equal("badge.outside", Refused(With(BadgePart.Title, box => box with { YMm = 3 })));
        Assert.Equal("badge.covers-qr", Refused(With(BadgePart.Name, box => box with { YMm = 90 })));
        Assert.Equal("badge.covers-qr", Refused(With(BadgePart.Body, box => box with { YMm = 90 })));
        Assert.Equal("badge.covers-qr", Refused(With(BadgePart.Directions, box => box with { XMm = 9, YMm = 80 })));
        Assert.Equal("badge.covers-qr", Refused(With(BadgePart.Qr, box => box with { YMm = 46 })));
    }

    [Fact]
    public void Nothing_lies_in_the_frame_of_a_photo()
    {
        var framed = With(BadgePart.Photo, box => box with { IsShown = true });
        var besides = framed with
        {
            Boxes = [.. framed.Boxes.Select(box => box.Part is BadgePart.Honorific or BadgePart.Name or BadgePart.Body ? box with { WidthMm = 55 } : box)],
        };

        Assert.Equal("badge.covers-photo", Refused(framed));
        Assert.Null(Refused(besides));
    }

    [Fact]
    public void A_hidden_part_is_in_nobodys_way() =>
        Assert.Null(Refused(With(BadgePart.Photo, box => box with { XMm = 10, YMm = 90 })));

    [Fact]
    public void The_same_design_kept_again_is_nothing_new()
    {
        var designs = BadgeDesigns.Nothing.Then<BadgeDesigns, BadgeDesignEvent>(none => none.Keep(BadgeDesign.A6 with { Back = "Wifi" }));
        Assert.Empty(designs.Keep(BadgeDesign.A6 with { Back = "Wifi" }).Events);
        Assert.Null(designs.Then<BadgeDesigns, BadgeDesignEvent>(some => some.Drop()).Own);
    }

    private static BadgeDesign With(BadgePart part, Func<BadgeBox, BadgeBox> change) =>
        BadgeDesign.A6 with { Boxes = [.. BadgeDesign.A6.Boxes.Select(box => box.Part == part ? change(box) : box)] };

    private static string? Refused(BadgeDesign design) => BadgeDesignRules.Check(design)?.Code;
}
