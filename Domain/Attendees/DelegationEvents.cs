namespace Laurel.Domain.Attendees;

/// <summary>What happens to a delegation.</summary>
public abstract record DelegationEvent;

/// <summary>An organizer said how many may come.</summary>
/// <param name="Quota">Null where the limit was taken away.</param>
[EventName("delegation.quota-set.v1")]
public sealed record QuotaSet(string Unit, int? Quota) : DelegationEvent;

/// <summary>Somebody is the head of the delegation (trưởng đoàn).</summary>
/// <param name="Head">Null where nobody is any more.</param>
[EventName("delegation.head-named.v1")]
public sealed record HeadNamed(string Unit, AttendeeId? Head) : DelegationEvent;
