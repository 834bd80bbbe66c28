using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Tests.Honorees;

public sealed class RepeatCheckTests
{
    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";
    private static readonly DateTimeOffset December = new(2025, 12, 15, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly RuleSet Shipped = RuleSets.InForce(Form, December);

    private static readonly Nomination Nomination = new(
        HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban, Liên hiệp các Hội", Form, "Thành tích năm 2025");

    [Fact]
    public void By_itself_one_a_year_is_off_and_one_for_an_achievement_warns() => Assert.Equal(
        [(RepeatRule.OncePerAchievement, Strictness.Warn, Mark.Verified)],
        Check(Shipped, Honours.Decided("c1", 2025)).Select(found => (found.Rule, found.Strictness, found.Mark)));

    [Fact]
    public void One_a_year_looks_at_the_form_whoever_gave_it_and_at_the_year()
    {
        var rules = Shipped with { OncePerYear = new(Strictness.Stop, Mark.Recalled), OncePerAchievement = null };

        Assert.Single(Check(rules, Honours.Decided("c1", 2025)));
        Assert.Single(Check(rules, Honours.Decided("c1", 2025) with { Form = "BẰNG KHEN của Chủ tịch UBND thành phố Hà Nội", Decided = null }));
        Assert.Empty(Check(rules, Honours.Decided("c1", 2024)));
        Assert.Empty(Check(rules, Honours.Decided("c1", 2025) with { Form = "Giấy khen" }));
    }

    [Fact]
    public void What_was_revoked_or_struck_out_is_nothing_earlier()
    {
        var given = Honours.Decided("c1", 2025);

        Assert.Empty(Check(Shipped, given with { Revocation = new(null, new(2026, 1, 1), "Khai không đúng") }));
        Assert.Empty(Check(Shipped, given with { Struck = "Nhầm" }));
    }

    [Fact]
    public void An_acceptance_is_stopped_warned_or_asked_who_it_is()
    {
        var stop = Shipped with { OncePerYear = new(Strictness.Stop, Mark.Recalled) };
        var submitted = Citation.Nothing.Then(it => it.Nominate(Nomination, 1, [DossierPaper.WholeOnPaper])).Then(it => it.Submit());
        var given = new[] { Honours.Decided("c1", 2025) };

        Assert.Equal("citation.awarded-already", submitted.Accept(stop, December, null, RepeatCheck.Of(stop, Nomination, 2025, given, [])).Refusal!.Code);
        Assert.Equal("citation.honoree-doubtful", submitted.Accept(stop, December, null, RepeatCheck.Of(stop, Nomination, 2025, [], given)).Refusal!.Code);
        var accepted = submitted.Then(it => it.Accept(Shipped, December, new("h"), RepeatCheck.Of(Shipped, Nomination, 2025, given, [])));
        Assert.Equal((new HonoreeId("h"), 1), (accepted.Honoree, accepted.Repeats.Length));
    }

    private static IEnumerable<RepeatFinding> Check(RuleSet rules, Honour earlier) => RepeatCheck.Of(rules, Nomination, 2025, [earlier], []);
}
