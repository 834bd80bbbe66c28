using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Attendees;

public sealed class AttendeeTests
{
    private static readonly DateTimeOffset Morning = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero);
    private static readonly Badge First = new(1, "71" + new string('1', 231), new("2222-2222"));
    private static readonly Badge Second = new(2, "71" + new string('2', 231), new("3333-3333"));
    private static readonly Registration Huyen = new(
        "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban", "VUSTA", "Khối tổ chức", AttendeeRole.Delegate, 40, null, "0912345678");

    [Fact]
    public void Registering_makes_a_confirmed_attendee_with_a_first_badge()
    {
        var attendee = Registered();
        Assert.Equal(AttendeeStatus.Confirmed, attendee.Status);
        Assert.Equal(First, attendee.Badge);
    }

    [Fact]
    public void An_attendee_is_registered_once() =>
        Assert.Equal("attendee.exists", Registered().Register(Huyen, AttendeeStatus.Confirmed, First).Refusal?.Code);

    [Fact]
    public void One_registered_beyond_the_quota_carries_the_reason_and_needs_one()
    {
        Assert.Equal("delegation.reason-missing", Attendee.Nothing.RegisterBeyondQuota(Huyen, AttendeeStatus.Confirmed, First, " ").Refusal?.Code);
        var events = Attendee.Nothing.RegisterBeyondQuota(Huyen, AttendeeStatus.Confirmed, First, "Bộ trưởng mời thêm").Events;
        Assert.Contains(new RegisteredBeyondQuota("Bộ trưởng mời thêm"), events);
        Assert.Equal(Registered(), events.Aggregate(Attendee.Nothing, (before, happened) => before.Evolve(happened)));
    }

    [Fact]
    public void A_name_is_kept_composed_and_an_empty_email_is_none()
    {
        var typed = Huyen with { Name = " " + Huyen.Name.Normalize(System.Text.NormalizationForm.FormD), Email = " " };
        Assert.Equal(Huyen, After(Attendee.Nothing.Register(typed, AttendeeStatus.Confirmed, First), Attendee.Nothing).Registration);
    }

    [Theory]
    [InlineData("", "attendee.name-missing")]
    [InlineData("a\0b", "attendee.text-invalid")]
    public void A_name_that_cannot_be_kept_is_refused(string name, string code) =>
        Assert.Equal(code, Attendee.Nothing.Register(Huyen with { Name = name }, AttendeeStatus.Confirmed, First).Refusal?.Code);

    [Fact]
    public void Half_a_character_is_no_text() =>
        Assert.Equal("attendee.text-invalid", Registered().Amend(Huyen with { Name = "A" + (char)0xD83D }).Refusal?.Code);

    [Fact]
    public void A_text_over_200_characters_is_refused() => Assert.Equal(
        "attendee.text-invalid",
        Registered().Amend(Huyen with { Position = new string('x', 201) }).Refusal?.Code);

    [Fact]
    public void Whoever_was_checked_in_by_mistake_is_out_again_with_the_badge_that_went_along_and_no_other()
    {
        var tapped = After(Registered().CheckInAndHandOver(Scan("s1", 0, device: "desk"), "main", Morning), Registered());
        var handedBefore = After(tapped.Scan(Scan("s2", 1) with { Direction = Direction.Out }, 1, "main", Morning.AddMinutes(1)), tapped);
        var seen = After(handedBefore.CheckInByName(Scan("s3", 2, device: "desk"), "main", Morning.AddMinutes(2)), handedBefore);

        var back = After(tapped.TakeBack(Out("b1", 3), "main", Morning.AddMinutes(3)), tapped);
        var later = After(seen.TakeBack(Out("b2", 4), "main", Morning.AddMinutes(4)), seen);

        Assert.Equal((false, null), (back.Attendance.IsInside("main"), back.BadgeHandedOverAt));
        Assert.Equal((false, true), (later.Attendance.IsInside("main"), later.BadgeHandedOverAt is not null));
        Assert.Equal(ScanOutcome.NotInside, Assert.IsType<Scanned>(Assert.Single(back.TakeBack(Out("b3", 5), "main", Morning.AddMinutes(5)).Events)).Outcome);
        Assert.Equal(ScanOutcome.Admitted, Assert.IsType<Scanned>(back.CheckInAndHandOver(Scan("s4", 6), "main", Morning.AddMinutes(6)).Events[0]).Outcome);

        static ScanFact Out(string id, int minute) => Scan(id, minute, device: "desk") with { Direction = Direction.Out };
    }

    [Fact]
    public void Amending_to_the_same_is_nothing_new() => Assert.Empty(Registered().Amend(Huyen).Events);

    [Fact]
    public void A_badge_admits_once_and_is_already_inside_after()
    {
        var (attendee, first) = Scanned(Registered(), Scan("s1", 0));
        var (inside, second) = Scanned(attendee, Scan("s2", 61, device: "gate-2"));
        Assert.Equal(ScanOutcome.Admitted, first);
        Assert.Equal(ScanOutcome.AlreadyInside, second);
        Assert.Equal(Morning, inside.Attendance.FirstEntryInto("main")!.At);
        Assert.Equal(AttendeeStatus.Admitted, inside.Status);
    }

    [Fact]
    public void A_slow_clock_at_another_gate_does_not_admit_the_same_badge_again()
    {
        var (attendee, _) = Scanned(Registered(), Scan("s1", 10));
        var (_, answer) = Scanned(attendee, Scan("s2", 9, device: "slow"), received: 11);
        Assert.Equal(ScanOutcome.AlreadyInside, answer);
    }

    [Fact]
    public void Scanning_out_leaves_and_scanning_in_again_admits_again()
    {
        var (inside, _) = Scanned(Registered(), Scan("s1", 0));
        var (left, first) = Scanned(inside, Scan("s2", 30, Direction.Out));
        var (_, second) = Scanned(left, Scan("s3", 31, Direction.Out));
        var (_, third) = Scanned(left, Scan("s4", 40));
        Assert.Equal((ScanOutcome.Left, ScanOutcome.NotInside, ScanOutcome.Admitted), (first, second, third));
        Assert.Equal(AttendeeStatus.Left, left.Status);
    }

    [Theory]
    [InlineData(AttendeeStatus.Approved, ScanOutcome.Admitted)]
    [InlineData(AttendeeStatus.Invited, ScanOutcome.Admitted)]
    [InlineData(AttendeeStatus.Confirmed, ScanOutcome.Admitted)]
    [InlineData(AttendeeStatus.Substituted, ScanOutcome.Admitted)]
    [InlineData(AttendeeStatus.Nominated, ScanOutcome.Cancelled)]
    [InlineData(AttendeeStatus.Declined, ScanOutcome.Cancelled)]
    [InlineData(AttendeeStatus.Cancelled, ScanOutcome.Cancelled)]
    public void Who_is_expected_may_be_admitted_and_nobody_else(AttendeeStatus status, ScanOutcome answer)
    {
        var (after, outcome) = Scanned(Registered() with { Invitation = status }, Scan("s1", 0));
        Assert.Equal(answer, outcome);
        Assert.Equal(answer == ScanOutcome.Admitted, after.Attendance.EverInside);
    }

    [Fact]
    public void A_cancelled_attendee_is_cancelled_at_every_door_and_the_scan_is_recorded()
    {
        var cancelled = After(Registered().Cancel("ốm", Morning), Registered());
        var ruling = cancelled.Scan(Scan("s1", 5), 1, "main", Morning.AddMinutes(5));
        Assert.Equal(ScanOutcome.Cancelled, Assert.IsType<Scanned>(Assert.Single(ruling.Events)).Outcome);
    }

    [Fact]
    public void Somebody_inside_is_not_cancelled() =>
        Assert.Equal("attendee.already-admitted", Scanned(Registered(), Scan("s1", 0)).After.Cancel("", Morning).Refusal?.Code);

    [Fact]
    public void An_old_badge_is_withdrawn_before_anything_else_is_asked()
    {
        var renewed = After(Registered().WithdrawBadge("mất thẻ", Second, Morning), Registered());
        var cancelled = After(renewed.Cancel("", Morning), renewed);
        Assert.Equal(ScanOutcome.WithdrawnBadge, Scanned(cancelled, Scan("s1", 5), version: 1).Answer);
        Assert.Equal(ScanOutcome.Cancelled, Scanned(cancelled, Scan("s2", 5), version: 2).Answer);
        Assert.Equal(ScanOutcome.Admitted, Scanned(renewed, Scan("s3", 5), version: 2).Answer);
    }

    [Fact]
    public void A_badge_never_issued_here_is_unknown() =>
        Assert.Equal("attendee.unknown", Registered().Scan(Scan("s1", 0), 2, "main", Morning).Refusal?.Code);

    [Fact]
    public void A_door_that_was_offline_before_the_badge_was_withdrawn_admitted_rightly()
    {
        var renewed = After(Registered().WithdrawBadge("mất thẻ", Second, Morning.AddMinutes(10)), Registered());
        var (after, answer) = Scanned(renewed, Scan("s1", 5) with { DecidedOffline = true }, received: 60);
        Assert.Equal(ScanOutcome.Admitted, answer);
        Assert.Equal(Morning.AddMinutes(5), after.Attendance.FirstEntry!.At);
    }

    [Fact]
    public void A_door_that_was_offline_after_the_badge_was_withdrawn_is_recorded_and_listed_and_counts_nobody_in()
    {
        var renewed = After(Registered().WithdrawBadge("mất thẻ", Second, Morning), Registered());
        var (after, answer) = Scanned(renewed, Scan("s1", 5) with { DecidedOffline = true }, received: 60);
        Assert.Equal(ScanOutcome.WithdrawnBadge, answer);
        Assert.Equal(AttendeeStatus.Confirmed, after.Status);
        Assert.Equal(ContradictionKind.NotValid, Assert.Single(after.Attendance.Contradictions()).Kind);
    }

    [Fact]
    public void An_offline_scan_is_judged_at_its_own_time_among_those_known()
    {
        var (inside, _) = Scanned(Registered(), Scan("s1", 30));
        var (both, answer) = Scanned(inside, Scan("s2", 29, device: "offline") with { DecidedOffline = true }, received: 60);
        Assert.Equal(ScanOutcome.Admitted, answer);
        Assert.Equal(Morning.AddMinutes(29), both.Attendance.FirstEntry!.At);
        Assert.Equal(ContradictionKind.TwiceInside, Assert.Single(both.Attendance.Contradictions()).Kind);
    }

    [Fact]
    public void A_door_that_did_not_wait_for_its_answer_is_held_as_offline_and_whoever_is_inside_stays_so()
    {
        var (inside, answer) = Scanned(Registered(), Scan("s1", 30));
        var held = After(inside.DecideAlone(Scan("s1", 30) with { DecidedOffline = true }, answer, "main", Morning.AddMinutes(31)), inside);
        Assert.Equal(inside.Attendance.FirstEntry! with { Offline = true }, held.Attendance.FirstEntry);
        Assert.Empty(held.DecideAlone(Scan("s1", 30), answer, "main", Morning.AddMinutes(32)).Events);
    }

    [Fact]
    public void A_badge_that_was_refused_while_the_door_decided_alone_is_listed_and_counts_nobody_in()
    {
        var renewed = After(Registered().WithdrawBadge("mất thẻ", Second, Morning), Registered());
        var (refused, answer) = Scanned(renewed, Scan("s1", 5));
        Assert.Empty(refused.Attendance.Recent);
        var held = After(refused.DecideAlone(Scan("s1", 5) with { DecidedOffline = true }, answer, "main", Morning.AddMinutes(6)), refused);
        Assert.Equal((ContradictionKind.NotValid, AttendeeStatus.Confirmed), (Assert.Single(held.ToReconcile).Kind, held.Status));
    }

    [Fact]
    public void What_is_too_old_to_be_kept_whole_stays_as_it_is()
    {
        var crowded = Enumerable.Range(1, Attendance.Kept).Aggregate(Scanned(Registered(), Scan("s0", 0)).After, (known, minute) => Scanned(known, Scan($"s{minute}", minute)).After);
        Assert.Empty(crowded.DecideAlone(Scan("s0", 0) with { DecidedOffline = true }, ScanOutcome.Admitted, "main", Morning.AddMinutes(99)).Events);
    }

    [Fact]
    public void A_desk_checks_in_by_name_as_a_genuine_scan()
    {
        var ruling = Registered().CheckInByName(Scan("s1", 0, device: "desk"), "main", Morning);
        Assert.Equal(ScanOutcome.Admitted, Assert.IsType<Scanned>(Assert.Single(ruling.Events)).Outcome);
    }

    [Fact]
    public void A_substitute_gets_a_badge_of_their_own_and_the_first_one_is_withdrawn()
    {
        var substituted = After(Registered().Substitute(Huyen with { Name = "Trần Văn Bình" }, Second, Morning), Registered());
        Assert.Equal(AttendeeStatus.Substituted, substituted.Status);
        Assert.Equal(ScanOutcome.WithdrawnBadge, Scanned(substituted, Scan("s1", 5), version: 1).Answer);
        Assert.Equal(ScanOutcome.Admitted, Scanned(substituted, Scan("s2", 5), version: 2).Answer);
    }

    [Fact]
    public void An_absentee_who_comes_after_all_is_confirmed_first()
    {
        var absent = After(Registered().Move(AttendeeStatus.Absent, "ốm", Morning), Registered());
        Assert.Equal(ScanOutcome.Cancelled, Scanned(absent, Scan("s1", 5)).Answer);
        var confirmed = After(absent.Move(AttendeeStatus.Confirmed, null, Morning.AddMinutes(6)), absent);
        Assert.Equal(ScanOutcome.Admitted, Scanned(confirmed, Scan("s2", 7)).Answer);
    }

    [Fact]
    public void Whoever_is_erased_is_nobody_and_admitted_nowhere()
    {
        var erased = After(Registered().Erase(Morning), Registered());
        Assert.Equal(Huyen.Anonymous(), erased.Registration);
        Assert.Equal("", erased.Registration!.Name);
        Assert.Equal("VUSTA", erased.Registration.Unit);
        Assert.Equal(ScanOutcome.Cancelled, Scanned(erased, Scan("s1", 5)).Answer);
        Assert.Equal("attendee.unknown", erased.Amend(Huyen).Refusal?.Code);
    }

    private static Attendee Registered() => After(Attendee.Nothing.Register(Huyen, AttendeeStatus.Confirmed, First), Attendee.Nothing);

    private static ScanFact Scan(string id, int minute, Direction direction = Direction.In, string device = "gate-1") =>
        new(id, First.QrText, new("Cửa 1"), direction, Morning.AddMinutes(minute), new(device));

    private static (Attendee After, ScanOutcome Answer) Scanned(Attendee attendee, ScanFact scan, int? received = null, int version = 1)
    {
        var receivedAt = received is { } minute ? Morning.AddMinutes(minute) : scan.ScannedAt;
        var ruling = attendee.Scan(scan, version, "main", receivedAt);
        var scanned = Assert.IsType<Scanned>(Assert.Single(ruling.Events));
        return (attendee.Evolve(scanned), scanned.Outcome);
    }

    private static Attendee After(Ruling<AttendeeEvent> ruling, Attendee before)
    {
        Assert.Null(ruling.Refusal);
        return ruling.Events.Aggregate(before, (known, happened) => known.Evolve(happened));
    }
}
