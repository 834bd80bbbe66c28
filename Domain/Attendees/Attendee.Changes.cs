namespace Laurel.Domain.Attendees;

/// <summary>What a unit or the attendee asks from outside the office. Unit, group, role and rank are the office's to say.</summary>
public sealed partial record Attendee
{
    /// <summary>
    /// Asks for other words about the person, or where there is a letter, for somebody else in the same place. What is held already takes an
    /// earlier request back. Refused: <c>attendee.cancelled</c>, <c>attendee.already-admitted</c>, and what <see cref="RegistrationRules.Check"/> refuses.
    /// </summary>
    /// <remarks>Whom nobody has approved yet the unit corrects at once: it is the unit's own word.</remarks>
    public Ruling<AttendeeEvent> AskChange(Registration said, string? letter, AskedBy by, DateTimeOffset at)
    {
        if (Gone is { } gone) return gone;
        var wanted = Registration!.WithPersonOf(said).Composed();
        if (RegistrationRules.Check(wanted) is { } refusal) return refusal;
        if (letter is not null && TypedText.Clean(letter).Length == 0) return AttendeeRefusals.LetterMissing;
        if (letter is not null && Attendance.EverInside) return AttendeeRefusals.AlreadyAdmitted;
        if (wanted == Registration) return Requested is null ? Ruling<AttendeeEvent>.NothingNew : new ChangeSettled(false, at);
        if (by == AskedBy.Unit && letter is null && Invitation == AttendeeStatus.Nominated) return new Amended(wanted);
        return Requested is { } known && (known.Registration, known.Letter, known.By) == (wanted, Letter(letter), by)
            ? Ruling<AttendeeEvent>.NothingNew
            : new ChangeRequested(new(wanted, Letter(letter), by, at));
    }

    /// <summary>Accepts or declines what was asked. Refused: <c>attendee.nothing-requested</c>, and as <see cref="Amend"/> or <see cref="Substitute"/>.</summary>
    /// <param name="next">The badge of a substitute.</param>
    public Ruling<AttendeeEvent> SettleChange(bool accept, Badge next, DateTimeOffset at)
    {
        if (Requested is not { } asked) return AttendeeRefusals.NothingRequested;
        if (!accept) return new ChangeSettled(false, at);
        var ruling = asked.Letter is null ? Amend(asked.Registration) : Substitute(asked.Registration, next, at);
        return ruling.Refusal is { } refusal ? refusal : Ruling<AttendeeEvent>.Of([.. ruling.Events, new ChangeSettled(true, at)]);
    }

    /// <summary>The invited person comes, or does not; through the unit or by their own word. Refused: <c>attendee.wrong-step</c>, <c>attendee.already-admitted</c>, <c>attendee.cancelled</c>.</summary>
    public Ruling<AttendeeEvent> AnswerInvitation(bool comes, string? reason, DateTimeOffset at) => (comes, Invitation) switch
    {
        _ when Gone is { } gone => gone,
        (true, AttendeeStatus.Confirmed or AttendeeStatus.Substituted) => Ruling<AttendeeEvent>.NothingNew,
        (true, _) => Move(AttendeeStatus.Confirmed, null, at),
        // Whoever answers has the invitation.
        (false, AttendeeStatus.Approved) when !Attendance.EverInside =>
            Ruling<AttendeeEvent>.Of(
                new Moved(AttendeeStatus.Invited, at), new Moved(AttendeeStatus.Declined, at, reason), new SeatGivenUp()),
        _ => Move(AttendeeStatus.Declined, reason, at),
    };

    private static string? Letter(string? said) => said is null ? null : TypedText.Clean(said);
}
