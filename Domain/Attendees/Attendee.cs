using System.Collections.Immutable;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Attendees;

/// <summary>One attendee of a conference: what is registered, where the invitation is, the badge in use, and every passage through a gate.</summary>
/// <param name="Registration">Null until registered.</param>
/// <param name="Invitation">Where the invitation is, whatever the doors saw; <see cref="Status"/> is both together.</param>
/// <param name="BarredAt">Since when somebody who was to be admitted no longer is; null otherwise.</param>
/// <param name="Withdrawn">Badges that no longer admit, by version.</param>
/// <param name="MustFreeSeat">Cancelled, declined or absent, and the hall has not yet confirmed that the seat is free.</param>
/// <param name="SettledScans">Contradictions that a person looked at.</param>
/// <param name="Rehearsed">What the last rehearsal saw; no rule but a rehearsal's own reads it.</param>
/// <param name="BadgeHandedOverAt">When the desk handed over the badge in use; null before.</param>
/// <param name="Requested">What the unit or the attendee asks to be held instead; null where nothing waits.</param>
/// <param name="WantsSeatSince">Comes after all, and the hall has not been asked for a seat yet; null otherwise.</param>
/// <param name="CountsStill">Forgotten once the conference was over: the unit's figures stay as they were.</param>
public sealed partial record Attendee(
    Registration? Registration,
    AttendeeStatus Invitation,
    DateTimeOffset? BarredAt,
    Badge? Badge,
    ImmutableArray<WithdrawnBadge> Withdrawn,
    Attendance Attendance,
    bool IsErased = false,
    bool MustFreeSeat = false,
    ImmutableArray<SettledScan> SettledScans = default,
    Rehearsed? Rehearsed = null,
    DateTimeOffset? BadgeHandedOverAt = null,
    ChangeRequest? Requested = null,
    DateTimeOffset? WantsSeatSince = null,
    bool CountsStill = false) : IEvolves<Attendee, AttendeeEvent>, IPersonal
{
    /// <summary>Badge versions at most: two bytes in the QR.</summary>
    public const int MostBadges = ushort.MaxValue;

    public static Attendee Nothing { get; } = new(null, AttendeeStatus.Nominated, null, null, [], Attendance.None);

    /// <summary>Admitted while inside, Left once inside no more, else where the invitation is (DOMAIN 2).</summary>
    public AttendeeStatus Status =>
        Attendance.Inside is not null ? AttendeeStatus.Admitted
        : Attendance.EverInside ? AttendeeStatus.Left
        : Invitation;

    /// <summary>Whether one of the unit's places is taken: all who may still come, or came.</summary>
    public bool HoldsPlace => Registration is not null && (!IsErased || CountsStill)
        && (Attendance.EverInside || Invitation is not (AttendeeStatus.Cancelled or AttendeeStatus.Declined or AttendeeStatus.Absent));

    /// <summary>The version that the next badge will have.</summary>
    public int NextVersion => (Badge?.Version ?? 0) + 1;

    /// <summary>Registers with a first badge. Refused: <c>attendee.exists</c>, and what <see cref="RegistrationRules.Check"/> refuses.</summary>
    public Ruling<AttendeeEvent> Register(Registration registration, AttendeeStatus status, Badge first) => Registration switch
    {
        { } => AttendeeRefusals.Exists,
        null when RegistrationRules.Check(registration) is { } refusal => refusal,
        null => Ruling<AttendeeEvent>.Of(new Registered(registration.Composed(), status), Issued(first)),
    };

    /// <summary>Registers though the unit's quota is full; the reason stays on record. Refused: <c>delegation.reason-missing</c>, and as <see cref="Register"/>.</summary>
    public Ruling<AttendeeEvent> RegisterBeyondQuota(Registration registration, AttendeeStatus status, Badge first, string reason)
    {
        if (TypedText.Clean(reason) is not { Length: > 0 } said) return DelegationRefusals.ReasonMissing;
        var ruling = Register(registration, status, first);
        return ruling.Refusal is null ? Ruling<AttendeeEvent>.Of(ruling.Events.Insert(1, new RegisteredBeyondQuota(said))) : ruling;
    }

    /// <summary>Changes what is registered; unchanged content is nothing new. Refused: <c>attendee.cancelled</c>.</summary>
    public Ruling<AttendeeEvent> Amend(Registration registration) =>
        (Gone ?? RegistrationRules.Check(registration)) is { } refusal ? refusal
        : registration.Composed() == Registration ? Ruling<AttendeeEvent>.NothingNew
        : new Amended(registration.Composed());

    /// <summary>Moves the invitation one step (DOMAIN 2); whoever no longer comes gives up the seat, and whoever comes after all wants one. Refused: <c>attendee.already-admitted</c>, <c>attendee.wrong-step</c>.</summary>
    public Ruling<AttendeeEvent> Move(AttendeeStatus to, string? reason, DateTimeOffset at) =>
        Gone is { } gone ? gone
        : Invitation == to ? Ruling<AttendeeEvent>.NothingNew
        : Attendance.EverInside ? AttendeeRefusals.AlreadyAdmitted
        : !Invitation.MayBecome(to) ? AttendeeRefusals.WrongStep
        : Invitation.MayBeAdmitted() && !to.MayBeAdmitted() ? Ruling<AttendeeEvent>.Of(new Moved(to, at, reason), new SeatGivenUp())
        : Invitation is AttendeeStatus.Declined or AttendeeStatus.Absent && to.MayBeAdmitted()
            ? Ruling<AttendeeEvent>.Of(new Moved(to, at, reason), new SeatWanted(at))
        : new Moved(to, at, reason);

    /// <summary>Takes the attendee off the list; again is nothing new. Refused once admitted: <c>attendee.already-admitted</c>.</summary>
    public Ruling<AttendeeEvent> Cancel(string reason, DateTimeOffset at) => Registration switch
    {
        null => AttendeeRefusals.Unknown,
        _ when Invitation == AttendeeStatus.Cancelled => Ruling<AttendeeEvent>.NothingNew,
        _ when Attendance.EverInside => AttendeeRefusals.AlreadyAdmitted,
        _ => new Cancelled(at, reason),
    };

    /// <summary>The hall confirmed that somebody who does not come holds no seat; again is nothing new.</summary>
    public Ruling<AttendeeEvent> FreeSeat() => MustFreeSeat ? new SeatFreed() : Ruling<AttendeeEvent>.NothingNew;

    /// <summary>The hall was asked for a seat for whoever comes after all; again is nothing new.</summary>
    public Ruling<AttendeeEvent> SeekSeat() => WantsSeatSince is null ? Ruling<AttendeeEvent>.NothingNew : new SeatSought();

    /// <summary>Another person comes instead, with a badge of their own. Refused: <c>attendee.already-admitted</c>, <c>attendee.wrong-step</c>.</summary>
    public Ruling<AttendeeEvent> Substitute(Registration registration, Badge next, DateTimeOffset at) =>
        (Gone ?? RegistrationRules.Check(registration)) is { } refusal ? refusal
        : Attendance.EverInside ? AttendeeRefusals.AlreadyAdmitted
        : !Invitation.MayBeAdmitted() ? AttendeeRefusals.WrongStep
        : NextVersion > MostBadges ? AttendeeRefusals.NoMoreBadges
        : Ruling<AttendeeEvent>.Of(new Substituted(registration.Composed()), new BadgeWithdrawn(Badge!.Version, at, ""), Issued(next));

    /// <summary>Withdraws the badge in use and issues the next. Refused: <c>attendee.cancelled</c>, <c>attendee.no-more-badges</c>.</summary>
    public Ruling<AttendeeEvent> WithdrawBadge(string reason, Badge next, DateTimeOffset at) =>
        Gone is { } gone ? gone
        : NextVersion > MostBadges ? AttendeeRefusals.NoMoreBadges
        : Ruling<AttendeeEvent>.Of(new BadgeWithdrawn(Badge!.Version, at, reason), Issued(next));

    /// <summary>Forgets the person: names, position, e-mail, telephone. Scans and the number stay; whoever never came gives up the seat. Again is nothing new.</summary>
    public Ruling<AttendeeEvent> Erase(DateTimeOffset at) =>
        Registration is null ? AttendeeRefusals.Unknown
        : IsErased ? Ruling<AttendeeEvent>.NothingNew
        : Invitation.MayBeAdmitted() && !Attendance.EverInside ? Ruling<AttendeeEvent>.Of(new SeatGivenUp(), new Erased(at))
        : new Erased(at);

    private Refusal? Gone => Registration is null || IsErased ? AttendeeRefusals.Unknown
        : Invitation == AttendeeStatus.Cancelled ? AttendeeRefusals.IsCancelled
        : null;

    public Attendee Evolve(AttendeeEvent happened) => happened switch
    {
        Scanned scanned => scanned.Passage is { Void: true, Offline: false } ? this : this with { Attendance = Attendance.With(scanned.Passage) },
        DecidedAlone { Passage: var passage } => this with { Attendance = Attendance.Decided(passage) },
        RehearsedScan scanned => this with { Rehearsed = Rehearsed.With(Rehearsed, scanned) },
        Settled settled => With(new SettledScan(settled.Device, settled.Scan, settled.Kind)),
        Registered registered => this with { Registration = registered.Registration, Invitation = registered.As },
        Amended amended => this with { Registration = amended.Registration },
        Moved moved => Invited(moved.To, moved.At) with { MustFreeSeat = MustFreeSeat && !moved.To.MayBeAdmitted(), WantsSeatSince = null },
        Substituted substituted => this with { Registration = substituted.Registration, Invitation = AttendeeStatus.Substituted },
        Cancelled cancelled => Invited(AttendeeStatus.Cancelled, cancelled.At) with { MustFreeSeat = true, WantsSeatSince = null },
        SeatGivenUp => this with { MustFreeSeat = true, WantsSeatSince = null },
        SeatFreed => this with { MustFreeSeat = false },
        SeatWanted wanted => this with { WantsSeatSince = wanted.At },
        SeatSought => this with { WantsSeatSince = null },
        BadgeIssued issued => this with { Badge = new(issued.Version, issued.QrText, issued.TypedCode), BadgeHandedOverAt = null },
        BadgeHandedOver handed => handed.Version == Badge?.Version ? this with { BadgeHandedOverAt = handed.At } : this,
        BadgeTakenBack taken => taken.Version == Badge?.Version ? this with { BadgeHandedOverAt = null } : this,
        BadgeWithdrawn withdrawn => this with { Withdrawn = Withdrawn.Add(new(withdrawn.Version, withdrawn.At)) },
        ChangeRequested asked => this with { Requested = asked.Request },
        ChangeSettled => this with { Requested = null },
        Reduced reduced => this with { Registration = Registration?.Only(reduced.To), Requested = null },
        Erased erased => this with
        {
            Registration = Registration?.Anonymous(), BarredAt = BarredAt ?? erased.At, IsErased = true, Requested = null, CountsStill = erased.Afterwards,
        },
        _ => this,
    };

    private static BadgeIssued Issued(Badge badge) => new(badge.Version, badge.QrText, badge.TypedCode);

    private Attendee Invited(AttendeeStatus to, DateTimeOffset at) => this with
    {
        Invitation = to,
        BarredAt = to.MayBeAdmitted() ? null : Invitation.MayBeAdmitted() ? at : BarredAt,
    };
}
