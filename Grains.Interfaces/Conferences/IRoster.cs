using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Laurel.Grains.Citations;
using Laurel.Grains.Seating;
using Orleans.Concurrency;

namespace Laurel.Grains.Conferences;

/// <summary>Lists, search and live counts of one conference, in memory; no rule reads it. Key: the conference's code.</summary>
[Alias("laurel.conferences.IRoster")]
public interface IRoster : IGrainWithStringKey
{
    /// <summary>Tells what a thing looks like after its n-th event; older tells than the newest heard are dropped, so order and doubles are harmless.</summary>
    [Alias("Tell"), Requires(Role.System), OneWay]
    Task Tell(RosterTell tell);

    /// <summary>Returns when the roster holds at least event <paramref name="n"/> of the thing, reading its head if need be, so that people read what they wrote.</summary>
    [Alias("Await"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor | Role.Protocol)]
    Task Await(string kind, string id, long n);

    /// <summary>Attendees by unaccented search, sorted and paged. Refused: <c>roster.loading</c>.</summary>
    [Alias("Attendees"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<AttendeePage> Attendees(ListQuery query);

    /// <summary>Who changed since the roster had counted that many changes; everybody where another roster counted. Refused: <c>roster.loading</c>.</summary>
    /// <param name="roster">Which roster counted; null for none.</param>
    [Alias("ChangedSince"), Requires(Role.Organizer | Role.Registrar | Role.Usher), ReadOnly]
    Task<AttendeeChanges> ChangedSince(string? roster, long changes);

    /// <summary>Citations, in order of entering. Refused: <c>roster.loading</c>.</summary>
    [Alias("Citations"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CitationPage> Citations(ListQuery query);

    /// <summary>How many there are of everything. Refused: <c>roster.loading</c>.</summary>
    [Alias("Counts"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor | Role.Protocol), ReadOnly]
    Task<ConferenceCounts> Counts();

    /// <summary>Who is inside, by gate, group and unit, as of an instant. Refused: <c>roster.loading</c>.</summary>
    [Alias("Presence"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<PresenceView> Presence();

    /// <summary>The same of one rehearsal, apart from everything real. Refused: <c>roster.loading</c>.</summary>
    [Alias("RehearsedPresence"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<PresenceView> RehearsedPresence(int rehearsal);

    /// <summary>Those to be introduced, by precedence: who is here, and whoever was confirmed and is gone. Refused: <c>roster.loading</c>.</summary>
    /// <param name="rehearsal">The rehearsal that goes on; 0 for none.</param>
    [Alias("Introduction"), Requires(Role.Organizer | Role.Registrar | Role.Secretary | Role.Protocol), ReadOnly]
    Task<IntroductionView> Introduction(DoorSettings doors, Introduction? confirmed, int rehearsal);

    /// <summary>Who of those to be introduced is expected and not here, by precedence: for the protocol officer alone. Refused: <c>roster.loading</c>.</summary>
    [Alias("MissingLeaders"), Requires(Role.Protocol), ReadOnly]
    Task<AttendeePage> MissingLeaders(DoorSettings doors, int rehearsal);
}

[GenerateSerializer, Immutable, Alias("laurel.conferences.introduction")]
public sealed record IntroductionView([property: Id(0)] IReadOnlyList<IntroductionLine> Lines, [property: Id(1)] Refusal? Refusal = null);

/// <param name="Who">As on the list; <see cref="AttendeeItem.FirstAdmittedAt"/> is the arrival.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.introduction-line")]
public sealed record IntroductionLine([property: Id(0)] AttendeeItem Who, [property: Id(1)] IntroductionMark Mark);

/// <summary>What one rehearsal saw of an attendee.</summary>
[GenerateSerializer, Immutable, Alias("laurel.conferences.rehearsed-item")]
public sealed record RehearsedItem(
    [property: Id(0)] int Rehearsal,
    [property: Id(1)] bool Inside,
    [property: Id(2)] DateTimeOffset? FirstAdmittedAt,
    [property: Id(3)] string? Gate,
    [property: Id(4)] string? FirstGate);

/// <summary>One thing's news for the roster; exactly one of the summaries is there.</summary>
[GenerateSerializer, Immutable, Alias("laurel.conferences.tell")]
public sealed record RosterTell(
    [property: Id(0)] string Kind,
    [property: Id(1)] string Id,
    [property: Id(2)] long N,
    [property: Id(3)] AttendeeItem? Attendee = null,
    [property: Id(4)] CitationItem? Citation = null,
    [property: Id(5)] IReadOnlyList<SeatMove>? Seats = null);

/// <summary>An attendee in a list.</summary>
/// <param name="Code">The typed code; the edge shows it to registrars only.</param>
/// <param name="Gate">Where the attendee came in last; null where not inside.</param>
/// <param name="FirstGate">Where the attendee first came in; null before.</param>
/// <param name="ToReconcile">What offline doors did with the badge that does not fit and nobody has looked at.</param>
/// <param name="HasBadge">The desk handed over the badge in use.</param>
/// <param name="HasRequest">The unit or the attendee asks that something else be held.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.attendee-item")]
public sealed record AttendeeItem(
    [property: Id(0)] AttendeeId Id,
    [property: Id(1)] Registration Registration,
    [property: Id(2)] AttendeeStatus Status,
    [property: Id(3)] SeatId? Seat,
    [property: Id(4)] string Code,
    [property: Id(5)] int BadgeVersion,
    [property: Id(6)] bool Inside,
    [property: Id(7)] DateTimeOffset? FirstAdmittedAt,
    [property: Id(8)] string? Gate,
    [property: Id(9)] string? FirstGate = null,
    [property: Id(10)] int ToReconcile = 0,
    [property: Id(11)] RehearsedItem? Rehearsed = null,
    [property: Id(12)] bool HasBadge = false,
    [property: Id(13)] bool HasRequest = false)
{
    /// <summary>As the rehearsal of this number saw the attendee; as it really is where the number is 0.</summary>
    public AttendeeItem In(int rehearsal) =>
        rehearsal == 0 ? this
        : Rehearsed is { } seen && seen.Rehearsal == rehearsal
            ? this with { Inside = seen.Inside, FirstAdmittedAt = seen.FirstAdmittedAt, Gate = seen.Gate, FirstGate = seen.FirstGate }
            : this with { Inside = false, FirstAdmittedAt = null, Gate = null, FirstGate = null };

    /// <summary>Whether the person was forgotten: what is left is a number, a unit and what the doors saw.</summary>
    public bool IsErased => Registration.Name.Length == 0;
}

/// <param name="Sort"><c>name</c> (given name first, Vietnamese collation), <c>precedence</c>, <c>unit</c>, or null for the order of entering.</param>
/// <param name="State">Citations: a status in camelCase; attendees: <c>inside</c>, <c>absent</c>, <c>toReconcile</c>, <c>requested</c>, a status or a role; null for all.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.list-query")]
public sealed record ListQuery(
    [property: Id(0)] string? Search = null,
    [property: Id(1)] string? Sort = null,
    [property: Id(2)] int Offset = 0,
    [property: Id(3)] int Limit = 100,
    [property: Id(4)] string? State = null,
    [property: Id(5)] string? Group = null,
    [property: Id(6)] string? Unit = null);

[GenerateSerializer, Immutable, Alias("laurel.conferences.attendee-page")]
public sealed record AttendeePage([property: Id(0)] int Total, [property: Id(1)] IReadOnlyList<AttendeeItem> Items, [property: Id(2)] Refusal? Refusal = null);

/// <summary>Attendees as they are now, of whom something changed; in no order.</summary>
/// <param name="Roster">Names the roster as it lives: one that was read anew counts from the beginning, under another name.</param>
/// <param name="Changes">How many changes it has counted; to be asked since, next time.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.attendee-changes")]
public sealed record AttendeeChanges(
    [property: Id(0)] string Roster,
    [property: Id(1)] long Changes,
    [property: Id(2)] IReadOnlyList<AttendeeItem> Items,
    [property: Id(3)] Refusal? Refusal = null);

[GenerateSerializer, Immutable, Alias("laurel.conferences.citation-page")]
public sealed record CitationPage([property: Id(0)] int Total, [property: Id(1)] IReadOnlyList<CitationItem> Items, [property: Id(2)] Refusal? Refusal = null);

/// <param name="Inside">Inside any area now.</param>
/// <param name="Citations">By status in camelCase; a state with none is left out.</param>
/// <param name="ToApprove">Attendees whom a unit named and nobody approved, and requests for changes that wait.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.counts")]
public sealed record ConferenceCounts(
    [property: Id(0)] int Attendees,
    [property: Id(1)] int Seated,
    [property: Id(2)] int Inside,
    [property: Id(3)] IReadOnlyDictionary<string, int> Citations,
    [property: Id(4)] int Units,
    [property: Id(5)] Refusal? Refusal = null,
    [property: Id(6)] int ToApprove = 0);

/// <param name="Expected">Approved, Invited, Confirmed, Substituted, and whoever is in already.</param>
/// <param name="Admitted">Ever admitted.</param>
/// <param name="ByGate">Who is inside, by the gate of the last entry.</param>
/// <param name="Units">Units (đơn vị) expected, and those of whom somebody is inside: "42 of 45".</param>
/// <param name="Convened">Chairs, delegates and speakers: those who make a quorum.</param>
/// <param name="AdmittedByGate">Ever admitted, by the gate of the first entry; they add up to <paramref name="Admitted"/>.</param>
/// <param name="Seen">Another one whenever anything of anybody changed, a name or a seat too.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.presence")]
public sealed record PresenceView(
    [property: Id(0)] int Expected,
    [property: Id(1)] int Inside,
    [property: Id(2)] int Admitted,
    [property: Id(3)] IReadOnlyDictionary<string, int> ByGate,
    [property: Id(4)] IReadOnlyDictionary<string, PresenceCount> ByGroup,
    [property: Id(5)] IReadOnlyDictionary<string, PresenceCount> ByUnit,
    [property: Id(6)] DateTimeOffset AsOf,
    [property: Id(7)] IReadOnlyList<ArrivalCount> Arrivals,
    [property: Id(8)] Refusal? Refusal = null,
    [property: Id(9)] PresenceCount? Units = null,
    [property: Id(10)] IReadOnlyDictionary<string, PresenceCount>? UnitsByGroup = null,
    [property: Id(11)] PresenceCount? Convened = null,
    [property: Id(12)] IReadOnlyDictionary<string, int>? AdmittedByGate = null,
    [property: Id(13)] string Seen = "");

/// <summary>First admissions within the minute that begins at <paramref name="At"/>; minutes without any are left out.</summary>
[GenerateSerializer, Immutable, Alias("laurel.conferences.arrivals")]
public sealed record ArrivalCount([property: Id(0)] DateTimeOffset At, [property: Id(1)] int Count);

[GenerateSerializer, Immutable, Alias("laurel.conferences.presence-count")]
public sealed record PresenceCount([property: Id(0)] int Expected, [property: Id(1)] int Inside);
