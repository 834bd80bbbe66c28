using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Citations;

public sealed class RuleBookTests
{
    private const string Form = "Bằng khen của Bộ trưởng";
    private static readonly DateOnly December = new(2025, 12, 15);

    [Fact]
    public void An_organisations_own_rules_hold_from_their_day_and_the_defaults_before()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(Own(new(2025, 12, 1), 75)));

        Assert.Equal(75, book.InForceOn(Form, December).Council!.Value.Percent);
        Assert.Equal(70, book.InForceOn(Form, December.AddMonths(-1)).Council!.Value.Percent);
        Assert.Equal(70, book.InForceOn("Giấy khen", December).Council!.Value.Percent);
    }

    [Fact]
    public void Later_rules_take_over_on_their_day_and_those_of_the_same_day_are_replaced()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(Own(new(2025, 12, 1), 75))).Then(it => it.Enter(Own(new(2025, 12, 10), 80)))
            .Then(it => it.Enter(Own(new(2025, 12, 10), 85)));

        Assert.Equal(2, book.Own.Length);
        Assert.Equal(85, book.InForceOn(Form, December).Council!.Value.Percent);
        Assert.Equal(75, book.InForceOn(Form, December.AddDays(-10)).Council!.Value.Percent);
    }

    [Fact]
    public void Numbers_out_of_their_range_are_refused() =>
        Assert.Equal("rules.invalid", RuleBook.Nothing.Enter(Own(new(2025, 12, 1), 101)).Refusal!.Code);

    [Theory]
    [InlineData(1944, false)]
    [InlineData(1945, true)]
    [InlineData(2100, true)]
    [InlineData(2101, false)]
    public void A_rule_begins_within_the_years_in_which_decisions_are_dated(int year, bool taken) =>
        Assert.Equal(taken, RuleBook.Nothing.Enter(Own(new(year, 6, 1), 75)).Refusal is null);

    [Fact]
    public void Rules_that_are_dropped_give_way_to_those_before_them()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(Own(new(2025, 12, 1), 75))).Then(it => it.Enter(Own(new(2025, 12, 10), 80)));

        var dropped = book.Then(it => it.DropRules(AwardForm.MinistryCertificate, new(2025, 12, 10)));

        Assert.Equal(75, dropped.InForceOn(Form, December).Council!.Value.Percent);
        Assert.Equal("rules.unknown", dropped.DropRules(AwardForm.MinistryCertificate, new(2025, 12, 10)).Refusal!.Code);
        Assert.Equal(70, dropped.Then(it => it.DropRules(AwardForm.MinistryCertificate, new(2025, 12, 1))).InForceOn(Form, December).Council!.Value.Percent);
    }

    [Fact]
    public void An_organisation_has_two_hundred_rules_and_those_of_a_day_may_be_replaced_all_the_same()
    {
        var full = Enumerable.Range(0, 200).Aggregate(RuleBook.Nothing, (book, n) => book.Then(it => it.Enter(Own(December.AddDays(n), 75))));

        Assert.Equal("rules.too-many", full.Enter(Own(December.AddDays(-1), 75)).Refusal!.Code);
        Assert.Null(full.Enter(Own(December, 80)).Refusal);
    }

    private static RuleSet Own(DateOnly from, int percent) => RuleSets.InForceOn(Form, December) with
    {
        Id = new($"own.{from:yyyy-MM-dd}"), Organisation = "bo-ngoai-giao", From = from, Until = null, Council = new(new(percent, false, false), Mark.Verified),
    };
}
