using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Tests.Attendees;

public sealed class UnitLinkTests
{
    private static readonly Registration An = new("Ông", "Trần Văn An", "Phó Giám đốc", "", "", AttendeeRole.Delegate, null, null, "0912345678");

    [Fact]
    public async Task Whoever_holds_the_link_names_people_within_the_quota_and_organizers_approve()
    {
        await using var office = await Office.Open();
        var token = await Given(office, quota: 2);
        await Links(office).Nominate(new(new("a"), token, Office.Id(1), An with { Unit = "Đơn vị khác", Role = AttendeeRole.Chair, Rank = 1 }));
        await Links(office).Nominate(new(new("b"), token, Office.Id(2), An with { Name = "Lê Thị Bình" }));
        var third = await Links(office).Nominate(new(new("c"), token, Office.Id(3), An with { Name = "Đỗ Mạnh Cường" }));

        var named = (await office.Attendee(Office.Id(1)).Get())!;
        Assert.Equal(("VUSTA", AttendeeRole.Delegate, AttendeeStatus.Nominated), (named.Registration.Unit, named.Registration.Role, named.Status));
        Assert.Equal("delegation.quota-full", third.Refusal?.Code);
        Assert.Equal(Domain.Doors.ScanOutcome.Cancelled, (await office.Scan(named.Badge.QrText)).Outcome);
        Assert.True((await office.Attendee(Office.Id(1)).Move(new(new("ok"), AttendeeStatus.Approved))).Accepted);
        var page = await Links(office).Open(token);
        Assert.Equal((2, 2, 2), (page.Quota, page.Held, page.People.Count));
        Assert.Equal("••• 678", page.People[0].Telephone);
    }

    [Fact]
    public async Task A_correction_of_somebody_approved_waits_and_a_substitute_gets_another_badge_when_accepted()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        var token = await Given(office);
        Assert.True((await Links(office).Change(new(new("fix"), token, id, An with { Telephone = null }))).Accepted);
        Assert.Equal("Đại biểu 1", (await office.Attendee(id).Get())!.Registration.Name);
        Assert.Equal("Trần Văn An", Assert.Single((await Links(office).Open(token)).People).Requested);

        Assert.True((await Links(office).Change(new(new("other"), token, id, An with { Name = "Lê Thị Bình" }, "12/GUQ"))).Accepted);
        Assert.True((await office.Attendee(id).SettleChange(new(new("yes"), true))).Accepted);

        var after = (await office.Attendee(id).Get())!;
        Assert.Equal(("Lê Thị Bình", AttendeeStatus.Substituted, 2), (after.Registration.Name, after.Status, after.Badge.Version));
        Assert.Equal(Domain.Doors.ScanOutcome.WithdrawnBadge, (await office.Scan(badge.QrText)).Outcome);
        Assert.Equal(Domain.Doors.ScanOutcome.Admitted, (await office.Scan(after.Badge.QrText)).Outcome);
        Assert.Equal("attendee.already-admitted", (await Links(office).Answer(new(new("late"), token, id, false))).Refusal?.Code);
    }

    [Fact]
    public async Task A_link_opens_its_own_unit_alone()
    {
        await using var office = await Office.Open();
        var (mine, _) = await office.Register(1);
        await office.Attendee(Office.Id(2)).Register(new(new("two"), Office.Huyen with { Name = "Người khác", Unit = "Sở Ngoại vụ" }));
        var token = await Given(office);

        Assert.Equal(mine, Assert.Single((await Links(office).Open(token)).People).Id);
        Assert.Equal("attendee.unknown", (await Links(office).Change(new(new("x"), token, Office.Id(2), An))).Refusal?.Code);
        Assert.Equal("attendee.unknown", (await Links(office).Answer(new(new("y"), token, Office.Id(2), false))).Refusal?.Code);
        Assert.Equal("attendee.unknown", (await Links(office).Answer(new(new("z"), token, Office.Id(99), false))).Refusal?.Code);
    }

    [Fact]
    public async Task A_guessed_revoked_or_expired_link_opens_nothing_and_a_new_one_is_another()
    {
        await using var office = await Office.Open();
        var token = await Given(office);
        Assert.Equal("link.unknown", (await Links(office).Open(new(new string('0', 32)))).Refusal?.Code);
        Assert.Equal("link.unknown", (await Links(office).Open(new("x"))).Refusal?.Code);

        await Vusta(office).RevokeLink(new(new("revoke")));
        Assert.Equal("link.revoked", (await Links(office).Open(token)).Refusal?.Code);
        var next = await Given(office);
        Assert.NotEqual(token, next);
        Assert.Equal("link.revoked", (await Links(office).Nominate(new(new("n"), token, Office.Id(5), An))).Refusal?.Code);
        office.Host.Clock.Shift(TimeSpan.FromDays(10));
        Assert.Equal("link.expired", (await Links(office).Nominate(new(new("m"), next, Office.Id(5), An))).Refusal?.Code);
    }

    [Fact]
    public async Task Nobody_but_the_edge_itself_asks_by_a_link()
    {
        await using var office = await Office.Open();
        var token = await Given(office);
        office.Host.Act(new Actor(Actor.Account, "someone", Office.Conference, Role.Registrar));
        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => Links(office).Open(token));
    }

    [Fact]
    public async Task A_list_is_named_as_far_as_the_quota_goes_and_again_names_nobody_twice()
    {
        await using var office = await Office.Open();
        await office.Register(1, "Trần Văn An");
        var token = await Given(office, quota: 3);
        var list = new ImportList(ImportKind.Attendees, "hash", [], [
            Row(2, An), Row(3, An with { Name = "Lê Thị Bình" }), Row(4, An with { Name = "Người khác", Unit = "Sở Ngoại vụ" }), Row(5, null),
            Row(6, An with { Name = "Đỗ Mạnh Cường", Unit = "vusta" }), Row(7, An with { Name = "Phạm Văn Dũng" })], []);

        var shown = await Links(office).NominateAll(new(new("preview"), token, list, false));
        Assert.Equal(1, (await Links(office).Open(token)).Held);
        var applied = await Links(office).NominateAll(new(new("apply"), token, list, true));
        var again = await Links(office).NominateAll(new(new("again"), token, list, true));

        ImportOutcome[] expected = [ImportOutcome.Unchanged, ImportOutcome.Created, ImportOutcome.Refused, ImportOutcome.Refused, ImportOutcome.Created, ImportOutcome.Refused];
        Assert.Equal(expected, shown.Rows.Select(row => row.Outcome));
        Assert.Equal(expected, applied.Rows.Select(row => row.Outcome));
        Assert.Equal("link.other-unit", applied.Rows[2].Refusal?.Code);
        Assert.Equal("delegation.quota-full", applied.Rows[5].Refusal?.Code);
        Assert.DoesNotContain(again.Rows, row => row.Outcome == ImportOutcome.Created);
        Assert.Equal(3, (await Links(office).Open(token)).Held);
    }

    [Fact]
    public async Task Who_comes_on_record_is_the_link()
    {
        await using var office = await Office.Open();
        var token = await Given(office);
        office.Host.Act(new Actor(Actor.System, "", Office.Conference, Role.System, OnBehalfOf: "link:abcdefgh"));
        await Links(office).Nominate(new(new("a"), token, Office.Id(1), An));
        office.Host.Act(Role.Auditor, Office.Conference);

        var events = await office.Host.Grains.GetGrain<IAudit>(Office.Conference).Events("attendee", Office.Id(1).Text, 0);
        Assert.All(events, happened => Assert.Equal("system/link:abcdefgh", happened.Who));
    }

    private static ImportRow Row(int number, Registration? person) => new(number, person, null, AttendeeFields.Name, person?.Name, []);

    private static IUnitLinks Links(Office office) => office.Host.Grains.GetGrain<IUnitLinks>(Office.Conference);

    private static IDelegation Vusta(Office office) => office.Host.Grains.GetGrain<IDelegation>($"{Office.Conference}/VUSTA");

    /// <summary>A link for the unit of <see cref="Office.Huyen"/>, for ten days.</summary>
    private static async Task<LinkToken> Given(Office office, int quota = 5)
    {
        await Vusta(office).SetQuota(new(new($"quota-{Guid.NewGuid():n}"), quota));
        Assert.True((await Vusta(office).GiveLink(new(new($"link-{Guid.NewGuid():n}"), office.Host.Clock.GetUtcNow().AddDays(10)))).Accepted);
        return (await Vusta(office).ShowLink())!;
    }
}
