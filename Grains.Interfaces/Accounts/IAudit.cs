using Laurel.Domain.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Accounts;

/// <summary>What happened, as it is stored, with its hash links. Key: the conference's code.</summary>
[Alias("laurel.accounts.IAudit")]
public interface IAudit : IGrainWithStringKey
{
    /// <summary>The events of one thing, oldest first, at most 1,000 a page; empty where there is none.</summary>
    /// <param name="kind">As <c>attendee</c>.</param>
    /// <param name="id">Its id within the conference.</param>
    /// <param name="after">The number of the event before the first one wanted; 0 for the beginning.</param>
    [Alias("Events"), Requires(Role.Auditor | Role.Organizer), ReadOnly]
    Task<IReadOnlyList<AuditEvent>> Events(string kind, string id, long after);
}

/// <param name="N">Counted from 1.</param>
/// <param name="Type">The stable name: <c>attendee.admitted.v1</c>.</param>
/// <param name="Who">As <c>account:thanh.huyen</c>, <c>key:env</c>, <c>system</c>.</param>
/// <param name="Data">The stored JSON; personal texts in it are ciphertext.</param>
/// <param name="Hash">SHA-256 over the one before, n, type, when, who, command and the data's own SHA-256; in hex.</param>
/// <param name="Previous">The hash before; empty for the first.</param>
[GenerateSerializer, Immutable, Alias("laurel.accounts.audit-event")]
public sealed record AuditEvent(
    [property: Id(0)] long N,
    [property: Id(1)] string Type,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Who,
    [property: Id(4)] string Command,
    [property: Id(5)] string Data,
    [property: Id(6)] string Hash,
    [property: Id(7)] string Previous);
