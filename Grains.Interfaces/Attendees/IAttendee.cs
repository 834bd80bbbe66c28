using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Laurel.Grains.Doors;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>One attendee: registration, badge versions and scans. Key: <c>{conference}/{attendee id}</c>.</summary>
[Alias("laurel.attendees.IAttendee")]
public interface IAttendee : IGrainWithStringKey
{
    /// <summary>Registers the attendee and issues badge version 1 with its typed code, within the unit's quota.</summary>
    /// <remarks>Refused: <c>attendee.exists</c> (this id, or the same person by match claim), <c>delegation.quota-full</c>, <c>conference.over</c> once it is archived or called off.</remarks>
    [Alias("Register"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Register(Register command);

    /// <summary>As <see cref="Register"/>, of a list: the list is the office's own word on who comes, so no quota refuses its rows; whether anybody joins at all was asked for the list.</summary>
    [Alias("RegisterListed"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> RegisterListed(Register command);

    /// <summary>As <see cref="Register"/>, though the unit's quota is full. Refused: <c>delegation.reason-missing</c>.</summary>
    [Alias("RegisterBeyondQuota"), Requires(Role.Organizer)]
    Task<Receipt> RegisterBeyondQuota(RegisterBeyondQuota command);

    /// <summary>Changes what is registered; unchanged content is accepted and nothing happens. Refused: <c>attendee.exists</c>, <c>attendee.cancelled</c>.</summary>
    [Alias("Amend"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Amend(Amend command);

    /// <summary>Moves the invitation one step. Refused: <c>attendee.wrong-step</c>, <c>attendee.already-admitted</c>, <c>attendee.cancelled</c>.</summary>
    [Alias("Move"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Move(MoveAttendee command);

    /// <summary>Another person comes instead, by letter of authority, with a badge of their own. Refused as <see cref="Move"/>.</summary>
    [Alias("Substitute"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Substitute(SubstituteAttendee command);

    /// <summary>Keeps what the unit or the attendee asks to be held instead, until it is settled. Refused: <c>attendee.letter-missing</c>, and as <see cref="Amend"/>.</summary>
    [Alias("AskChange"), Requires(Role.System)]
    Task<Receipt> AskChange(AskChange command);

    /// <summary>Accepts what was asked, as <see cref="Amend"/> or <see cref="Substitute"/> would do it, or declines it. Refused: <c>attendee.nothing-requested</c>, and as those.</summary>
    [Alias("SettleChange"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> SettleChange(SettleChange command);

    /// <summary>The invited person comes, or does not. Refused as <see cref="Move"/>.</summary>
    [Alias("AnswerInvitation"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> AnswerInvitation(AnswerInvitation command);

    /// <summary>Cancels before admission and frees the seat; every door answers <c>cancelled</c> from then on. Refused: <c>attendee.already-admitted</c>.</summary>
    [Alias("Cancel"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Cancel(Cancel command);

    /// <summary>Withdraws the badge in use and issues the next version; the old one is refused at every door.</summary>
    [Alias("WithdrawBadge"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> WithdrawBadge(WithdrawBadge command);

    /// <summary>Forgets the person: every personal text, in the events too; the number and its scans stay. It cannot be undone.</summary>
    [Alias("Erase"), Requires(Role.Organizer)]
    Task<Receipt> Erase(EraseAttendee command);

    /// <summary>The time to keep the person ended: forgets them as <see cref="Erase"/>, or keeps only what an award or a reconciliation still needs.</summary>
    [Alias("EndKeeping"), Requires(Role.System)]
    Task<Receipt> EndKeeping(EndKeeping command);

    /// <summary>Records a genuine scan and answers it; the same scan id always hears the same. For doors: they write down what is answered with no attendee.</summary>
    [Alias("Scan"), Requires(Role.Organizer | Role.Registrar | Role.Usher)]
    Task<ScanAnswer> Scan(RecordScan command);

    /// <summary>Records that a desk recognised the attendee by name; as <see cref="Scan"/>, with no badge. Refused: <c>attendee.unknown</c>.</summary>
    [Alias("CheckInByName"), Requires(Role.Organizer | Role.Registrar | Role.Protocol)]
    Task<ScanAnswer> CheckInByName(RecordScan command);

    /// <summary>Records that a desk checked the wrong one in, as going out again; a badge that went along is in nobody's hand. Refused: <c>attendee.unknown</c>.</summary>
    [Alias("TakeBack"), Requires(Role.Organizer | Role.Registrar | Role.Protocol)]
    Task<ScanAnswer> TakeBack(RecordScan command);

    /// <summary>Records that a person looked at what is wrong with an offline scan; no passage changes. Refused: <c>attendee.nothing-to-settle</c>.</summary>
    [Alias("Settle"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Settle(SettleScan command);

    /// <summary>What is held of the attendee; null where there is none.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<AttendeeView?> Get();

    /// <summary>The kept passages through gates in order, and what offline doors did that does not fit; null where there is no attendee.</summary>
    [Alias("Passages"), Requires(Role.Organizer | Role.Registrar | Role.Auditor), ReadOnly]
    Task<PassagesView?> Passages();
}

/// <param name="Another">A person's word that this is somebody else with the same name, unit, position and telephone.</param>
/// <param name="As">Where the invitation is; an import makes confirmed attendees.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.register")]
public sealed record Register(
    CommandId CommandId,
    [property: Id(0)] Registration Registration,
    [property: Id(1)] bool Another = false,
    [property: Id(2)] AttendeeStatus As = AttendeeStatus.Confirmed) : Command(CommandId);

/// <param name="Reason">Why one more may come; stays on record.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.register-beyond-quota")]
public sealed record RegisterBeyondQuota(
    CommandId CommandId,
    [property: Id(0)] Registration Registration,
    [property: Id(1)] string Reason,
    [property: Id(2)] AttendeeStatus As = AttendeeStatus.Confirmed) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.amend")]
public sealed record Amend(CommandId CommandId, [property: Id(0)] Registration Registration) : Command(CommandId);

/// <param name="Reason">Of an absence; null where none was given.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.move")]
public sealed record MoveAttendee(
    CommandId CommandId,
    [property: Id(0)] AttendeeStatus To,
    [property: Id(1)] string? Reason = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.substitute")]
public sealed record SubstituteAttendee(CommandId CommandId, [property: Id(0)] Registration Registration) : Command(CommandId);

/// <param name="Person">What is said of the person; unit, group and role stay whatever it says.</param>
/// <param name="Letter">Of a substitute: the letter of authority; null for a correction.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.ask-change")]
public sealed record AskChange(
    CommandId CommandId,
    [property: Id(0)] Registration Person,
    [property: Id(1)] AskedBy By,
    [property: Id(2)] string? Letter = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.settle-change")]
public sealed record SettleChange(CommandId CommandId, [property: Id(0)] bool Accept) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.answer-invitation")]
public sealed record AnswerInvitation(
    CommandId CommandId, [property: Id(0)] bool Comes, [property: Id(1)] string? Reason = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.cancel")]
public sealed record Cancel(CommandId CommandId, [property: Id(0)] string Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.withdraw-badge")]
public sealed record WithdrawBadge(CommandId CommandId, [property: Id(0)] string Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.erase")]
public sealed record EraseAttendee(CommandId CommandId) : Command(CommandId);

/// <param name="AwaitsAward">A dossier under way or a certificate not handed over names the attendee.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.end-keeping")]
public sealed record EndKeeping(CommandId CommandId, [property: Id(0)] bool AwaitsAward) : Command(CommandId);

/// <summary>A scan whose code its door found to be this attendee's; the attendee compares version and signature.</summary>
/// <param name="Area">The area of the gate, resolved by the door.</param>
/// <param name="Asked">What the area asks of this attendee; null where it asks nothing.</param>
/// <param name="Rehearsal">The number of the rehearsal it happens in, resolved by the door; 0 for none.</param>
/// <param name="HandOver">A desk hands over the badge too; only where somebody is checked in by name.</param>
/// <param name="PutOffAt">When the conference was last put off: an entry before is of a day that is no more, and left again.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.record-scan")]
public sealed record RecordScan(
    CommandId CommandId,
    [property: Id(0)] ScanFact Scan,
    [property: Id(1)] string Area,
    [property: Id(2)] Entitlement? Asked = null,
    [property: Id(3)] int Rehearsal = 0,
    [property: Id(4)] bool HandOver = false,
    [property: Id(5)] DateTimeOffset? ClosedAt = null,
    [property: Id(6)] DateTimeOffset? PutOffAt = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.settle-scan")]
public sealed record SettleScan(
    CommandId CommandId,
    [property: Id(0)] DeviceId Device,
    [property: Id(1)] string Scan,
    [property: Id(2)] string Note) : Command(CommandId);

/// <summary>An attendee as it is now.</summary>
/// <param name="Seat">From the hall, where asked for through the roster; null here.</param>
/// <param name="BadgeHandedOverAt">When the desk handed over the badge in use; null before.</param>
/// <param name="Requested">What the unit or the attendee asks to be held instead; null where nothing waits.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.view")]
public sealed record AttendeeView(
    [property: Id(0)] AttendeeId Id,
    [property: Id(1)] long N,
    [property: Id(2)] Registration Registration,
    [property: Id(3)] AttendeeStatus Status,
    [property: Id(4)] BadgeView Badge,
    [property: Id(5)] bool Inside,
    [property: Id(6)] DateTimeOffset? FirstAdmittedAt,
    [property: Id(7)] SeatId? Seat = null,
    [property: Id(8)] DateTimeOffset? BadgeHandedOverAt = null,
    [property: Id(9)] ChangeRequest? Requested = null);

/// <summary>The badge in use: signed once per version and kept.</summary>
/// <param name="QrText">233 digits; see the badge's layout in Domain/Attendees.</param>
/// <param name="TypedCode"><c>XXXX-XXXX</c>; only registrars see it in lists.</param>
/// <param name="IsRefused">Signed by a key that is refused since: no door takes it, and it is to be withdrawn and printed again.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.badge")]
public sealed record BadgeView(
    [property: Id(0)] int Version,
    [property: Id(1)] string QrText,
    [property: Id(2)] string TypedCode,
    [property: Id(3)] bool IsRefused = false);

/// <param name="Passages">At most the last 64, in the order of their effective times.</param>
/// <param name="Contradictions">Those that nobody has looked at yet.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.passages")]
public sealed record PassagesView(
    [property: Id(0)] long N,
    [property: Id(1)] IReadOnlyList<Passage> Passages,
    [property: Id(2)] IReadOnlyList<Contradiction> Contradictions);
