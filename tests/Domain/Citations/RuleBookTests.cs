using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Citations;

public sealed class RuleBookTests
{
    private const string Form = "Bằng khen của Bộ trưởng";
    private static readonly DateTimeOffset December = new(2025, 12, 15, 9, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public void An_organisations_own_rules_hold_from_their_day_and_the_defaults_before()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(Own(new(2025, 12, 1), 75)));

        Assert.Equal(75, book.InForce(Form, December).Council!.Value.Percent);
        Assert.Equal(70, book.InForce(Form, December.AddMonths(-1)).Council!.Value.Percent);
        Assert.Equal(70, book.InForce("Giấy khen", December).Council!.Value.Percent);
    }

    [Fact]
    public void Later_rules_take_over_on_their_day_and_those_of_the_same_day_are_replaced()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(Own(new(2025, 12, 1), 75))).Then(it => it.Enter(Own(new(2025, 12, 10), 80)))
            .Then(it => it.Enter(Own(new(2025, 12, 10), 85)));

        Assert.Equal(2, book.Own.Length);
        Assert.Equal(85, book.InForce(Form, December).Council!.Value.Percent);
        Assert.Equal(75, book.InForce(Form, December.AddDays(-10)).Council!.Value.Percent);
    }

    [Fact]
    public void Numbers_out_of_their_range_are_refused() =>
        Assert.Equal("rules.invalid", RuleBook.Nothing.Enter(Own(new(2025, 12, 1), 101)).Refusal!.Code);

    private static RuleSet Own(DateOnly from, int percent) => RuleSets.InForce(Form, December) with
    {
        Id = new($"own.{from:yyyy-MM-dd}"), Organisation = "bo-ngoai-giao", From = from, Until = null, Council = new(new(percent, false, false), Mark.Verified),
    };
}
