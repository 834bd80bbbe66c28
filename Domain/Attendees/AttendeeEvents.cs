using Laurel.Domain.Doors;

namespace Laurel.Domain.Attendees;

/// <summary>What happens to an attendee.</summary>
public abstract record AttendeeEvent;

/// <summary>A list, or a person at the desk, registered the attendee.</summary>
[EventName("attendee.registered.v1")]
public sealed record Registered(Registration Registration, AttendeeStatus As) : AttendeeEvent;

/// <summary>Registered though the unit's quota was full; stands right behind <see cref="Registered"/>.</summary>
/// <param name="Reason">What the organizer who allowed it said.</param>
[EventName("attendee.registered-beyond-quota.v1")]
public sealed record RegisteredBeyondQuota([property: Personal] string Reason) : AttendeeEvent;

/// <summary>What is registered was changed; the new text stands whole.</summary>
[EventName("attendee.amended.v1")]
public sealed record Amended(Registration Registration) : AttendeeEvent;

/// <summary>The invitation went a step on.</summary>
/// <param name="Reason">Of an absence; null where none was given.</param>
[EventName("attendee.moved.v1")]
public sealed record Moved(AttendeeStatus To, DateTimeOffset At, [property: Personal] string? Reason = null) : AttendeeEvent;

/// <summary>Another person comes instead, by letter of authority (giấy ủy quyền).</summary>
[EventName("attendee.substituted.v1")]
public sealed record Substituted(Registration Registration) : AttendeeEvent;

/// <summary>The unit or the attendee asks that something else be held; it waits for a registrar.</summary>
[EventName("attendee.change-requested.v1")]
public sealed record ChangeRequested(ChangeRequest Request) : AttendeeEvent;

/// <summary>What was asked no longer waits; where it was accepted, the change stands right before this.</summary>
[EventName("attendee.change-settled.v1")]
public sealed record ChangeSettled(bool Accepted, DateTimeOffset At) : AttendeeEvent;

/// <summary>The attendee was taken off the list before coming.</summary>
[EventName("attendee.cancelled.v1")]
public sealed record Cancelled(DateTimeOffset At, [property: Personal] string Reason) : AttendeeEvent;

/// <summary>Whoever declined, is absent or is forgotten before coming needs no seat; stands right behind <see cref="Moved"/>, or before <see cref="Erased"/>.</summary>
[EventName("attendee.seat-given-up.v1")]
public sealed record SeatGivenUp : AttendeeEvent;

/// <summary>The hall confirmed that an attendee who does not come holds no seat.</summary>
[EventName("attendee.seat-freed.v1")]
public sealed record SeatFreed : AttendeeEvent;

/// <summary>Whoever comes after all needs a seat again; stands right behind <see cref="Moved"/>.</summary>
[EventName("attendee.seat-wanted.v1")]
public sealed record SeatWanted(DateTimeOffset At) : AttendeeEvent;

/// <summary>The hall was asked for a seat, and gave one where one was free.</summary>
[EventName("attendee.seat-sought.v1")]
public sealed record SeatSought : AttendeeEvent;

/// <summary>A badge was made.</summary>
[EventName("attendee.badge-issued.v1")]
public sealed record BadgeIssued(int Version, string QrText, TypedCode TypedCode) : AttendeeEvent;

/// <summary>The desk put the badge into the attendee's hand.</summary>
/// <param name="At">Effective time of the check-in it went with.</param>
/// <param name="Desk">The device that said so.</param>
[EventName("attendee.badge-handed-over.v1")]
public sealed record BadgeHandedOver(int Version, DateTimeOffset At, DeviceId Desk) : AttendeeEvent;

/// <summary>The badge was put into the wrong hand, and is in nobody's again.</summary>
[EventName("attendee.badge-taken-back.v1")]
public sealed record BadgeTakenBack(int Version, DateTimeOffset At, DeviceId Desk) : AttendeeEvent;

/// <summary>A badge ceased to admit.</summary>
[EventName("attendee.badge-withdrawn.v1")]
public sealed record BadgeWithdrawn(int Version, DateTimeOffset At, [property: Personal] string Reason) : AttendeeEvent;

/// <summary>A genuine scan, with the answer it got.</summary>
/// <param name="Passage">At its effective time.</param>
/// <param name="Version">Of the badge; null at a desk, where a person was recognised by name.</param>
/// <param name="ClaimedAt">The device's clock as sent; null where it is the effective time.</param>
/// <param name="Previous">Hash of the device's scan before, as it said.</param>
[EventName("attendee.scanned.v1")]
public sealed record Scanned(
    Passage Passage,
    ScanOutcome Outcome,
    int? Version = null,
    DateTimeOffset? ClaimedAt = null,
    string? Previous = null) : AttendeeEvent;

/// <summary>The door did not wait for the answer that a scan got earlier, and decided alone; the answer stands.</summary>
/// <param name="Passage">As it is held from now on, decided offline.</param>
[EventName("attendee.decided-alone.v1")]
public sealed record DecidedAlone(Passage Passage) : AttendeeEvent;

/// <summary>A genuine scan in a rehearsal, with the answer it got; it touches nothing but that rehearsal.</summary>
[EventName("attendee.rehearsed.v1")]
public sealed record RehearsedScan(int Rehearsal, Passage Passage, ScanOutcome Outcome, int? Version = null) : AttendeeEvent;

/// <summary>A person looked at what was wrong with a scan that an offline door decided.</summary>
[EventName("attendee.settled.v1")]
public sealed record Settled(
    DeviceId Device, string Scan, ContradictionKind Kind, [property: Personal] string Note, DateTimeOffset At) : AttendeeEvent;

/// <summary>The time to keep the person ended, and something still needs them: what that does not need is gone from the registration.</summary>
/// <remarks>What earlier events say stays sealed under the person's key until the person is forgotten.</remarks>
[EventName("attendee.reduced.v1")]
public sealed record Reduced(KeptFor To) : AttendeeEvent;

/// <summary>The person asked to be forgotten, or the time to keep them ended; what is left is a number and its scans.</summary>
/// <param name="Afterwards">The conference was over: the place of the unit that was taken stays counted.</param>
[EventName("attendee.erased.v1")]
public sealed record Erased(DateTimeOffset At, bool Afterwards = false) : AttendeeEvent, IErasure;
