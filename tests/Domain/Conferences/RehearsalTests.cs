using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Conferences;

public sealed class RehearsalTests
{
    private static readonly DateTimeOffset Eve = new(2025, 12, 29, 8, 0, 0, TimeSpan.Zero), Opening = Eve.AddHours(17);
    private static readonly Conference Planned = Conference.Nothing.Then(nothing => nothing.PlanAs(
        new("dnnd-2025"),
        new("Hội nghị", null, "Đảng ủy", "Hà Nội", Opening, Opening.AddHours(3), new("Hội trường", 3, [new("A", 2, 2)]))));

    private static readonly Attendee Delegate = Attendee.Nothing.Then(nobody => nobody.Register(
        new("Bà", "Nguyễn Thị Thanh Huyền", "", "VUSTA", "", AttendeeRole.Delegate, 40, null, null),
        AttendeeStatus.Confirmed,
        new(1, "71", new("2222-2222"))));

    [Fact]
    public void A_rehearsal_begins_and_ends_when_every_door_knows_of_it()
    {
        var begun = Planned.Then(one => one.BeginRehearsal(Eve));
        var ended = begun.Then(one => one.EndRehearsal(Eve.AddHours(1)));
        int At(double seconds) => Rehearsal.At(ended.Rehearsals, Eve.AddSeconds(seconds));
        Assert.Equal([0, 1, 1, 0], [At(9), At(10), At(3609), At(3610)]);
    }

    [Fact]
    public void On_the_stage_it_begins_and_ends_with_the_word()
    {
        var begun = Planned.Then(one => one.BeginRehearsal(Eve));
        var ended = begun.Then(one => one.EndRehearsal(Eve.AddHours(1)));
        int At(double seconds) => Rehearsal.OnStage(ended.Rehearsals, Eve.AddSeconds(seconds));
        Assert.Equal([0, 1, 1, 0], [At(-1), At(0), At(3599), At(3600)]);
        Assert.Equal(0, Rehearsal.OnStage(begun.Rehearsals, begun.Rehearsals[0].Until));
    }

    [Fact]
    public void What_stage_or_doors_go_over_to_or_back_from_is_counted_and_never_uncounted()
    {
        var begun = Planned.Then(one => one.BeginRehearsal(Eve));
        var ended = begun.Then(one => one.EndRehearsal(Eve.AddSeconds(3)));
        var again = ended.Then(one => one.BeginRehearsal(Eve.AddHours(1)));
        static int Turns(Conference conference, double seconds) => Rehearsal.Turns(conference.Rehearsals, Eve.AddSeconds(seconds));
        Assert.Equal([0, 1, 1, 2, 4], [Turns(begun, -1), Turns(begun, 0), Turns(begun, 9), Turns(begun, 10), Turns(begun, 5 * 3_600)]);
        Assert.Equal([2, 3, 4], [Turns(ended, 3), Turns(ended, 10), Turns(ended, 13)]);
        Assert.Equal([4, 5], [Turns(again, 3_599), Turns(again, 3_600)]);
    }

    [Fact]
    public void Whoever_forgets_to_end_it_finds_it_over_two_hours_before_the_opening()
    {
        var late = Planned.Then(one => one.BeginRehearsal(Opening.AddHours(-3))).Rehearsals[0];
        var early = Planned.Then(one => one.BeginRehearsal(Eve)).Rehearsals[0];
        Assert.Equal(Opening.AddHours(-2), late.Until);
        Assert.Equal(early.From.AddHours(4), early.Until);
    }

    [Fact]
    public void While_one_goes_on_there_is_no_second_and_no_doors_are_opened()
    {
        var begun = Planned.Then(one => one.Move(ConferenceStatus.Planned)).Then(one => one.Move(ConferenceStatus.Inviting))
            .Then(one => one.BeginRehearsal(Eve));
        Assert.Equal("conference.rehearsing", begun.BeginRehearsal(Eve.AddMinutes(1)).Refusal?.Code);
        Assert.Equal("conference.rehearsing", begun.Move(ConferenceStatus.DoorsOpen, Eve.AddMinutes(1)).Refusal?.Code);
        Assert.Null(begun.Move(ConferenceStatus.DoorsOpen, Eve.AddHours(5)).Refusal);
        Assert.Equal(2, begun.Then(one => one.BeginRehearsal(Eve.AddHours(5))).Rehearsals[1].Number);
    }

    [Fact]
    public void Until_the_doors_follow_its_end_the_answer_says_how_long_that_takes()
    {
        var ended = Planned.Then(one => one.Move(ConferenceStatus.Planned)).Then(one => one.Move(ConferenceStatus.Inviting))
            .Then(one => one.BeginRehearsal(Eve)).Then(one => one.EndRehearsal(Eve.AddHours(1)));
        var soon = Eve.AddHours(1).AddSeconds(3.5);
        Assert.Equal("conference.rehearsal-ending", ended.BeginRehearsal(soon).Refusal?.Code);
        var refusal = ended.Move(ConferenceStatus.DoorsOpen, soon).Refusal!;
        Assert.Equal("conference.rehearsal-ending", refusal.Code);
        Assert.Contains("7 giây", refusal.Vietnamese, StringComparison.Ordinal);
        Assert.Null(ended.Move(ConferenceStatus.DoorsOpen, Eve.AddHours(1) + Rehearsal.Notice).Refusal);
    }

    [Fact]
    public void Doors_follow_the_word_ten_seconds_later_also_where_it_was_taken_back_at_once()
    {
        var begun = Planned.Then(one => one.BeginRehearsal(Eve)).Rehearsals[0];
        var takenBack = Planned.Then(one => one.BeginRehearsal(Eve)).Then(one => one.EndRehearsal(Eve.AddSeconds(4))).Rehearsals[0];
        Assert.Equal([10, 1, 0, 0], new[] { 0, 9, 10, 3_600 }.Select(seconds => begun.UntilDoorsFollow(Eve.AddSeconds(seconds)).TotalSeconds));
        Assert.Equal([10, 1, 0], new[] { 4, 13, 14 }.Select(seconds => takenBack.UntilDoorsFollow(Eve.AddSeconds(seconds)).TotalSeconds));
    }

    [Fact]
    public void Ending_what_does_not_go_on_is_nothing_new()
    {
        Assert.Empty(Planned.EndRehearsal(Eve).Events);
        var ended = Planned.Then(one => one.BeginRehearsal(Eve)).Then(one => one.EndRehearsal(Eve.AddHours(1)));
        Assert.Empty(ended.EndRehearsal(Eve.AddHours(1)).Events);
    }

    [Fact]
    public void A_conference_in_session_rehearses_no_more() => Assert.Equal(
        "conference.wrong-step", (Planned with { Status = ConferenceStatus.InSession }).BeginRehearsal(Eve).Refusal?.Code);

    [Fact]
    public void Nothing_of_a_rehearsal_is_in_the_real_state()
    {
        var rehearsed = Delegate.Then(one => one.Scan(Scan("s1"), 1, "main", Eve, rehearsal: 1)).Then(one => one.Scan(Scan("s2"), 1, "main", Eve, rehearsal: 1));
        Assert.Equal(Delegate, rehearsed with { Rehearsed = null });
        Assert.True(Rehearsed.Of(rehearsed.Rehearsed, 1).IsInside("main"));
        var real = Assert.IsType<Scanned>(Assert.Single(rehearsed.Scan(Scan("s3"), 1, "main", Eve).Events));
        Assert.Equal(ScanOutcome.Admitted, real.Outcome);
    }

    [Fact]
    public void Nothing_of_one_rehearsal_is_in_the_next_and_what_comes_too_late_counts_nowhere()
    {
        var second = Delegate.Then(one => one.Scan(Scan("s1"), 1, "main", Eve, rehearsal: 1)).Then(one => one.Scan(Scan("s2"), 1, "main", Eve, rehearsal: 2));
        Assert.Equal("s2", Assert.Single(Rehearsed.Of(second.Rehearsed, 2).Recent).Scan);
        Assert.Empty(Rehearsed.Of(second.Rehearsed, 1).Recent);
        Assert.Equal(second, second.Then(one => one.Scan(Scan("s0"), 1, "main", Eve, rehearsal: 1)));
    }

    [Fact]
    public void A_list_confirmed_in_a_rehearsal_is_the_rehearsals_alone()
    {
        AttendeeId real = new("0000000000000001"), standIn = new("0000000000000002");
        var confirmed = Planned.Then(one => one.ConfirmIntroduction([real], Eve)).Then(one => one.BeginRehearsal(Eve))
            .Then(one => one.ConfirmIntroduction([standIn], Eve.AddMinutes(1)));
        Assert.Equal([real], confirmed.Introduction!.Present.ToArray());
        Assert.Equal((1, standIn), (confirmed.RehearsedIntroduction!.Rehearsal, confirmed.RehearsedIntroduction.Present[0]));
        var morning = confirmed.Then(one => one.ConfirmIntroduction([standIn], Opening));
        Assert.Equal([standIn], morning.Introduction!.Present.ToArray());
    }

    [Theory]
    [InlineData(true, true, IntroductionMark.Present)]
    [InlineData(true, false, IntroductionMark.Late)]
    [InlineData(false, true, IntroductionMark.Gone)]
    [InlineData(false, false, null)]
    public void Whoever_comes_after_the_list_was_confirmed_is_flagged_and_nobody_absent_is_named(bool inside, bool confirmed, IntroductionMark? mark)
    {
        var who = new AttendeeId("0000000000000001");
        Assert.Equal(mark, Introduction.MarkOf(who, inside, new(Eve, confirmed ? [who] : [])));
    }

    [Fact]
    public void Chairs_guests_and_the_first_ranks_are_introduced()
    {
        var who = Delegate.Registration!;
        Assert.False(DoorSettings.Usual.Introduces(who));
        Assert.True(DoorSettings.Usual.Introduces(who with { Rank = 3 }));
        Assert.True(DoorSettings.Usual.Introduces(who with { Role = AttendeeRole.Guest, Rank = null }));
        Assert.True(DoorSettings.Usual.Introduces(who with { Position = "Thứ trưởng", Rank = null }));
    }

    [Theory]
    [InlineData(27, 40, true)]
    [InlineData(26, 40, false)]
    [InlineData(0, 0, false)]
    public void Two_thirds_of_those_convened_are_a_quorum(int present, int convened, bool quorum) =>
        Assert.Equal(quorum, DoorSettings.Usual.IsQuorum(present, convened));

    private static ScanFact Scan(string id) => new(id, "71", new("Cửa 1"), Direction.In, Eve, new("gate-1"));
}
