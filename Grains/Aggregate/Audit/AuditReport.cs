using System.Collections.Immutable;

namespace Laurel.Grains.Aggregate.Audit;

/// <summary>What a walk over the chains found.</summary>
/// <param name="Things">How many things were walked.</param>
/// <param name="Events">How many events they have.</param>
/// <param name="Breaks">For each broken chain its first broken link; empty where all is well.</param>
public sealed record AuditReport(long Things, long Events, ImmutableArray<AuditBreak> Breaks)
{
    public bool IsWhole => Breaks.IsEmpty;
}

/// <summary>The first place where a thing's chain does not hold.</summary>
/// <param name="Partition">As <c>c~dnnd-2025</c>.</param>
/// <param name="Thing">As <c>attendee~00a1…</c>.</param>
/// <param name="N">The event, counted from 1; for the head, its own n.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record AuditBreak(string Partition, string Thing, long N, AuditFault What)
{
    public override string ToString() => $"{Partition}/{Thing} event {N}: {What}";
}

/// <summary>What may be wrong with a link.</summary>
public enum AuditFault
{
    /// <summary>Its number does not follow the one before: events are missing.</summary>
    Missing,

    /// <summary>Its hash is not that of its content behind the link before.</summary>
    Altered,

    /// <summary>The row is not an event or a head that can be read.</summary>
    Unreadable,

    /// <summary>The head counts other events than there are, or names another last hash.</summary>
    HeadApart,

    /// <summary>There are events, and no head.</summary>
    HeadMissing,

    /// <summary>The events do not fold to the state in the head.</summary>
    FoldApart,

    /// <summary>The chain holds, but this version knows no such kind of thing, so nobody can say whether its events make its state.</summary>
    KindUnknown,
}
