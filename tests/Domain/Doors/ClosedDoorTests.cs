using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class ClosedDoorTests
{
    private static readonly DateTimeOffset Closing = new(2025, 12, 30, 4, 30, 0, TimeSpan.Zero);
    private static readonly Attendee Guest = Attendee.Nothing.Then(nobody => nobody.Register(
        new("Bà", "Nguyễn Thị Thanh Huyền", "", "VUSTA", "", AttendeeRole.Delegate, 40, null, null),
        AttendeeStatus.Confirmed,
        new(1, "71", new("2222-2222"))));

    [Fact]
    public void Whoever_comes_after_closing_hears_that_the_doors_are_closed_and_is_counted_nowhere()
    {
        var turned = Guest.Scan(At(1), 1, "main", Closing.AddMinutes(1), closedAt: Closing);
        Assert.Equal(ScanOutcome.DoorsClosed, Assert.IsType<Scanned>(Assert.Single(turned.Events)).Outcome);
        Assert.False(Guest.Evolve(turned.Events[0]).Attendance.EverInside);
    }

    [Fact]
    public void What_was_scanned_before_closing_counts_whenever_it_arrives() =>
        Assert.True(Guest.Then(one => one.Scan(At(-1), 1, "main", Closing.AddHours(3), closedAt: Closing)).Attendance.IsInside("main"));

    [Fact]
    public void A_signed_list_that_is_typed_in_after_closing_counts() =>
        Assert.True(Guest.Then(one => one.CheckInByName(At(-90), "main", Closing.AddHours(3), closedAt: Closing)).Attendance.IsInside("main"));

    [Fact]
    public void Whoever_is_inside_is_so_still_and_leaves_after_closing()
    {
        var inside = Guest.Then(one => one.Scan(At(-90), 1, "main", Closing.AddMinutes(-90)));
        Assert.Equal(ScanOutcome.AlreadyInside, Answer(inside, At(1)));
        Assert.Equal(ScanOutcome.Left, Answer(inside, At(2) with { Direction = Direction.Out }));
    }

    [Fact]
    public void What_a_door_let_in_alone_after_closing_is_held_and_listed_for_a_person()
    {
        var alone = Guest.Then(one => one.Scan(At(1) with { DecidedOffline = true }, 1, "main", Closing.AddHours(1), closedAt: Closing));
        Assert.False(alone.Attendance.EverInside);
        Assert.Equal(ContradictionKind.NotValid, Assert.Single(alone.Attendance.Contradictions()).Kind);
    }

    [Fact]
    public void Whatever_order_the_scans_before_and_after_closing_arrive_in_one_and_the_same_person_is_inside()
    {
        ScanFact[] scans =
        [
            At(-60), At(-30) with { Direction = Direction.Out }, At(-10) with { DecidedOffline = true }, At(-5) with { Direction = Direction.Out },
            At(5) with { DecidedOffline = true }, At(6),
        ];
        var states = Orders(scans).Select(order => order.Aggregate(Guest, (guest, scan) =>
            guest.Then(one => one.Scan(scan, 1, "main", Closing.AddHours(1), closedAt: Closing)))).ToList();
        Assert.Equal(720, states.Count);
        Assert.Single(states.Select(guest => string.Join('\n', guest.Attendance.Recent)).Distinct());
        Assert.All(states, guest => Assert.False(guest.Attendance.IsInside("main")));
    }

    private static IEnumerable<ScanFact[]> Orders(ScanFact[] scans) => scans.Length < 2
        ? [scans]
        : scans.SelectMany((first, i) => Orders([.. scans[..i], .. scans[(i + 1)..]]).Select(rest => (ScanFact[])[first, .. rest]));

    private static ScanOutcome Answer(Attendee attendee, ScanFact scan) => Assert.IsType<Scanned>(
        Assert.Single(attendee.Scan(scan, 1, "main", Closing.AddMinutes(5), closedAt: Closing).Events)).Outcome;

    private static ScanFact At(double minutes) =>
        new($"s{minutes}", "71", new("Cửa 1"), Direction.In, Closing.AddMinutes(minutes), new("máy-1"));
}
