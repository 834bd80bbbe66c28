using Laurel.Documents.Seating;
using Laurel.Documents.Tests.Attendees;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Documents.Tests.Seating;

public class PlaceCardTests
{
    private static readonly PlaceCardModel Chair = new(
        "Đồng chí", "Võ Bá Nghĩa", "Ủy viên Bộ Chính trị, Thường trực Ban Bí thư", "Ban Bí thư Trung ương Đảng", "SK-05");

    [Fact]
    public void A_card_bears_the_name_on_both_sides_two_cards_a_sheet()
    {
        var paper = PlaceCards.Bytes([Chair, Chair with { Name = "Huỳnh Minh Ân" }, Chair with { Name = "Trần Diệu Như" }], Sample.At);

        Tool.AssertSound(paper);
        Tool.AssertFontsAreEmbedded(paper);
        Assert.Equal(2, Tool.PageCount(paper));
        Assert.Equal(2, Tool.Words(paper, 1).Split("Võ Bá Nghĩa").Length - 1);
        Assert.Equal(2, Tool.Words(paper, 1).Split("Huỳnh Minh Ân").Length - 1);
    }

    [Fact]
    public void Nothing_is_printed_where_a_card_is_folded_or_cut()
    {
        var ink = Tool.Ink(PlaceCards.Bytes([Chair, Chair], Sample.At), 1);

        Assert.All((double[])[74.25, 148.5, 222.75], y => Assert.True(ink.IsBlank(7, y - 2, 203, y + 2)));
    }

    [Fact]
    public void Everybody_on_the_sample_list_fits() =>
        Assert.Empty(PlaceCards.Check(Sample.EverybodyOnTheList().Select(badge =>
            new PlaceCardModel(badge.Honorific, badge.Name, badge.Position, badge.Unit, badge.Seat?.Text))));

    [Fact]
    public void A_unit_that_the_position_names_is_not_said_twice()
    {
        var text = Tool.Words(PlaceCards.Bytes([Chair with { Position = "Thứ trưởng Bộ Ngoại giao", Unit = "Bộ Ngoại giao" }], Sample.At));

        Assert.Equal(2, text.Split("Bộ Ngoại giao").Length - 1);
    }

    [Fact]
    public void A_text_that_does_not_fit_is_reported()
    {
        var finding = Assert.Single(PlaceCards.Check([Chair with { Position = string.Join(", ", Enumerable.Repeat(Chair.Position, 9)) }]));

        Assert.Equal(("Position", PaperFault.DoesNotFit), (finding.Field, finding.Fault));
    }
}
