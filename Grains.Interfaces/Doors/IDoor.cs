using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;

namespace Laurel.Grains.Doors;

/// <summary>One device at a door or desk. Key: <c>{conference}/{device}</c>. It verifies codes and asks each attendee straight; a scan touches its attendee alone.</summary>
[Alias("laurel.doors.IDoor")]
public interface IDoor : IGrainWithStringKey
{
    /// <summary>Answers each scan in the order given. A scan of no attendee (forged, unknown) is recorded here.</summary>
    [Alias("Scan"), Requires(Role.Organizer | Role.Registrar | Role.Usher)]
    Task<IReadOnlyList<ScanAnswer>> Scan(IReadOnlyList<ScanFact> scans);

    /// <summary>A desk checks in by name: each attendee named is admitted at the gate, as by a scan.</summary>
    [Alias("CheckIn"), Requires(Role.Organizer | Role.Registrar)]
    Task<IReadOnlyList<ScanAnswer>> CheckIn(CheckIn command);
}

[GenerateSerializer, Immutable, Alias("laurel.doors.check-in")]
public sealed record CheckIn(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<AttendeeId> Attendees,
    [property: Id(1)] GateId Gate,
    [property: Id(2)] DateTimeOffset At) : Command(CommandId);

/// <summary>The answer to one scan; given once and never changed.</summary>
/// <param name="Name">Null for a badge that names nobody here (forged, unknown, wrong conference).</param>
/// <param name="FirstAdmission">When and where this attendee first came in; null before.</param>
/// <param name="Refusal">Only where the scan could not be answered: <c>idempotency.mismatch</c>, <c>busy</c>.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.scan-answer")]
public sealed record ScanAnswer(
    [property: Id(0)] string Id,
    [property: Id(1)] ScanOutcome Outcome,
    [property: Id(2)] AttendeeId? Attendee = null,
    [property: Id(3)] string? Name = null,
    [property: Id(4)] SeatId? Seat = null,
    [property: Id(5)] FirstAdmission? FirstAdmission = null,
    [property: Id(6)] long N = 0,
    [property: Id(7)] Refusal? Refusal = null);

[GenerateSerializer, Immutable, Alias("laurel.doors.first-admission")]
public sealed record FirstAdmission([property: Id(0)] DateTimeOffset At, [property: Id(1)] GateId Gate);
