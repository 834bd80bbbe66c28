using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Attendees;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Attendees;

public sealed class RetentionTests
{
    [Fact]
    public async Task By_hand_everybody_is_forgotten_and_who_they_were_is_claimed_no_longer()
    {
        await using var office = await Closed(2);
        Assert.True((await Retention(office).EraseNow(new(new("now"), "Đã quyết toán", true))).Accepted);
        Assert.Equal((2, 0), await Ended(office));
        Assert.Equal("", (await office.Attendee(Office.Id(1)).Get())!.Registration.Name);
        Assert.Equal("attendee.unknown", (await office.Attendee(Office.Id(1)).Amend(new(new("amend"), Office.Huyen))).Refusal?.Code);
        Assert.True((await office.Attendee(Office.Id(9)).Register(new(new("again"), Office.Huyen with { Name = "Đại biểu 1" }))).Accepted);
    }

    [Fact]
    public async Task With_people_goes_what_a_list_that_a_crash_left_lying_and_their_prints_said_of_them()
    {
        await using var office = await Closed(1);
        var (table, partition) = (office.Host.Table, $"c~{Office.Conference}");
        await table.Commit(partition, [Write.Insert(RowKey.Of(partition, "plan", "left-lying", "1"), 1, "Đại biểu 1"u8.ToArray())], CancellationToken.None);
        await office.Host.Grains.GetGrain<IPrintRuns>(Office.Conference).Freeze(new(new("print"), PrintKind.Badges, [new(Office.Id(1), "said-of-1")]));

        Assert.True((await Retention(office).EraseNow(new(new("now"), "Đã quyết toán", true))).Accepted);

        Assert.Equal((1, 0), await Ended(office));
        Assert.Empty(await table.ScanUnder(partition, RowKey.Under("plan"), CancellationToken.None).ToListAsync());
        var printed = Assert.Single(await table.ScanUnder(partition, RowKey.Under("blob"), CancellationToken.None).ToListAsync());
        Assert.DoesNotContain("said-of-1", Encoding.UTF8.GetString(printed.Body.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_that_came_is_found_by_the_next_look_after_a_crash_and_asked_again_nothing_more_happens()
    {
        await using var office = await Closed(2);
        office.Host.Clock.Shift(TimeSpan.FromDays(2 * 366));
        await office.Host.Crash();
        await office.Host.Grains.GetGrain<IRetentionRounds>("all").Begin();
        Assert.Equal((2, 0), await Ended(office));
        await Retention(office).Look();
        var held = (await Retention(office).Get())!;
        Assert.Equal((ErasureCause.OnDate, 0), (Assert.Single(held.Erasings).Cause, held.People));
    }

    [Fact]
    public async Task Nobody_but_an_organizer_sets_the_day_or_erases_and_nobody_of_another_conference()
    {
        await using var office = await Closed(1);
        office.Host.Act(Role.Registrar, Office.Conference);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Retention(office).EraseNow(new(new("now"), "Lý do", true)));
        office.Host.Act(Role.Organizer, "dnnd-2026");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Retention(office).SetDate(new(new("date"), new(2030, 1, 1), "Lý do")));
        office.Host.Act(Role.Organizer, Office.Conference);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Retention(office).Look());
        Assert.Equal(1, (await Retention(office).Get())!.People);
    }

    [Fact]
    public async Task Of_a_conference_that_never_was_nothing_is_kept_or_erased()
    {
        await using var office = await Office.Open();
        var nowhere = office.Host.Grains.GetGrain<IRetention>("nowhere");
        Assert.Null(await nowhere.Get());
        Assert.Equal("conference.unknown", (await nowhere.EraseNow(new(new("now"), "Lý do", true))).Refusal?.Code);
        Assert.Equal("conference.unknown", (await nowhere.SetDate(new(new("date"), new(2030, 1, 1), "Lý do"))).Refusal?.Code);
    }

    private static async Task<Office> Closed(int people)
    {
        var office = await Office.Open();
        for (var number = 1; number <= people; number++) await office.Register(number);
        foreach (var step in new[] { ConferenceStatus.Planned, ConferenceStatus.Inviting, ConferenceStatus.DoorsOpen, ConferenceStatus.InSession, ConferenceStatus.Closed })
            Assert.Null((await office.TheConference.Move(new(new($"to-{step}"), step))).Refusal);
        return office;
    }

    private static IRetention Retention(Office office) => office.Host.Grains.GetGrain<IRetention>(Office.Conference);

    /// <summary>How many were forgotten and how many kept, once it has come to its end.</summary>
    private static async Task<(int Erased, int Kept)> Ended(Office office)
    {
        RetentionView held;
        do held = (await Retention(office).Get())!;
        while (held.Last is null);
        return (held.Last.Erased, held.Last.Kept);
    }
}
