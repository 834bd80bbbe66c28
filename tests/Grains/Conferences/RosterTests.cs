using Laurel.Documents.Attendees;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Tests.Attendees;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Conferences;

public sealed class RosterTests
{
    [Theory]
    [InlineData("Nguyễn Thị Thanh Huyền")]
    [InlineData("nguyen thi thanh huyen")]
    [InlineData("HUYEN thanh")]
    [InlineData("0984893118")]
    [InlineData("+84 984 893 118")]
    public async Task Somebody_is_found_by_name_or_telephone_however_it_is_typed(string typed)
    {
        await using var host = await WithSample();

        var found = await host.Roster().Attendees(new(typed));

        Assert.Equal(["Nguyễn Thị Thanh Huyền"], found.Items.Select(item => item.Registration.Name));
        Assert.Equal(1, found.Total);
    }

    [Fact]
    public async Task The_end_of_a_telephone_is_enough_wherever_its_groups_are_parted()
    {
        await using var office = await Office.Open();
        await office.Attendee(new("00000000000000a1")).Register(new(new("a1"), Office.Huyen with { Telephone = "0912.345.678" }));

        Assert.Equal(1, (await office.Host.Grains.GetGrain<IRoster>(Office.Conference).Attendees(new("5678"))).Total);
        Assert.Equal(0, (await office.Host.Grains.GetGrain<IRoster>(Office.Conference).Attendees(new("5679"))).Total);
    }

    [Fact]
    public async Task A_unit_in_capitals_is_the_same_unit_in_lists_and_in_counts()
    {
        await using var office = await Office.Open();
        foreach (var (unit, id) in new[] { ("Sở Nội vụ", "00000000000000a1"), ("SỞ NỘI VỤ", "00000000000000a2"), ("Sở Y tế", "00000000000000a3") })
            await office.Attendee(new(id)).Register(new(new(id), Office.Huyen with { Name = $"Đại biểu {id}", Unit = unit, Telephone = null }));
        var roster = office.Host.Grains.GetGrain<IRoster>(Office.Conference);

        var presence = await roster.Presence();

        Assert.Equal(2, (await roster.Attendees(new(Unit: "Sở Nội vụ"))).Total);
        Assert.Equal([("Sở Nội vụ", 2), ("Sở Y tế", 1)], presence.ByUnit.Select(unit => (unit.Key, unit.Value.Expected)).Order());
        Assert.Equal((2, 2), (presence.Units!.Expected, (await roster.Counts()).Units));
    }

    [Fact]
    public async Task A_rank_of_four_digits_stands_behind_those_of_three()
    {
        await using var office = await Office.Open();
        foreach (var (rank, id) in new[] { (1_000, "00000000000000a1"), (101, "00000000000000a2"), (998, "00000000000000a3") })
            await office.Attendee(new(id)).Register(new(new(id), Office.Huyen with { Name = $"Đại biểu {rank}", Rank = rank }));

        var listed = await office.Host.Grains.GetGrain<IRoster>(Office.Conference).Attendees(new(Sort: "precedence"));

        Assert.Equal([101, 998, 1_000], listed.Items.Select(item => item.Registration.Rank));
    }

    [Fact]
    public async Task Pages_together_are_the_whole_list_in_its_order()
    {
        await using var host = await WithSample();
        foreach (var sort in new[] { "name", "precedence", "unit" })
        {
            var whole = await host.Roster().Attendees(new(Sort: sort, Limit: 286));

            var paged = new List<AttendeeItem>();
            for (var offset = 0; offset < 286; offset += 50)
                paged.AddRange((await host.Roster().Attendees(new(Sort: sort, Offset: offset, Limit: 50))).Items);

            Assert.Equal(286, whole.Total);
            Assert.Equal(whole.Items.Select(item => item.Id), paged.Select(item => item.Id));
            Assert.Equal(286, whole.Items.DistinctBy(item => item.Id).Count());
        }
    }

    [Fact]
    public async Task The_chairs_stand_first_by_precedence()
    {
        await using var host = await WithSample();

        var first = await host.Roster().Attendees(new(Sort: "precedence", Limit: 4));

        Assert.Equal(["Võ Bá Nghĩa", "Huỳnh Minh Ân"], first.Items.Take(2).Select(item => item.Registration.Name));
        Assert.All(first.Items, item => Assert.Equal(AttendeeRole.Chair, item.Registration.Role));
    }

    [Fact]
    public async Task What_was_in_memory_is_read_again_after_a_crash()
    {
        await using var host = await WithSample();
        var before = await host.Roster().Attendees(new(Sort: "name", Limit: 286));

        await host.Crash();
        var after = await host.Roster().Attendees(new(Sort: "name", Limit: 286));

        Assert.Equal(before.Items, after.Items);
    }

    [Fact]
    public async Task Who_awaits_what_they_wrote_reads_it()
    {
        await using var host = await WithSample();
        var somebody = (await host.Roster().Attendees(new("Ramon"))).Items.Single();
        var amended = await host.Grains.GetGrain<IAttendee>($"dnnd-2025/{somebody.Id}").Amend(
            new(new CommandId("amend"), somebody.Registration with { Name = "Ramon Ñacito Ibarra" }));

        await host.Roster().Await(amended.Kind, amended.Id, amended.N);

        Assert.Equal("Ramon Ñacito Ibarra", (await host.Roster().Attendees(new("nacito IBARRA"))).Items.Single().Registration.Name);
        Assert.Equal(286, (await host.Roster().Counts()).Attendees);
    }

    [Fact]
    public async Task A_count_of_presence_that_is_kept_is_that_of_the_last_change_and_of_the_rehearsal_that_is_asked_for()
    {
        await using var office = await Office.Open();
        var (one, other) = (await office.Register(1), await office.Register(2));
        var roster = office.Host.Roster();
        Assert.Equal((2, 0), (await Expected(), await Inside()));
        await office.TheConference.BeginRehearsal(new(new("begin")));
        office.Host.Clock.Shift(Rehearsal.Notice);
        await Come(one.Badge);
        Assert.Equal((0, 1, 0, 1), (await Inside(), await Rehearsed(), await Inside(), await Rehearsed()));
        await office.TheConference.EndRehearsal(new(new("end")));
        office.Host.Clock.Shift(Rehearsal.Notice);

        await Come(one.Badge);
        Assert.Equal((1, 1, 1), (await Inside(), await Rehearsed(), await Inside()));
        await Come(other.Badge);
        Assert.Equal(2, await Inside());
        office.Host.Clock.Shift(TimeSpan.FromSeconds(5));
        var now = office.Host.Clock.GetUtcNow();

        Assert.Equal((2, true), (await Inside(), (await roster.Presence()).AsOf >= now));

        async Task<int> Expected() => (await roster.Presence()).Expected;
        async Task<int> Inside() => (await roster.Presence()).Inside;
        async Task<int> Rehearsed() => (await roster.RehearsedPresence(1)).Inside;

        async Task Come(BadgeView badge)
        {
            var answer = await office.Scan(badge.QrText);
            await roster.Await("attendee", answer.Attendee!.Value.Text, answer.N);
        }
    }

    [Fact]
    public async Task Older_news_and_news_twice_change_nothing()
    {
        await using var host = await WithSample();
        var somebody = (await host.Roster().Attendees(new("Ramon"))).Items.Single();
        var roster = host.Roster();
        Task Tell(string name, long n) => host.Get<SystemActor>().Ask(() => roster.Tell(
            new("attendee", somebody.Id.Text, n, somebody with { Registration = somebody.Registration with { Name = name } })));

        await Tell("Newest", 1_002);
        await Tell("Newest", 1_002);
        await Tell("Older", 1_001);

        Assert.Equal(0, (await host.Roster().Attendees(new("Older"))).Total);
        Assert.Equal(1, (await host.Roster().Attendees(new("Newest"))).Total);
        Assert.Equal(286, (await host.Roster().Counts()).Attendees);
    }

    [Fact]
    public async Task Everybody_on_the_sample_is_expected_and_nobody_is_inside_yet()
    {
        await using var host = await WithSample();

        var presence = await host.Roster().Presence();

        Assert.Equal((286, 0, 0), (presence.Expected, presence.Inside, presence.Admitted));
        Assert.Equal(286, presence.ByGroup.Values.Sum(count => count.Expected));
        Assert.Equal(286, presence.ByUnit.Values.Sum(count => count.Expected));
    }

    private static async Task<GrainHost> WithSample()
    {
        var host = await GrainHost.Start();
        var file = await AttendeeList.Read(SampleFiles.Bytes("delegates.csv"), RankPresets.CentralBody, CancellationToken.None);
        var imported = await host.Begin("sample", new(ImportKind.Attendees, file.FileHash, file.Columns, file.Rows, file.Findings));
        Assert.Equal(286, imported.Created);
        return host;
    }
}
