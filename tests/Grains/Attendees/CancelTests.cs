using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Seating;

namespace Laurel.Grains.Tests.Attendees;

public sealed class CancelTests
{
    [Fact]
    public async Task A_cancelled_attendee_frees_the_seat_and_is_cancelled_at_the_door()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await Seat(office, id);
        Assert.True((await office.Attendee(id).Cancel(new(new("cancel"), "ốm"))).Accepted);
        Assert.Equal(0, (await Hall(office).Get()).Seated);
        Assert.Equal(ScanOutcome.Cancelled, (await office.Scan(badge.QrText)).Outcome);
        Assert.Equal(AttendeeStatus.Cancelled, (await office.Attendee(id).Get())!.Status);
    }

    [Fact]
    public async Task Cancelling_again_says_the_same_after_a_crash_and_nobody_elses_seat_is_freed()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        var (other, _) = await office.Register(2);
        await Seat(office, id);
        var cancelled = await office.Attendee(id).Cancel(new(new("cancel"), "ốm"));
        await office.Host.Crash();
        await Seat(office, other);
        Assert.Equal(cancelled, await office.Attendee(id).Cancel(new(new("cancel"), "ốm")));
        Assert.Equal(1, (await Hall(office).Get()).Seated);
    }

    [Theory]
    [InlineData(AttendeeStatus.Declined)]
    [InlineData(AttendeeStatus.Absent)]
    public async Task Whoever_does_not_come_frees_the_seat_each_time_moves_nobody_and_has_one_again_when_coming_after_all(AttendeeStatus gone)
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        var (other, _) = await office.Register(2);
        Assert.Null((await Hall(office).Move(new(new("other"), [new(other, new("A1-02"))]))).Refusal);
        for (var time = 1; time <= 2; time++)
        {
            Assert.Null((await Hall(office).Move(new(new($"seat-{time}"), [new(id, new("A1-01"))]))).Refusal);
            Assert.True((await office.Attendee(id).Move(new(new($"gone-{time}"), gone, "ốm"))).Accepted);
            Assert.Equal([other], Sitting(await Hall(office).Get()));
            Assert.Equal(ScanOutcome.Cancelled, (await office.Scan(badge.QrText, $"s{time}")).Outcome);
            office.Host.Clock.Shift(TimeSpan.FromMinutes(1));
            Assert.True((await office.Attendee(id).Move(new(new($"back-{time}"), AttendeeStatus.Confirmed))).Accepted);
            Assert.Equal(2, Sitting(await Hall(office).Get()).Count());
        }
    }

    [Fact]
    public async Task Whoever_comes_after_all_has_a_seat_at_once_though_the_house_falls_down()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        await Seat(office, id);
        Assert.True((await office.Attendee(id).AnswerInvitation(new(new("no"), false, null))).Accepted);
        office.Host.Clock.Shift(TimeSpan.FromMinutes(1));
        Assert.True((await office.Attendee(id).AnswerInvitation(new(new("yes"), true, null))).Accepted);
        await office.Host.Crash();
        Assert.Equal([id], Sitting(await Hall(office).Get()));
        Assert.Null((await office.Attendee(id).AnswerInvitation(new(new("yes"), true, null))).Refusal);
        Assert.Equal([id], Sitting(await Hall(office).Get()));
    }

    [Fact]
    public async Task Whoever_is_forgotten_before_coming_frees_the_seat()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        await Seat(office, id);
        Assert.True((await office.Attendee(id).Erase(new(new("forget")))).Accepted);
        Assert.Empty(Sitting(await Hall(office).Get()));
        await office.Host.Crash();
        Assert.True((await office.Attendee(id).Erase(new(new("forget")))).Accepted);
    }

    [Fact]
    public async Task Whoever_came_and_is_forgotten_stays_counted_where_they_sat()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await Seat(office, id);
        await office.Scan(badge.QrText);
        Assert.True((await office.Attendee(id).Erase(new(new("forget")))).Accepted);
        Assert.Equal([id], Sitting(await Hall(office).Get()));
    }

    [Fact]
    public async Task An_answer_of_not_coming_frees_the_seat_though_the_house_falls_down()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1);
        await Seat(office, id);
        Assert.True((await office.Attendee(id).AnswerInvitation(new(new("no"), false, null))).Accepted);
        await office.Host.Crash();
        Assert.Empty(Sitting(await Hall(office).Get()));
        Assert.Equal(SeatingRefusals.NotExpected, (await Hall(office).Move(new(new("again"), [new(id, new("A1-01"))]))).Refusal);
    }

    [Fact]
    public async Task The_answer_to_a_scan_names_the_seat()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await Seat(office, id);
        Assert.Equal(new("A1-01"), (await office.Scan(badge.QrText)).Seat);
    }

    private static IHall Hall(Office office) => office.Host.Grains.GetGrain<IHall>(Office.Conference);

    private static IEnumerable<AttendeeId> Sitting(HallView hall) =>
        hall.Zones.SelectMany(zone => zone.Rows).SelectMany(row => row.Seats).Select(seat => seat.Attendee).OfType<AttendeeId>();

    private static async Task Seat(Office office, AttendeeId id) =>
        Assert.Null((await Hall(office).Move(new(new($"seat-{id.Text}"), [new(id, new("A1-01"))]))).Refusal);
}
