using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class UnitLinkTests
{
    private const string Unit = "Sở Ngoại vụ";
    private static readonly DateTimeOffset Now = new(2025, 12, 1, 2, 0, 0, TimeSpan.Zero), Until = Now.AddDays(10);
    private static readonly Delegation Bound = Delegation.Nothing.Evolve(new QuotaSet(Unit, 10)), Linked = Given(Bound, Until);

    [Fact]
    public void A_unit_without_a_quota_gets_no_link() =>
        Assert.Equal("delegation.quota-missing", Delegation.Nothing.GiveLink(Unit, Until, Now).Refusal?.Code);

    [Fact]
    public void A_link_ends_on_a_day_to_come_within_180_days()
    {
        Assert.Equal("link.date-invalid", Bound.GiveLink(Unit, Now, Now).Refusal?.Code);
        Assert.Equal("link.date-invalid", Bound.GiveLink(Unit, Now.AddDays(181), Now).Refusal?.Code);
    }

    [Fact]
    public void Another_day_keeps_the_link()
    {
        Assert.Equal(new UnitLink(1, Until.AddDays(3)), Given(Linked, Until.AddDays(3)).Link);
        Assert.Empty(Linked.GiveLink(Unit, Until, Now).Events);
    }

    [Fact]
    public void What_was_revoked_opens_nothing_and_is_followed_by_another()
    {
        var revoked = Linked.Evolve(Assert.Single(Linked.RevokeLink(Now).Events));
        Assert.Equal("link.revoked", revoked.Link!.Objection(Now)?.Code);
        Assert.Equal(new UnitLink(2, Until), Given(revoked, Until).Link);
        Assert.Empty(revoked.RevokeLink(Now).Events);
        Assert.Equal("link.unknown", Bound.RevokeLink(Now).Refusal?.Code);
    }

    [Fact]
    public void A_link_opens_until_its_end()
    {
        Assert.Null(Linked.Link!.Objection(Until.AddSeconds(-1)));
        Assert.Equal("link.expired", Linked.Link.Objection(Until)?.Code);
    }

    [Fact]
    public void A_token_prints_nothing_of_itself() => Assert.DoesNotContain("0123", new LinkToken("0123456789abcdef0123456789abcdef").ToString(), StringComparison.Ordinal);

    private static Delegation Given(Delegation to, DateTimeOffset until) => to.Evolve(Assert.Single(to.GiveLink(Unit, until, Now).Events));
}
