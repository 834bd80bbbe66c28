using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class AreaRightTests
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero);
    private static readonly AttendeeId Somebody = new("0000000000000001"), Reporter = new("0000000000000002");
    private static readonly AreaRight Stage = new("sân khấu", [AttendeeRole.Chair, AttendeeRole.Speaker], [Reporter]);
    private static readonly Attendee Delegate = Attendee.Nothing.Then(nobody => nobody.Register(
        new("Bà", "Nguyễn Thị Thanh Huyền", "", "VUSTA", "", AttendeeRole.Delegate, 40, null, null),
        AttendeeStatus.Confirmed,
        new(1, "71", new("2222-2222"))));

    [Fact]
    public void A_delegate_does_not_enter_the_stage() => Assert.Equal(ScanOutcome.NotEntitled, Answer(Delegate, Stage.AskedOf(Somebody)));

    [Fact]
    public void Whoever_is_named_enters_whatever_the_role() => Assert.Equal(ScanOutcome.Admitted, Answer(Delegate, Stage.AskedOf(Reporter)));

    [Fact]
    public void Whoever_has_the_role_enters_unnamed() =>
        Assert.Equal(ScanOutcome.Admitted, Answer(Delegate, (Stage with { Roles = [AttendeeRole.Delegate] }).AskedOf(Somebody)));

    [Fact]
    public void A_closed_session_is_closed_while_it_lasts()
    {
        var closed = (Stage with { From = Morning.AddMinutes(10), Until = Morning.AddMinutes(20) }).AskedOf(Somebody)!;
        bool[] admitted = [closed.Admits(AttendeeRole.Press, Morning.AddMinutes(9)), closed.Admits(AttendeeRole.Press, Morning.AddMinutes(10)),
            closed.Admits(AttendeeRole.Press, Morning.AddMinutes(19)), closed.Admits(AttendeeRole.Press, Morning.AddMinutes(20))];
        Assert.Equal([true, false, false, true], admitted);
    }

    [Fact]
    public void Whoever_is_not_entitled_is_counted_nowhere_and_may_leave()
    {
        var turnedAway = Delegate.Then(one => one.Scan(Scan(), 1, "sân khấu", Morning, Stage.AskedOf(Somebody)));
        Assert.False(turnedAway.Attendance.IsInside("sân khấu"));
        Assert.Equal(ScanOutcome.NotInside, Answer(turnedAway, Stage.AskedOf(Somebody), Direction.Out));
    }

    [Fact]
    public void A_door_that_let_somebody_in_offline_without_the_right_is_listed_until_a_person_looked()
    {
        var wrongly = Delegate.Then(one => one.Scan(Scan() with { DecidedOffline = true }, 1, "sân khấu", Morning, Stage.AskedOf(Somebody)));
        Assert.Equal(ContradictionKind.NotValid, Assert.Single(wrongly.ToReconcile).Kind);
        var settled = wrongly.Then(one => one.Settle(new("gate-1"), "s1", "khách của trưởng ban", Morning));
        Assert.Empty(settled.ToReconcile);
        Assert.Empty(settled.Settle(new("gate-1"), "s1", "lần nữa", Morning).Events);
        Assert.Equal("attendee.nothing-to-settle", settled.Settle(new("gate-1"), "s2", "", Morning).Refusal?.Code);
    }

    [Fact]
    public void Each_area_is_said_once_and_ends_after_it_begins()
    {
        var conference = Conference.Nothing with { Code = new("dnnd-2025") };
        Assert.Equal("conference.areas-invalid", conference.DefineRights([Stage, Stage]).Refusal?.Code);
        Assert.Equal("conference.areas-invalid", conference.DefineRights([Stage with { From = Morning, Until = Morning }]).Refusal?.Code);
        var defined = conference.Then(one => one.DefineRights([Stage]));
        Assert.Empty(defined.DefineRights([Stage with { Named = [Reporter] }]).Events);
    }

    [Theory]
    [InlineData(3, 2, 3, false)]
    [InlineData(2, 3, 3, true)]
    [InlineData(2, 3, 1000, false)]
    public void A_quorum_is_a_fraction_of_at_most_one(int need, int of, int rank, bool valid) =>
        Assert.Equal(valid, new DoorSettings(false, need, of, rank).IsValid);

    private static ScanOutcome Answer(Attendee attendee, Entitlement? asked, Direction direction = Direction.In) => Assert.IsType<Scanned>(
        Assert.Single(attendee.Scan(Scan() with { Direction = direction }, 1, "sân khấu", Morning, asked).Events)).Outcome;

    private static ScanFact Scan() => new("s1", "71", new("Cửa sân khấu"), Direction.In, Morning, new("gate-1"));
}
