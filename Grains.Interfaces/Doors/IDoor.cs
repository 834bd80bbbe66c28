using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Doors;

/// <summary>One device at a door or desk. Key: <c>{conference}/{device}</c>. It verifies codes and asks each attendee straight; a scan touches its attendee alone.</summary>
/// <remarks>
/// It changes nothing of its own, so its calls are <see cref="ReadOnlyAttribute"/> and go on side by side: one device, such as a key that many
/// doors share, is no queue. What belongs to no attendee is written by the device's <see cref="IDoorBook"/>.
/// </remarks>
[Alias("laurel.doors.IDoor")]
public interface IDoor : IGrainWithStringKey
{
    /// <summary>Scans in one call at most.</summary>
    const int MostScans = 1_000;

    /// <summary>Answers each scan in the order given; scans of one code are decided one after another.</summary>
    [Alias("Scan"), Requires(Role.Organizer | Role.Registrar | Role.Usher), ReadOnly]
    Task<IReadOnlyList<ScanAnswer>> Scan(IReadOnlyList<ScanFact> scans);

    /// <summary>Opens scans that this device sealed, and answers each in the order given, as <see cref="Scan"/> does. Refused, one by one: <c>device.unreadable-scan</c>.</summary>
    [Alias("ScanSealed"), Requires(Role.Organizer | Role.Registrar | Role.Usher), ReadOnly]
    Task<IReadOnlyList<ScanAnswer>> ScanSealed(IReadOnlyList<SealedScan> scans);

    /// <summary>A desk checks in by name: each attendee named is admitted at the gate, as by a scan with the id <c>{command}-{attendee}</c>.</summary>
    [Alias("CheckIn"), Requires(Role.Organizer | Role.Registrar | Role.Protocol), ReadOnly]
    Task<IReadOnlyList<ScanAnswer>> CheckIn(CheckIn command);

    /// <summary>A desk takes back that it checked somebody in: as going out through the gate, and the badge that went along is in nobody's hand (decision record 0177).</summary>
    [Alias("TakeBack"), Requires(Role.Organizer | Role.Registrar | Role.Protocol), ReadOnly]
    Task<ScanAnswer> TakeBack(TakeBack command);

    /// <summary>Somebody who is on no list comes to the desk: registered within the unit's quota, given a free seat where there is one, checked in, the badge handed over.</summary>
    /// <remarks>
    /// A sequence of commands with ids derived from this one: asked again, it goes on where it was. The badge is handed over once it is printed.
    /// Refused: as <c>IAttendee.Register</c>; <c>conference.unknown</c>; in a rehearsal <c>door.registration-is-real</c> unless confirmed.
    /// </remarks>
    [Alias("WalkIn"), Requires(Role.Organizer | Role.Registrar), ReadOnly]
    Task<WalkInAnswer> WalkIn(WalkIn command);
}

/// <summary>What is known of one device: its pairing, and what it scanned that belongs to no attendee: forged, foreign and unknown codes, unknown gates. Key: <c>{conference}/{device}</c>.</summary>
[Alias("laurel.doors.IDoorBook")]
public interface IDoorBook : IGrainWithStringKey
{
    /// <summary>Records the scan with this answer, or gives the answer that its id got before.</summary>
    [Alias("Record"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Protocol)]
    Task<ScanAnswer> Record(RecordUnplaced command);

    /// <summary>Pairs the device, or changes its gate, role or end. Refused: <c>device.invalid</c>, <c>device.revoked</c>.</summary>
    [Alias("Pair"), Requires(Role.Organizer)]
    Task<Receipt> Pair(PairDevice command);

    /// <summary>Refuses the device everything from now on; at its next contact it wipes itself. Refused: <c>device.unknown</c>.</summary>
    [Alias("Revoke"), Requires(Role.Organizer)]
    Task<Receipt> Revoke(RevokeDevice command);

    /// <summary>A nonce for the device to sign, good for two minutes and once; those given before stay good, so that no stranger who asks takes one from the device.</summary>
    [Alias("Challenge"), Requires(Role.System)]
    Task<string> Challenge();

    /// <summary>Checks the nonce's signature and says how the device is paired. Refused: <c>device.wrong-proof</c>, <c>device.unknown</c>, <c>device.revoked</c>, <c>device.expired</c>.</summary>
    /// <param name="signature">ES256 in P1363 form over what <see cref="DeviceProof.Message"/> says.</param>
    [Alias("Prove"), Requires(Role.System)]
    Task<DeviceStanding> Prove(string nonce, byte[] signature);

    /// <summary>How the device is paired and whether it still stands. Refused: <c>device.unknown</c>, <c>device.revoked</c>, <c>device.expired</c>.</summary>
    [Alias("Standing"), Requires(Role.System), ReadOnly]
    Task<DeviceStanding> Standing();
}

[GenerateSerializer, Immutable, Alias("laurel.doors.record-unplaced")]
public sealed record RecordUnplaced(
    CommandId CommandId,
    [property: Id(0)] ScanFact Scan,
    [property: Id(1)] ScanOutcome Outcome,
    [property: Id(2)] int Rehearsal = 0) : Command(CommandId);

/// <summary>A scan as it lies in a phone: sealed to the server, so that a lost phone's queue unlocks nobody.</summary>
/// <param name="Id">Of the scan, made once by the device.</param>
/// <param name="Sequence">The device's count.</param>
/// <param name="Sealed">Ephemeral P-256 point (65 bytes), nonce (12), AES-256-GCM ciphertext and tag over the scan as JSON; see docs/decisions/0020.</param>
/// <param name="DecidedOffline">The door answered alone; known only once it has, so it stands outside the seal.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.sealed-scan")]
public sealed record SealedScan(
    [property: Id(0)] string Id,
    [property: Id(1)] long Sequence,
    [property: Id(2)] byte[] Sealed,
    [property: Id(3)] bool DecidedOffline);

/// <param name="HandOver">Each is handed the badge in use too, unless that was done.</param>
/// <param name="Inside">Of these, who is inside already: answered only where this very command let them in before, so that a whole delegation
/// tapped twice hears twice what happened.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.check-in")]
public sealed record CheckIn(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<AttendeeId> Attendees,
    [property: Id(1)] GateId Gate,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] bool HandOver = false,
    [property: Id(4)] IReadOnlyList<AttendeeId>? Inside = null) : Command(CommandId);

/// <param name="Gate">Where whoever is taken back went in.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.take-back")]
public sealed record TakeBack(
    CommandId CommandId,
    [property: Id(0)] AttendeeId Attendee,
    [property: Id(1)] GateId Gate,
    [property: Id(2)] DateTimeOffset At) : Command(CommandId);

/// <param name="Attendee">The number of the new attendee, derived from the command so that asking again registers nobody twice.</param>
/// <param name="BeyondQuota">Why one more than the quota may come; null keeps to the quota. Only an organizer may say so.</param>
/// <param name="Confirmed">Whoever asks knows that a rehearsal goes on, and that the guest stays when it ends.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.walk-in")]
public sealed record WalkIn(
    CommandId CommandId,
    [property: Id(0)] AttendeeId Attendee,
    [property: Id(1)] Registration Registration,
    [property: Id(2)] GateId Gate,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string? BeyondQuota = null,
    [property: Id(5)] bool Confirmed = false) : Command(CommandId);

/// <param name="Answer">The check-in; null where the registration was refused.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.walk-in-answer")]
public sealed record WalkInAnswer([property: Id(0)] ScanAnswer? Answer, [property: Id(1)] Refusal? Refusal = null);

/// <summary>The answer to one scan; given once and never changed.</summary>
/// <param name="Name">Null for a badge that names nobody here (forged, unknown, wrong conference).</param>
/// <param name="FirstAdmission">When and where this attendee first came into this area before this scan; null where it never did.</param>
/// <param name="Rehearsal">The number of the rehearsal it was recorded in; 0 where it is real.</param>
/// <param name="Elsewhere">Of <c>already-inside</c>: the entry through another gate at most two minutes before; somebody looks at name and face.</param>
/// <param name="N">The attendee's event count after the scan; 0 where it names nobody here.</param>
/// <param name="Refusal">Only where the scan could not be answered, and then the outcome says nothing: <c>idempotency.mismatch</c>, <c>busy</c>,
/// <c>door.too-many-codes</c>, <c>door.malformed-scan</c>, <c>attendee.unknown</c> (a name that is not on the list), <c>conference.unknown</c>.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.scan-answer")]
public sealed record ScanAnswer(
    [property: Id(0)] string Id,
    [property: Id(1)] ScanOutcome Outcome,
    [property: Id(2)] AttendeeId? Attendee = null,
    [property: Id(3)] string? Name = null,
    [property: Id(4)] SeatId? Seat = null,
    [property: Id(5)] FirstAdmission? FirstAdmission = null,
    [property: Id(6)] long N = 0,
    [property: Id(7)] Refusal? Refusal = null,
    [property: Id(8)] FirstAdmission? Elsewhere = null,
    [property: Id(9)] int Rehearsal = 0);

[GenerateSerializer, Immutable, Alias("laurel.doors.first-admission")]
public sealed record FirstAdmission([property: Id(0)] DateTimeOffset At, [property: Id(1)] GateId Gate);
