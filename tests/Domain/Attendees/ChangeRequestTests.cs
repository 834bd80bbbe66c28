using Laurel.Domain.Attendees;

namespace Laurel.Domain.Tests.Attendees;

public sealed class ChangeRequestTests
{
    private static readonly DateTimeOffset At = new(2025, 12, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly Registration Said = new("Ông", "Trần Văn An", "Vụ trưởng", "Sở Ngoại vụ", "", AttendeeRole.Delegate, 6, null, "0912345678");
    private static readonly Badge First = new(1, "71", new("2222-2222")), Next = new(2, "72", new("3333-3333"));
    private static readonly Registration Corrected = Said with { Name = "Trần Văn Ân", Unit = "Đơn vị khác", Role = AttendeeRole.Chair, Rank = 1 };

    [Fact]
    public void What_is_asked_waits_and_nothing_is_held_otherwise()
    {
        var asked = Known(AttendeeStatus.Confirmed).Then(one => one.AskChange(Corrected, null, AskedBy.Unit, At));
        Assert.Equal(Said, asked.Registration);
        Assert.Equal("Trần Văn Ân", asked.Requested?.Registration.Name);
    }

    [Fact]
    public void Unit_role_and_rank_are_the_offices_to_say()
    {
        var accepted = Known(AttendeeStatus.Confirmed).Then(one => one.AskChange(Corrected, null, AskedBy.Attendee, At)).Then(one => one.SettleChange(true, Next, At));
        Assert.Equal(Said with { Name = "Trần Văn Ân" }, accepted.Registration);
        Assert.Equal((1, null), (accepted.Badge!.Version, accepted.Requested));
    }

    [Fact]
    public void Another_position_is_ranked_as_in_a_list()
    {
        var accepted = Known(AttendeeStatus.Confirmed).Then(one => one.AskChange(Said with { Position = "Thứ trưởng" }, null, AskedBy.Unit, At)).Then(one => one.SettleChange(true, Next, At));
        Assert.Equal(3, accepted.Registration!.Rank);
    }

    [Fact]
    public void Whom_nobody_has_approved_the_unit_corrects_at_once()
    {
        var corrected = Known(AttendeeStatus.Nominated).Then(one => one.AskChange(Corrected, null, AskedBy.Unit, At));
        Assert.Equal(("Trần Văn Ân", null), (corrected.Registration!.Name, corrected.Requested));
    }

    [Fact]
    public void A_substitute_comes_by_letter_with_a_badge_of_their_own_once_accepted()
    {
        var asked = Known(AttendeeStatus.Confirmed).Then(one => one.AskChange(Said with { Name = "Lê Thị Bình" }, "12/GUQ ngày 28/11/2025", AskedBy.Unit, At));
        var accepted = asked.Then(one => one.SettleChange(true, Next, At));
        Assert.Equal((Said.Name, 1), (asked.Registration!.Name, asked.Badge!.Version));
        Assert.Equal(("Lê Thị Bình", 2, AttendeeStatus.Substituted), (accepted.Registration!.Name, accepted.Badge!.Version, accepted.Status));
        Assert.Equal("attendee.letter-missing", Known(AttendeeStatus.Confirmed).AskChange(Corrected, " ", AskedBy.Unit, At).Refusal?.Code);
    }

    [Fact]
    public void What_is_declined_or_taken_back_leaves_all_as_it_was()
    {
        var asked = Known(AttendeeStatus.Confirmed).Then(one => one.AskChange(Corrected, null, AskedBy.Unit, At));
        Assert.Equal(Known(AttendeeStatus.Confirmed), asked.Then(one => one.SettleChange(false, Next, At)));
        Assert.Equal(Known(AttendeeStatus.Confirmed), asked.Then(one => one.AskChange(Said, null, AskedBy.Unit, At)));
        Assert.Empty(asked.AskChange(Corrected, null, AskedBy.Unit, At).Events);
        Assert.Equal("attendee.nothing-requested", Known(AttendeeStatus.Confirmed).SettleChange(true, Next, At).Refusal?.Code);
    }

    [Fact]
    public void Whoever_is_erased_leaves_no_request() =>
        Assert.Null(Known(AttendeeStatus.Confirmed).Then(one => one.AskChange(Corrected, null, AskedBy.Unit, At)).Then(one => one.Erase(At)).Requested);

    [Theory]
    [InlineData(AttendeeStatus.Approved, true, AttendeeStatus.Confirmed)]
    [InlineData(AttendeeStatus.Approved, false, AttendeeStatus.Declined)]
    [InlineData(AttendeeStatus.Confirmed, false, AttendeeStatus.Declined)]
    [InlineData(AttendeeStatus.Confirmed, true, AttendeeStatus.Confirmed)]
    public void An_invitation_is_answered(AttendeeStatus before, bool comes, AttendeeStatus after) =>
        Assert.Equal(after, Known(before).Then(one => one.AnswerInvitation(comes, "bận", At)).Status);

    [Fact]
    public void Who_is_not_approved_answers_nothing() =>
        Assert.Equal("attendee.wrong-step", Known(AttendeeStatus.Nominated).AnswerInvitation(true, null, At).Refusal?.Code);

    private static Attendee Known(AttendeeStatus status) => Attendee.Nothing.Then(nobody => nobody.Register(Said, status, First));
}
