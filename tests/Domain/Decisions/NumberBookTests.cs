using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Decisions;

public sealed class NumberBookTests
{
    [Fact]
    public void Blocks_lie_one_behind_the_other_and_the_same_taker_hears_the_same_block()
    {
        var book = NumberBook.Nothing.Then(it => it.Take(A, 39)).Then(it => it.Take(B, 2)).Then(it => it.Take(A, 39));

        Assert.Equal((1, 39), (book.Of(A)!.First, book.Of(A)!.Last));
        Assert.Equal((40, 41), (book.Of(B)!.First, book.Of(B)!.Last));
        Assert.Equal(41, book.Last);
    }

    [Fact]
    public void A_number_that_the_office_entered_is_unique_in_its_book()
    {
        var book = NumberBook.Nothing.Then(it => it.Enter(A, 3412));

        Assert.Equal("decision.number-taken", book.Enter(B, 3412).Refusal!.Code);
        Assert.Equal(Ruling<NumberBookEvent>.NothingNew, book.Enter(A, 3412));
    }

    [Fact]
    public void An_allotted_number_cannot_be_entered_again() =>
        Assert.Equal("decision.number-taken", NumberBook.Nothing.Then(it => it.Take(A, 1)).Enter(B, 1).Refusal!.Code);

    [Fact]
    public void The_first_allotted_number_is_behind_the_highest_entered_and_the_next_pass_over_entered_ones()
    {
        var book = NumberBook.Nothing.Then(it => it.Enter(new("x.1"), 3410)).Then(it => it.Enter(new("x.2"), 3412))
            .Then(it => it.Take(A, 1)).Then(it => it.Enter(new("x.3"), 3414)).Then(it => it.Take(B, 1)).Then(it => it.Take(C, 1));

        Assert.Equal([3413, 3415, 3416], new[] { A, B, C }.Select(taker => book.Of(taker)!.First));
    }

    [Fact]
    public void Next_is_the_number_that_is_then_allotted_and_entering_it_leaves_no_gap()
    {
        var book = NumberBook.Nothing.Then(it => it.Enter(new("x.1"), 3412));

        Assert.Equal((1, 118, 3413), (NumberBook.Nothing.Next(), NumberBook.Nothing.Next(startsAt: 118), book.Next()));
        Assert.Equal(book.Next(), book.Then(it => it.Take(A, 1)).Of(A)!.First);
        Assert.Equal(3414, book.Then(it => it.Enter(A, book.Next())).Next());
    }

    [Fact]
    public void A_book_begins_where_the_office_says_and_only_once()
    {
        var book = NumberBook.Nothing.Then(it => it.Take(A, 39, startsAt: 118)).Then(it => it.Take(B, 2, startsAt: 500));

        Assert.Equal((118, 156), (book.Of(A)!.First, book.Of(A)!.Last));
        Assert.Equal((157, 158), (book.Of(B)!.First, book.Of(B)!.Last));
    }

    [Fact]
    public void A_book_of_contiguous_blocks_takes_no_entered_numbers() =>
        Assert.Equal("register.not-contiguous", NumberBook.Nothing.Then(it => it.Take(A, 39)).Enter(B, 100).Refusal!.Code);

    [Fact]
    public void Whatever_the_order_no_number_is_given_twice_and_allotted_ones_leave_no_gap()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var book = NumberBook.Nothing;
            for (var step = 0; step < 60; step++)
            {
                var taker = new DecisionId($"x.{random.Next(30)}");
                var ruling = random.Next(3) == 0 ? book.Enter(taker, random.Next(1, 40)) : book.Take(taker, 1);
                book = ruling.Events.Aggregate(book, (before, happened) => before.Evolve(happened));
            }
            var all = book.Taken.Concat(book.Entered).Select(block => block.First).ToList();
            Assert.Equal(all.Count, all.Distinct().Count());
            if (book.Taken is [var first, ..]) Assert.Empty(Enumerable.Range(first.First, book.Last - first.First + 1).Except(all));
        }
    }

    private static readonly DecisionId A = new("x.a"), B = new("x.b"), C = new("x.c");
}
