using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
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

    [Fact]
    public async Task The_answer_to_a_scan_names_the_seat()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await Seat(office, id);
        Assert.Equal(new("A1-01"), (await office.Scan(badge.QrText)).Seat);
    }

    private static IHall Hall(Office office) => office.Host.Grains.GetGrain<IHall>(Office.Conference);

    private static async Task Seat(Office office, AttendeeId id) =>
        Assert.Null((await Hall(office).Move(new(new($"seat-{id.Text}"), [new(id, new("A1-01"))]))).Refusal);
}
