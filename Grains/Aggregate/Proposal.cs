using Laurel.Domain;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>A ruling together with rows that stand or fall with it.</summary>
/// <param name="Ruling">What the rule answers.</param>
/// <param name="Rows">Rows written in the same commit, each at the tag it was read at; ignored for a refusal.</param>
/// <param name="Answer">What is said beyond acceptance; null for nothing.</param>
public readonly record struct Proposal<TEvent>(Ruling<TEvent> Ruling, IReadOnlyList<Write>? Rows = null, string? Answer = null)
    where TEvent : class
{
    /// <summary>Whether there is anything to commit.</summary>
    public bool Changes => Ruling.Refusal is null && (!Ruling.Events.IsEmpty || Rows is { Count: > 0 });

    public static implicit operator Proposal<TEvent>(Ruling<TEvent> ruling) => new(ruling);
}

/// <summary>Rows to write together with the events: decided from the state before and after, and the receipt that will be given.</summary>
/// <remarks>It may read the table; what it read it must write or check at the tag it read.</remarks>
public delegate ValueTask<IReadOnlyList<Write>> Alongside<in TState>(TState before, TState after, Receipt receipt);

/// <summary>What is said beyond acceptance, from the state after and the events of this command (none where a bare trace is retried).</summary>
public delegate string? Answering<in TState, TEvent>(TState after, IReadOnlyList<TEvent> events);

/// <summary>What a command leaves behind in its row, for its retries.</summary>
public enum CommandTrace
{
    /// <summary>Receipt and payload hash: a retry hears the same, the same id with another payload is refused.</summary>
    Whole,

    /// <summary>Receipt only: whatever comes under the same id hears the same (scans).</summary>
    ReceiptOnly,

    /// <summary>Nothing but that it was done: the receipt of a retry is made anew (secret ballots).</summary>
    Bare,
}
