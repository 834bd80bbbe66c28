using Laurel.Domain.Accounts;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Doors;
using Laurel.Grains.Seating;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Attendees;

public sealed class DelegationTests
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_desks_give_out_the_last_place_and_one_of_them_gets_it()
    {
        await using var office = await Office.Open();
        await office.Register(1);
        await Delegation(office).SetQuota(new(new("quota"), 2));
        var answers = await Task.WhenAll(Come(office, 2, "desk-1"), Come(office, 3, "desk-2"));
        Assert.Single(answers, answer => answer.Refusal is null);
        Assert.Single(answers, answer => answer.Refusal?.Code == "delegation.quota-full");
        Assert.Equal(2, (await Delegation(office).Get()).Held);
    }

    [Fact]
    public async Task Who_cancels_gives_the_place_back()
    {
        await using var office = await Office.Open();
        var (first, _) = await office.Register(1);
        await Delegation(office).SetQuota(new(new("quota"), 1));
        Assert.Equal("delegation.quota-full", (await Come(office, 2)).Refusal?.Code);
        await office.Attendee(first).Cancel(new(new("cancel"), "ốm"));
        Assert.Null((await Come(office, 2)).Refusal);
    }

    [Fact]
    public async Task Nobody_gets_round_the_quota_by_being_moved_into_the_unit()
    {
        await using var office = await Office.Open();
        await Delegation(office).SetQuota(new(new("quota"), 0));
        var other = Office.Huyen with { Unit = "Sở Ngoại vụ" };
        await office.Attendee(Office.Id(1)).Register(new(new("one"), other));
        Assert.Equal("delegation.quota-full", (await office.Attendee(Office.Id(1)).Amend(new(new("move"), other with { Unit = "vusta" }))).Refusal?.Code);
        Assert.True((await office.Attendee(Office.Id(1)).Amend(new(new("rank"), other with { Rank = 3 }))).Accepted);
    }

    [Fact]
    public async Task A_list_is_the_offices_own_word_and_no_quota_refuses_its_rows()
    {
        await using var office = await Office.Open();
        await Delegation(office).SetQuota(new(new("quota"), 0));
        Assert.True((await office.Attendee(Office.Id(1)).RegisterListed(new(new("row-1"), Office.Huyen))).Accepted);
    }

    [Fact]
    public async Task Only_an_organizer_lets_one_more_come_and_says_why()
    {
        await using var office = await Office.Open();
        await Delegation(office).SetQuota(new(new("quota"), 0));
        office.Host.Act(Role.Organizer, Office.Conference);
        Assert.Equal("delegation.reason-missing", (await Come(office, 1, beyond: " ")).Refusal?.Code);
        Assert.Equal(ScanOutcome.Admitted, (await Come(office, 2, beyond: "Bộ trưởng mời thêm")).Answer?.Outcome);
        office.Host.Act(Role.Registrar, Office.Conference);
        await Assert.ThrowsAnyAsync<UnauthorizedAccessException>(() => Come(office, 3, beyond: "tự cho thêm"));
    }

    [Fact]
    public async Task A_walk_in_is_registered_seated_checked_in_and_handed_a_badge_once()
    {
        var table = new SimulatedTable();
        await using var office = await Office.Open(table);
        var (first, _) = await office.Register(1);
        await office.Host.Grains.GetGrain<IHall>(Office.Conference).Arrange(new(new("arrange"), []));
        var answer = await Come(office, 2);
        Assert.Equal((ScanOutcome.Admitted, true), (answer.Answer!.Outcome, answer.Answer.Seat is not null));
        Assert.NotNull((await office.Attendee(Office.Id(2)).Get())!.BadgeHandedOverAt);
        Assert.Equal(answer.Answer, (await Come(office, 2)).Answer);
        Assert.Equal(4, table.Everything().Count(row => row.Key.Row.StartsWith($"event~attendee~{Office.Id(2).Text}~", StringComparison.Ordinal)));
        Assert.NotEqual(first, answer.Answer.Attendee);
    }

    [Fact]
    public async Task A_new_badge_after_a_lost_one_is_handed_over_again()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        await office.Door("desk").CheckIn(new(new("in"), [id], new("Bàn 1"), Morning, HandOver: true));
        Assert.NotNull((await office.Attendee(id).Get())!.BadgeHandedOverAt);
        await office.Attendee(id).WithdrawBadge(new(new("lost"), "mất"));
        Assert.Null((await office.Attendee(id).Get())!.BadgeHandedOverAt);
        var again = Assert.Single(await office.Door("desk").CheckIn(new(new("again"), [id], new("Bàn 1"), Morning, HandOver: true)));
        Assert.Equal(ScanOutcome.AlreadyInside, again.Outcome);
        Assert.NotNull((await office.Attendee(id).Get())!.BadgeHandedOverAt);
    }

    [Fact]
    public async Task The_head_of_a_delegation_is_one_of_its_members()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        Assert.Equal("delegation.not-a-member", (await Delegation(office).NameHead(new(new("head"), Office.Id(9)))).Refusal?.Code);
        Assert.True((await Delegation(office).NameHead(new(new("head-2"), id))).Accepted);
        var listed = Assert.Single(await office.Host.Grains.GetGrain<IDelegations>(Office.Conference).List());
        Assert.Equal(("VUSTA", id, 1), (listed.Unit, listed.Head, listed.Held));
    }

    private static IDelegation Delegation(Office office) => office.Host.Grains.GetGrain<IDelegation>($"{Office.Conference}/VUSTA");

    private static Task<WalkInAnswer> Come(Office office, int number, string desk = "desk", string? beyond = null) =>
        office.Door(desk).WalkIn(new(
            new($"walk-in-{number}"), Office.Id(number), Office.Huyen with { Name = $"Khách {number}" }, new("Bàn đón tiếp"), Morning, beyond));
}
