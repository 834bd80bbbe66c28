using Laurel.Client.Web.Councils;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Tests.Councils;

/// <summary>What a typed sheet says: nothing that nobody typed, and never one of two things.</summary>
public sealed class TypedSheetTests
{
    /// <summary>Number 4 of the agenda is not on this paper: its member is recused from it.</summary>
    private static readonly IReadOnlyList<PaperItem> Items = [Item(1), Item(2), Item(3), Item(5)];

    [Fact]
    public void An_empty_sheet_says_nothing()
    {
        var read = Typed().Read(Items);

        Assert.False(read.IsWhole);
        Assert.Empty(read.Votes);
        Assert.Equal([1, 2, 3, 5], read.Missing);
    }

    [Theory]
    [InlineData("3, 5", "")]
    [InlineData("5;3", "")]
    [InlineData("  05   3 ", "")]
    [InlineData("3", "5")]
    public void All_but_the_numbers_is_agreed_to(string no, string blank)
    {
        var read = Typed(all: true, no: no, blank: blank).Read(Items);

        Assert.True(read.IsWhole);
        Assert.Equal([Choice.Yes, Choice.Yes, Choice.No, blank.Length > 0 ? Choice.Blank : Choice.No], Items.Select(item => read.Votes[item.Citation.Text]));
    }

    [Fact]
    public void Without_the_word_for_all_the_rest_numbers_alone_leave_the_rest_unanswered()
    {
        var read = Typed(no: "3").Read(Items);

        Assert.Equal([1, 2, 5], read.Missing);
        Assert.Equal(Choice.No, Assert.Single(read.Votes).Value);
    }

    [Fact]
    public void An_answer_in_a_row_stands_and_the_word_for_all_the_rest_is_for_the_rest()
    {
        var read = Typed(all: true, rows: ("c2", "n")).Read(Items);

        Assert.True(read.IsWhole);
        Assert.Equal([Choice.Yes, Choice.No, Choice.Yes, Choice.Yes], Items.Select(item => read.Votes[item.Citation.Text]));
    }

    [Fact]
    public void Two_answers_that_differ_are_named_and_neither_is_taken()
    {
        var read = Typed(all: true, no: "2 3 3", blank: "3", rows: ("c2", "y")).Read(Items);

        Assert.Equal([2, 3], read.Twice);
        Assert.False(read.Votes.ContainsKey("c2") || read.Votes.ContainsKey("c3"));
    }

    [Fact]
    public void What_is_no_number_on_this_paper_is_named()
    {
        var read = Typed(all: true, no: "3-5, x, 4 99").Read(Items);

        Assert.Equal(["3-5", "x", "4", "99"], read.Unread);
        Assert.False(read.IsWhole);
    }

    [Fact]
    public void A_sheet_prints_nothing_of_itself() =>
        Assert.Equal("TypedSheet SheetReading", $"{Typed(all: true, no: "3")} {Typed(all: true, no: "3").Read(Items)}");

    private static TypedSheet Typed(bool all = false, string? no = null, string? blank = null, params (string Item, string Letter)[] rows) =>
        new(rows.ToDictionary(row => row.Item, row => row.Letter), all, no, blank);

    private static PaperItem Item(int number) => new(number, new($"c{number}"), new Nomination(HonoreeKind.Body, "", $"Tập thể {number}", "", "Giấy khen", "Thành tích"));
}
