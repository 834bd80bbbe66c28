using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class PutOffDayTests
{
    private static readonly DateTimeOffset PutOff = new(2025, 12, 30, 1, 30, 0, TimeSpan.Zero), NewDay = PutOff.AddDays(7);
    private static readonly Attendee Guest = Attendee.Nothing.Then(nobody => nobody.Register(
        new("Bà", "Nguyễn Thị Thanh Huyền", "", "VUSTA", "", AttendeeRole.Delegate, 40, null, null),
        AttendeeStatus.Confirmed,
        new(1, "71", new("2222-2222"))));

    [Fact]
    public void Whose_scan_of_the_old_day_comes_late_came_and_has_left()
    {
        var guest = Guest.Then(one => Late(one, At(PutOff.AddMinutes(-20))));
        Assert.Equal(AttendeeStatus.Left, guest.Status);
        Assert.Equal(PutOff.AddMinutes(-20), guest.Attendance.FirstEntry!.At);
        Assert.Equal((PutOff, Direction.Out), (guest.Attendance.Recent[1].At, guest.Attendance.Recent[1].Direction));
    }

    [Fact]
    public void Whoever_comes_on_the_new_day_is_inside_whenever_the_old_day_s_scan_arrives()
    {
        ScanFact[] scans = [At(PutOff.AddMinutes(-20)), At(NewDay)];
        Attendee[] states = [scans.Aggregate(Guest, Heard), scans.Reverse().Aggregate(Guest, Heard)];
        Assert.All(states, guest => Assert.Equal((AttendeeStatus.Admitted, NewDay), (guest.Status, guest.Attendance.Inside!.At)));
        Assert.Equal(states[0].Attendance.Recent.AsEnumerable(), states[1].Attendance.Recent);
    }

    [Fact]
    public void What_was_scanned_after_it_was_put_off_is_of_the_new_day_and_what_was_never_put_off_is_as_before()
    {
        Assert.Single(Attendee.OfDayPutOff(Guest.Scan(At(PutOff), 1, "main", NewDay), PutOff).Events);
        Assert.Single(Attendee.OfDayPutOff(Guest.Scan(At(NewDay), 1, "main", NewDay), null).Events);
    }

    private static Attendee Heard(Attendee guest, ScanFact scan) => guest.Then(one => Late(one, scan));

    private static Ruling<AttendeeEvent> Late(Attendee guest, ScanFact scan) =>
        Attendee.OfDayPutOff(guest.Scan(scan, 1, "main", NewDay.AddHours(1)), PutOff);

    private static ScanFact At(DateTimeOffset at) => new($"s{at.Day}", "71", new("Cửa 1"), Direction.In, at, new("máy-1"), DecidedOffline: true);
}
