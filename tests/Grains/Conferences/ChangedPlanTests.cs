using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Conferences;
using Laurel.Grains.Seating;
using Laurel.Grains.Tests.Attendees;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Conferences;

public sealed class ChangedPlanTests
{
    private static readonly ConferencePlan Smaller = Office.Plan with { Hall = new("Hội trường nhỏ", 2, [new("A", 2, 3)]) };

    [Fact]
    public async Task A_changed_title_is_there_after_a_crash_and_a_retry_changes_it_once()
    {
        await using var office = await Office.Open();
        var change = new ChangePlan(new("title"), Office.Plan with { Title = "Hội nghị tổng kết năm 2025" }, Seen: 0);
        await office.TheConference.ChangePlan(change);
        await office.Host.Crash();
        var again = await office.TheConference.ChangePlan(change);
        var view = (await office.TheConference.Get())!;
        Assert.True(again.Accepted);
        Assert.Equal(("Hội nghị tổng kết năm 2025", 1), (view.Plan.Title, view.PlanVersion));
        await IsWhole(office);
    }

    [Fact]
    public async Task Whoever_saw_an_older_plan_is_refused()
    {
        await using var office = await Office.Open();
        await office.TheConference.ChangePlan(new(new("one"), Office.Plan with { City = "Huế" }, Seen: 0));
        var late = await office.TheConference.ChangePlan(new(new("two"), Office.Plan with { City = "Vinh" }, Seen: 0));
        Assert.Equal("conference.plan-stale", late.Refusal?.Code);
    }

    [Fact]
    public async Task A_smaller_hall_is_told_before_and_takes_only_the_seats_that_are_no_more()
    {
        await using var office = await Office.Open();
        await Seat(office, (1, "A2-03"), (2, "A2-04"), (3, "SK-01"));
        await Hall(office).Keep(new(new("keep"), new("A9-09"), true));

        var preview = await Hall(office).PreviewRedraw(Smaller.Hall);
        await office.TheConference.ChangePlan(new(new("smaller"), Smaller));
        var hall = await Hall(office).Get();

        Assert.Equal((0, 2, new SeatStep(Office.Id(2), new SeatId("A2-04"), null)), (preview.Inside, preview.Seated, Assert.Single(preview.Steps)));
        Assert.Equal([new SeatId("A9-09")], preview.KeptGone);
        Assert.Equal(("Hội trường nhỏ", 2, 8), (hall.Name, hall.Seated, hall.Zones.Sum(zone => zone.Rows.Sum(row => row.Seats.Count))));
        Assert.Equal([(Office.Id(1), "A2-03"), (Office.Id(3), "SK-01")], (await Hall(office).Taken(-1))!.Seats.Select(pair => (pair.Key, pair.Value.Text)).OrderBy(pair => pair.Key.Text));
        await IsWhole(office);
    }

    [Fact]
    public async Task A_larger_hall_moves_nobody_and_its_kept_seats_are_kept()
    {
        await using var office = await Office.Open();
        await Seat(office, (1, "A2-03"), (2, "A10-12"));
        await Hall(office).Keep(new(new("keep"), new("A1-01"), true));

        await office.TheConference.ChangePlan(new(new("larger"), Office.Plan with { Hall = Office.Plan.Hall with { Stage = 11, Zones = [new("A", 10, 14), new("B", 10, 14)] } }));
        var taken = (await Hall(office).Taken(-1))!.Seats;

        Assert.Equal([(Office.Id(1), "A2-03"), (Office.Id(2), "A10-12")], taken.Select(pair => (pair.Key, pair.Value.Text)).OrderBy(pair => pair.Key.Text));
        Assert.Equal("seat.kept", (await Hall(office).Move(new(new("there"), [new(Office.Id(1), new SeatId("A1-01"))]))).Refusal?.Code);
        Assert.Null((await Hall(office).Move(new(new("new"), [new(Office.Id(1), new SeatId("B10-14"))]))).Refusal);
    }

    [Fact]
    public async Task While_somebody_is_inside_the_seats_stay_and_the_name_of_the_hall_may_change()
    {
        await using var office = await Office.Open();
        await Seat(office, (1, "A2-03"));
        await office.Scan((await office.Attendee(Office.Id(1)).Get())!.Badge.QrText);

        var refused = await office.TheConference.ChangePlan(new(new("smaller"), Smaller));
        await office.TheConference.ChangePlan(new(new("name"), Office.Plan with { Hall = Office.Plan.Hall with { Name = "Hội trường B" } }));

        Assert.Equal("conference.hall-in-use", refused.Refusal?.Code);
        Assert.Equal(("Hội trường B", 1), ((await Hall(office).Get()).Name, (await Hall(office).Get()).Seated));
    }

    [Theory]
    [InlineData(Fate.Lost)]
    [InlineData(Fate.AnswerLost)]
    public async Task Those_who_sit_in_a_hall_that_was_out_of_reach_follow_when_the_change_is_asked_for_again(Fate fate)
    {
        await using var office = await Office.Open(new SimulatedTable(new LosesOne("head~hall~", 2, fate)));
        await Seat(office, (1, "A2-03"), (2, "A9-09"));
        var change = new ChangePlan(new("smaller"), Smaller);
        await Assert.ThrowsAnyAsync<Exception>(() => office.TheConference.ChangePlan(change));
        await office.Host.Crash();

        var again = await office.TheConference.ChangePlan(change);

        Assert.True(again.Accepted);
        Assert.Equal(("Hội trường nhỏ", 1, 1), ((await Hall(office).Get()).Name, (await Hall(office).Get()).Seated, (await office.TheConference.Get())!.PlanVersion));
        await IsWhole(office);
    }

    [Fact]
    public async Task What_is_put_off_to_a_new_day_is_planned_again_for_it()
    {
        await using var office = await Office.Open();
        var later = Office.Plan with { StartsAt = office.Host.Clock.GetUtcNow().AddDays(40), EndsAt = office.Host.Clock.GetUtcNow().AddDays(40).AddHours(3) };
        await office.TheConference.ChangePlan(new(new("off"), later, 0, ConferenceStatus.Postponed));
        var off = (await office.TheConference.Get())!;
        await office.TheConference.ChangePlan(new(new("on"), later, 1, ConferenceStatus.Planned));
        var on = (await office.TheConference.Get())!;
        Assert.Equal((ConferenceStatus.Postponed, false, true), (off.Status, off.DateOpen, off.DoorsClosedAt is not null));
        Assert.Equal((ConferenceStatus.Planned, later.StartsAt, true), (on.Status, on.Plan.StartsAt, on.DoorsClosedAt is null));
        await IsWhole(office);
    }

    [Fact]
    public async Task What_was_put_off_is_not_planned_again_for_its_old_day_once_that_is_past()
    {
        await using var office = await Office.Open();
        await office.TheConference.Move(new(new("off"), ConferenceStatus.Postponed));
        var again = await office.TheConference.Move(new(new("on"), ConferenceStatus.Planned));
        Assert.Equal("conference.date-past", again.Refusal?.Code);
        Assert.Equal(ConferenceStatus.Postponed, (await office.TheConference.Get())!.Status);
    }

    private static async Task Seat(Office office, params (int Number, string Seat)[] people)
    {
        foreach (var (number, _) in people) await office.Register(number);
        var seated = await Hall(office).Move(new(new("seat"), [.. people.Select(one => new SeatMove(Office.Id(one.Number), new SeatId(one.Seat)))]));
        Assert.Null(seated.Refusal);
    }

    private static IHall Hall(Office office) => office.Host.Grains.GetGrain<IHall>(Office.Conference);

    private static async Task IsWhole(Office office) => Assert.Empty(
        (await new AuditWalk(office.Host.Get<AggregateContext>(), IAggregateKind.In(typeof(HallGrain).Assembly)).Verify(default)).Breaks);
}
