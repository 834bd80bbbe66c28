using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Doors;

public sealed class RehearsalTests
{
    [Fact]
    public async Task What_is_scanned_in_a_rehearsal_is_recorded_apart_and_gone_by_one_act()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        var before = await office.Attendee(id).Get();
        await office.TheConference.BeginRehearsal(new(new("begin")));
        office.Host.Clock.Shift(Rehearsal.Notice);

        var rehearsed = await office.Scan(badge.QrText);
        Assert.Equal((ScanOutcome.Admitted, 1), (rehearsed.Outcome, rehearsed.Rehearsal));
        Assert.Equal(ScanOutcome.AlreadyInside, (await office.Scan(badge.QrText)).Outcome);
        await office.Scan("nonsense");
        Assert.Equal(before! with { N = 0 }, (await office.Attendee(id).Get())! with { N = 0 });
        Assert.Equal(ConferenceStatus.Draft, (await office.TheConference.Get())!.Status);
        Assert.Equal((0, 1), ((await Roster(office).Presence()).Inside, (await Roster(office).RehearsedPresence(1)).Inside));

        await office.TheConference.EndRehearsal(new(new("end")));
        office.Host.Clock.Shift(Rehearsal.Notice);
        await office.Host.Crash();
        var real = await office.Scan(badge.QrText);
        Assert.Equal((ScanOutcome.Admitted, 0, null), (real.Outcome, real.Rehearsal, real.FirstAdmission));
        Assert.Equal(0, (await Roster(office).RehearsedPresence(2)).Inside);
    }

    [Fact]
    public async Task The_mcs_list_of_a_rehearsal_is_gone_with_it()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        await office.TheConference.BeginRehearsal(new(new("begin")));
        office.Host.Clock.Shift(Rehearsal.Notice);
        await office.TheConference.ConfirmIntroduction(new(new("c"), [id]));

        var view = (await office.TheConference.Get())!;
        Assert.Equal([id], view.IntroductionIn(1)!.Present.ToArray());
        Assert.Null(view.IntroductionIn(0));
        Assert.Null(view.IntroductionIn(2));
    }

    [Fact]
    public async Task A_door_that_was_offline_in_the_rehearsal_and_sends_after_it_counts_nobody_in()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await office.TheConference.BeginRehearsal(new(new("begin")));
        office.Host.Clock.Shift(TimeSpan.FromMinutes(1));
        var scan = office.Fact(badge.QrText) with { DecidedOffline = true };
        await office.TheConference.EndRehearsal(new(new("end")));
        office.Host.Clock.Shift(TimeSpan.FromMinutes(1));

        Assert.Equal(1, Assert.Single(await office.Door().Scan([scan])).Rehearsal);
        Assert.False((await office.Attendee(id).Get())!.Inside);
    }

    [Fact]
    public async Task The_mc_hears_of_those_present_by_precedence_and_only_the_protocol_officer_who_is_missing()
    {
        await using var office = await Office.Open();
        var leaders = new List<AttendeeId>();
        foreach (var (at, rank) in new[] { 2, 1, 3, 40 }.Index())
        {
            leaders.Add(Office.Id(at + 1));
            await office.Attendee(leaders[at]).Register(new(new($"r{at}"), Office.Huyen with { Name = $"Đại biểu {at}", Rank = rank }));
        }

        await In(0);
        await In(1);
        await In(3);
        var view = (await office.TheConference.Get())!;
        Assert.Equal([leaders[1], leaders[0]], (await Introduction(view)).Select(line => line.Who.Id));
        await office.TheConference.ConfirmIntroduction(new(new("c"), [leaders[1], leaders[0]]));
        await In(2);
        view = (await office.TheConference.Get())!;
        Assert.Equal(
            [IntroductionMark.Present, IntroductionMark.Present, IntroductionMark.Late], (await Introduction(view)).Select(line => line.Mark));
        Assert.Empty((await Roster(office).MissingLeaders(view.Doors, 0)).Items);

        office.Host.Act(Role.Organizer | Role.Registrar, Office.Conference);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Roster(office).MissingLeaders(view.Doors, 0));

        async Task In(int who)
        {
            var check = new CheckIn(new($"in-{who}"), [leaders[who]], new("Bàn đón tiếp"), office.Host.Clock.GetUtcNow());
            var answer = Assert.Single(await office.Door("desk").CheckIn(check));
            await Roster(office).Await("attendee", leaders[who].Text, answer.N);
        }

        async Task<IReadOnlyList<IntroductionLine>> Introduction(ConferenceView seen) =>
            (await Roster(office).Introduction(seen.Doors, seen.Introduction, 0)).Lines;
    }

    [Fact]
    public async Task Protocol_waits_for_leaders_and_not_for_every_guest_who_would_be_introduced()
    {
        await using var office = await Office.Open();
        var (leader, guest) = (Office.Id(1), Office.Id(2));
        await office.Attendee(leader).Register(new(new("r1"), Office.Huyen with { Rank = 2 }));
        await office.Attendee(guest).Register(new(new("r2"), Office.Huyen with { Name = "José Martínez", Position = "Chuyên gia", Role = AttendeeRole.Guest, Rank = null }));
        var doors = (await office.TheConference.Get())!.Doors;

        var missing = (await Roster(office).MissingLeaders(doors, 0)).Items;

        Assert.Equal(leader, Assert.Single(missing).Id);
        Assert.True(doors.Introduces((await office.Attendee(guest).Get())!.Registration));
    }

    [Fact]
    public async Task A_guest_registered_in_a_rehearsal_is_real_so_nobody_is_registered_unconfirmed()
    {
        await using var office = await Office.Open();
        await office.TheConference.BeginRehearsal(new(new("begin")));
        office.Host.Clock.Shift(Rehearsal.Notice);
        var come = new WalkIn(new("w1"), Office.Id(7), Office.Huyen, new("Bàn đón tiếp"), office.Host.Clock.GetUtcNow());

        var refused = await office.Door("desk").WalkIn(come);
        Assert.Equal("door.registration-is-real", refused.Refusal?.Code);
        Assert.Null(await office.Attendee(Office.Id(7)).Get());
        var answered = await office.Door("desk").WalkIn(come with { Confirmed = true });
        Assert.Equal((ScanOutcome.Admitted, 1), (answered.Answer!.Outcome, answered.Answer.Rehearsal));
        Assert.Null((await office.Door("desk").WalkIn(come)).Refusal);

        await office.TheConference.EndRehearsal(new(new("end")));
        office.Host.Clock.Shift(Rehearsal.Notice);
        var stays = (await office.Attendee(Office.Id(7)).Get())!;
        Assert.Equal((AttendeeStatus.Confirmed, false), (stays.Status, stays.Inside));
    }

    private static IRoster Roster(Office office) => office.Host.Grains.GetGrain<IRoster>(Office.Conference);
}
