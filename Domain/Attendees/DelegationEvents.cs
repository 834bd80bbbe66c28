namespace Laurel.Domain.Attendees;

/// <summary>What happens to a delegation.</summary>
public abstract record DelegationEvent;

/// <summary>An organizer said how many may come.</summary>
/// <param name="Quota">Null where the limit was taken away.</param>
[EventName("delegation.quota-set.v1")]
public sealed record QuotaSet(string Unit, int? Quota) : DelegationEvent;

/// <summary>The unit has a link, or the one it has ends on another day.</summary>
/// <param name="Number">One more than before where the link is a new one.</param>
[EventName("delegation.link-given.v1")]
public sealed record LinkGiven(string Unit, int Number, DateTimeOffset Until) : DelegationEvent;

/// <summary>The unit's link opens nothing any more.</summary>
[EventName("delegation.link-revoked.v1")]
public sealed record LinkRevoked(DateTimeOffset At) : DelegationEvent;

/// <summary>Somebody is the head of the delegation (trưởng đoàn).</summary>
/// <param name="Head">Null where nobody is any more.</param>
[EventName("delegation.head-named.v1")]
public sealed record HeadNamed(string Unit, AttendeeId? Head) : DelegationEvent;
