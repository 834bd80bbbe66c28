using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Attendees;
using Laurel.Grains.Doors;

namespace Laurel.Grains.Tests.Attendees;

public sealed class ListOverTests
{
    private static readonly Registration An = Office.Huyen with { Name = "Trần Văn An" };

    [Theory]
    [InlineData(ConferenceStatus.Archived)]
    [InlineData(ConferenceStatus.Cancelled)]
    public async Task Nobody_joins_the_list_of_what_is_archived_or_called_off_by_whatever_way(ConferenceStatus over)
    {
        await using var office = await Office.Open();
        await office.Register(1);
        var token = await Link(office);
        var during = office.Host.Clock.GetUtcNow();
        await Move(office, over);
        var walkIn = new WalkIn(new("walk"), Office.Id(4), An, new("Bàn đón tiếp"), during);

        Assert.Equal("conference.over", (await office.Attendee(Office.Id(2)).Register(new(new("one"), An))).Refusal?.Code);
        Assert.Equal("conference.over", (await office.Attendee(Office.Id(2)).RegisterBeyondQuota(new(new("two"), An, "Khách của Bộ"))).Refusal?.Code);
        Assert.Equal("conference.over", (await Import(office).Preview(List())).Refusal?.Code);
        Assert.Equal("conference.over", (await Import(office).Begin(new(new("three"), List(), []))).Refusal?.Code);
        Assert.Equal("conference.over", (await Links(office).Nominate(new(new("four"), token, Office.Id(3), An))).Refusal?.Code);
        Assert.Equal("conference.over", (await office.Door("desk").WalkIn(walkIn)).Refusal?.Code);
        Assert.Equal(1, (await office.Host.Roster().Attendees(new())).Total);
    }

    [Fact]
    public async Task After_closing_whoever_signed_by_hand_is_still_entered()
    {
        await using var office = await Office.Open();
        var during = office.Host.Clock.GetUtcNow();
        await Move(office, ConferenceStatus.Closed);
        Assert.Null((await office.Door("desk").WalkIn(new(new("walk"), Office.Id(4), An, new("Bàn đón tiếp"), during))).Refusal);
    }

    [Fact]
    public async Task Whoever_was_registered_before_hears_the_same_again_afterwards()
    {
        await using var office = await Office.Open();
        var first = await office.Attendee(Office.Id(2)).Register(new(new("one"), An));
        await Move(office, ConferenceStatus.Archived);
        Assert.Equal(first, await office.Attendee(Office.Id(2)).Register(new(new("one"), An)));
    }

    private static async Task Move(Office office, ConferenceStatus to)
    {
        ConferenceStatus[] life =
        [
            ConferenceStatus.Planned, ConferenceStatus.Inviting, ConferenceStatus.DoorsOpen, ConferenceStatus.InSession, ConferenceStatus.Closed, ConferenceStatus.Archived,
        ];
        foreach (var step in to == ConferenceStatus.Cancelled ? [to] : life.TakeWhile(step => step <= to))
        {
            office.Host.Clock.Shift(TimeSpan.FromSeconds(10));
            Assert.Null((await office.TheConference.Move(new(new($"to-{step}".ToLowerInvariant()), step))).Refusal);
        }
    }

    private static ImportList List() => new(ImportKind.Attendees, "hash", [], [new(2, An, null, AttendeeFields.Name, An.Name, [])], []);

    private static async Task<LinkToken> Link(Office office)
    {
        var unit = office.Host.Grains.GetGrain<IDelegation>($"{Office.Conference}/VUSTA");
        await unit.SetQuota(new(new("quota"), 5));
        await unit.GiveLink(new(new("link"), office.Host.Clock.GetUtcNow().AddDays(10)));
        return (await unit.ShowLink())!;
    }

    private static IImport Import(Office office) => office.Host.Grains.GetGrain<IImport>(Office.Conference);

    private static IUnitLinks Links(Office office) => office.Host.Grains.GetGrain<IUnitLinks>(Office.Conference);
}
