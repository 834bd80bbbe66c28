using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Conferences;

public sealed class ChangedPlanTests
{
    private static readonly DateTimeOffset Opening = new(2026, 12, 30, 8, 0, 0, TimeSpan.FromHours(7)), Before = Opening.AddDays(-20);
    private static readonly ConferencePlan Review = new(
        "Hội nghị tổng kêt", null, "Đảng ủy", "Hà Nội", Opening, Opening.AddHours(3), new("Hội trường lớn", 3, [new("A", 4, 6), new("B", 4, 6)]));

    private static readonly ConferencePlan Corrected = Review with { Title = "Hội nghị tổng kết" };
    private static readonly ConferencePlan Later = Review with { StartsAt = Opening.AddDays(7), EndsAt = Opening.AddDays(7).AddHours(3) };
    private static readonly ConferencePlan Smaller = Review with { Hall = Review.Hall with { Zones = [new("A", 4, 6)] } };
    private static readonly Conference Draft = Conference.Nothing.Then(nothing => nothing.PlanAs(new("dnnd-2026"), Review));

    [Fact]
    public void A_misspelt_title_is_put_right_and_the_history_has_both()
    {
        var ruling = Draft.ChangePlan(Corrected, 0, 0, Before);
        Assert.Equal(new PlanChanged(Review, Corrected), Assert.Single(ruling.Events));
        Assert.Equal(("Hội nghị tổng kết", 1, false), Read(Draft.Evolve(ruling.Events[0])));
    }

    [Fact]
    public void The_same_plan_again_is_nothing_new_however_its_hall_was_made()
    {
        var same = Review with { Hall = new("Hội trường lớn", 3, [new("A", 4, 6), new("B", 4, 6)]) };
        Assert.Empty(Draft.ChangePlan(same, 7, 5, Before).Events);
    }

    [Fact]
    public void Whoever_looked_at_an_older_plan_looks_again()
    {
        var changed = Draft.Then(one => one.ChangePlan(Corrected, 0, 0, Before));
        Assert.Equal("conference.plan-stale", changed.ChangePlan(Later, 0, 0, Before).Refusal?.Code);
        Assert.Null(changed.ChangePlan(Later, 1, 0, Before).Refusal);
        Assert.Null(changed.ChangePlan(Later, null, 0, Before).Refusal);
    }

    [Theory]
    [InlineData(ConferenceStatus.Closed)]
    [InlineData(ConferenceStatus.Archived)]
    [InlineData(ConferenceStatus.Cancelled)]
    public void The_plan_of_what_is_over_stays(ConferenceStatus over) =>
        Assert.Equal("conference.over", (Draft with { Status = over }).ChangePlan(Corrected, null, 0, Before).Refusal?.Code);

    [Fact]
    public void In_session_all_may_be_put_right_but_when_it_began()
    {
        var inSession = Draft with { Status = ConferenceStatus.InSession };
        Assert.Null(inSession.ChangePlan(Corrected with { EndsAt = Review.EndsAt.AddHours(1) }, null, 0, Opening).Refusal);
        Assert.Equal("conference.begun", inSession.ChangePlan(Later, null, 0, Opening).Refusal?.Code);
    }

    [Fact]
    public void A_rehearsal_keeps_the_beginning_and_the_seats_it_was_begun_for()
    {
        var rehearsing = Draft.Then(one => one.BeginRehearsal(Opening.AddHours(-15)));
        Assert.Equal("conference.rehearsing", rehearsing.ChangePlan(Later, null, 0, Opening.AddHours(-14)).Refusal?.Code);
        Assert.Equal("conference.rehearsing", rehearsing.ChangePlan(Smaller, null, 0, Opening.AddHours(-14)).Refusal?.Code);
        Assert.Null(rehearsing.ChangePlan(Corrected, null, 0, Opening.AddHours(-14)).Refusal);
    }

    [Fact]
    public void Seats_stay_while_somebody_is_inside_and_the_hall_s_name_does_not_have_to()
    {
        Assert.Equal("conference.hall-in-use", Draft.ChangePlan(Smaller, null, 1, Before).Refusal?.Code);
        Assert.Null(Draft.ChangePlan(Review with { Hall = Review.Hall with { Name = "Hội trường B" } }, null, 1, Before).Refusal);
    }

    [Fact]
    public void A_hall_drawn_anew_is_owed_until_those_who_sit_there_followed()
    {
        var drawn = Draft.Then(one => one.ChangePlan(Smaller, null, 0, Before));
        Assert.True(drawn.HallOwed);
        Assert.False(drawn.Then(one => one.FollowHall()).HallOwed);
        Assert.Empty(Draft.FollowHall().Events);
    }

    [Fact]
    public void What_no_plan_may_say_no_change_says() =>
        Assert.Equal("conference.invalid", Draft.ChangePlan(Review with { EndsAt = Opening }, null, 0, Before).Refusal?.Code);

    [Theory]
    [InlineData(1, false)]
    [InlineData(1969, false)]
    [InlineData(1970, true)]
    [InlineData(2099, true)]
    [InlineData(2100, false)]
    [InlineData(9999, false)]
    public void A_plan_names_the_years_1970_to_2099(int year, bool taken)
    {
        var plan = Review with { StartsAt = In(year, 0), EndsAt = In(year, 3) };
        Assert.Equal(taken ? null : "conference.invalid-year", Draft.ChangePlan(plan, null, 0, Before).Refusal?.Code);
        Assert.Equal(taken ? null : "conference.invalid-year", Conference.Nothing.PlanAs(new("dnnd-2026"), plan).Refusal?.Code);
    }

    [Fact]
    public void What_was_put_off_is_not_planned_again_for_a_day_that_is_past()
    {
        var off = Draft.Then(one => one.Move(ConferenceStatus.Postponed, Before));
        Assert.Equal("conference.date-past", off.Move(ConferenceStatus.Planned, Opening).Refusal?.Code);
        Assert.Null(off.Move(ConferenceStatus.Planned, Opening.AddMinutes(-1)).Refusal);
        Assert.Null(off.ChangePlanAndMove(ConferenceStatus.Planned, Later, 0, 0, Opening.AddDays(1)).Refusal);
        Assert.Null(off.Move(ConferenceStatus.Cancelled, Opening.AddDays(1)).Refusal);
    }

    [Fact]
    public void When_it_was_put_off_is_known_after_it_is_planned_again()
    {
        var again = Draft.Then(one => one.Move(ConferenceStatus.Postponed, Before)).Then(one => one.Move(ConferenceStatus.Planned, Before.AddDays(1)));
        Assert.Equal((Before, null), (again.PutOffAt, again.OverSince));
        Assert.Equal(Before.AddDays(2), again.Then(one => one.Move(ConferenceStatus.Postponed, Before.AddDays(2))).PutOffAt);
        Assert.Null(Draft.Then(one => one.Move(ConferenceStatus.Cancelled, Before)).PutOffAt);
    }

    [Fact]
    public void What_is_put_off_has_an_open_day_until_another_is_set()
    {
        var off = Draft.Then(one => one.Move(ConferenceStatus.Postponed, Before));
        Assert.Equal((ConferenceStatus.Postponed, true, Before), (off.Status, off.DateOpen, off.OverSince));
        Assert.True(off.Then(one => one.ChangePlan(Corrected, null, 0, Before)).DateOpen);
        Assert.False(off.Then(one => one.ChangePlan(Later, null, 0, Before)).DateOpen);
    }

    [Fact]
    public void What_is_put_off_with_open_doors_owes_that_everybody_leaves()
    {
        var off = (Draft with { Status = ConferenceStatus.DoorsOpen }).Then(one => one.Move(ConferenceStatus.Postponed, Before));
        Assert.True(off.LeavingOwed);
        Assert.False(off.Then(one => one.EverybodyLeaves(7)).LeavingOwed);
        Assert.Empty(Draft.Then(one => one.Move(ConferenceStatus.Postponed, Before)).EverybodyLeaves(0).Events);
    }

    [Fact]
    public void It_is_put_off_to_another_day_in_one_step_and_planned_again_in_another()
    {
        var off = Draft.Then(one => one.ChangePlanAndMove(ConferenceStatus.Postponed, Later, 0, 0, Before));
        Assert.Equal((ConferenceStatus.Postponed, false, Later.StartsAt), (off.Status, off.DateOpen, off.Plan!.StartsAt));
        var again = off.Then(one => one.ChangePlanAndMove(ConferenceStatus.Planned, Later, 1, 0, Before));
        Assert.Equal((ConferenceStatus.Planned, false, (DateTimeOffset?)null), (again.Status, again.DateOpen, again.OverSince));
    }

    [Fact]
    public void Nothing_is_put_off_to_a_day_that_is_past() => Assert.Equal(
        "conference.date-past", Draft.ChangePlanAndMove(ConferenceStatus.Postponed, Later, 0, 0, Later.StartsAt).Refusal?.Code);

    [Fact]
    public void A_draft_is_not_planned_by_a_new_date_nor_a_session_put_off()
    {
        Assert.Equal("conference.wrong-step", Draft.ChangePlanAndMove(ConferenceStatus.Planned, Later, 0, 0, Before).Refusal?.Code);
        Assert.Equal("conference.wrong-step", (Draft with { Status = ConferenceStatus.InSession })
            .ChangePlanAndMove(ConferenceStatus.Postponed, Later, 0, 0, Before).Refusal?.Code);
    }

    [Fact]
    public void Whatever_hall_comes_after_whoever_sits_in_a_seat_of_the_same_name_stays_and_nobody_else_moves()
    {
        var random = new Random(20261230);
        for (var round = 0; round < 200; round++)
        {
            var (before, next) = (Filled(random), new HallLayout(Drawn(random)));
            var changes = before.ChangesTo(before.In(next));
            var seats = before.Seats().ToDictionary(pair => pair.Key, pair => before.Layout.Seats[pair.Value].Id);
            Assert.Equal(
                seats.Where(pair => next.IndexOf(pair.Value) is null).Select(pair => new SeatChange(pair.Key, pair.Value, null)).OrderBy(change => change.From!.Value.Text),
                changes.OrderBy(change => change.From!.Value.Text));
        }
    }

    private static DateTimeOffset In(int year, int hour) => new(year, 6, 1, hour, 0, 0, TimeSpan.FromHours(7));

    private static HallPlan Drawn(Random random) => new(
        "Hội trường", random.Next(4), [.. "ABC".Take(random.Next(1, 4)).Select(zone => new ZonePlan($"{zone}", random.Next(1, 5), random.Next(1, 7)))]);

    private static Arrangement Filled(Random random)
    {
        var empty = Arrangement.Empty(new(Drawn(random)));
        return empty with { Taken = [.. empty.Taken.Select((_, seat) => random.Next(2) == 0 ? (AttendeeId?)null : new AttendeeId($"{seat:x16}"))] };
    }

    private static (string Title, int Version, bool HallOwed) Read(Conference conference) => (conference.Plan!.Title, conference.PlanVersion, conference.HallOwed);
}
