using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class PaperChangeTests
{
    private static readonly AttendeeId Who = new("00000000000000aa");

    [Fact]
    public void Whoever_was_never_printed_is_printed() => Assert.Equal([PaperChange.NotPrinted], Why([], Line("a")));

    [Fact]
    public void What_was_printed_and_says_the_same_is_not_printed_again() => Assert.Empty(Why([new("own.1", [Line("a")])], Line("a"), "own.1"));

    [Theory]
    [InlineData("x.2.3.4", PaperChange.Person)]
    [InlineData("1.x.3.4", PaperChange.Seat)]
    [InlineData("1.2.x.4", PaperChange.Badge)]
    [InlineData("1.2.3.x", PaperChange.Heading)]
    [InlineData("x.2.x.4", PaperChange.Person, PaperChange.Badge)]
    [InlineData(null, PaperChange.Text)]
    public void What_changed_on_a_paper_is_named(string? parts, params PaperChange[] why) =>
        Assert.Equal(why, Why([new(null, [Line("a", "1.2.3.4")])], Line("b", parts)));

    [Fact]
    public void A_paper_of_another_design_is_printed_again_and_the_design_named() =>
        Assert.Equal([PaperChange.Design], Why([new("own.1", [Line("a")])], Line("a"), "own.2"));

    [Fact]
    public void Both_a_new_seat_and_a_new_design_are_named() =>
        Assert.Equal([PaperChange.Seat, PaperChange.Design], Why([new("own.1", [Line("a", "1.2.3.4")])], Line("b", "1.9.3.4"), "own.2"));

    [Fact]
    public void Only_the_last_paper_counts() =>
        Assert.Empty(Why([new("own.1", [Line("a")]), new("own.2", [Line("b")])], Line("b"), "own.2"));

    [Fact]
    public void What_was_printed_before_designs_were_marked_is_not_printed_again_for_its_looks() =>
        Assert.Empty(Why([new(null, [Line("a")])], Line("a"), "own.2"));

    [Fact]
    public void Looking_at_cards_makes_no_badge_printed_on_paper_look_changed() =>
        Assert.Empty(Why([new("own.1", [Line("a")])], Line("a"), "card.2"));

    [Fact]
    public void A_design_that_prints_otherwise_has_another_mark_and_a_hidden_part_changes_none()
    {
        var moved = With(BadgePart.Seat, box => box with { YMm = 105 });
        var hidden = With(BadgePart.Photo, box => box with { XMm = 12 });

        Assert.NotEqual(BadgeDesign.A6.Mark(), moved.Mark());
        Assert.NotEqual(BadgeDesign.A6.Mark(), (BadgeDesign.A6 with { Logo = "ab" }).Mark());
        Assert.Equal(BadgeDesign.A6.Mark(), hidden.Mark());
    }

    private static PaperChange[] Why(IReadOnlyList<PrintedPapers> runs, PrintedLine now, string? design = null) =>
        [.. PaperChanges.Of([now], design, runs).SelectMany(changed => changed.Why)];

    private static PrintedLine Line(string content, string? parts = null) => new(Who, content, parts);

    private static BadgeDesign With(BadgePart part, Func<BadgeBox, BadgeBox> change) =>
        BadgeDesign.A6 with { Boxes = [.. BadgeDesign.A6.Boxes.Select(box => box.Part == part ? change(box) : box)] };
}
