namespace Laurel.Domain;

/// <summary>A state that is the fold of its events: <c>events.Aggregate(Nothing, Evolve)</c> is the head, always.</summary>
/// <typeparam name="TSelf">The immutable state record.</typeparam>
/// <typeparam name="TEvent">The abstract record its events derive from.</typeparam>
public interface IEvolves<TSelf, in TEvent>
    where TSelf : IEvolves<TSelf, TEvent>
{
    /// <summary>The state before the first event.</summary>
    static abstract TSelf Nothing { get; }

    /// <summary>The state after <paramref name="happened"/>. Never refuses: what happened, happened.</summary>
    TSelf Evolve(TEvent happened);
}
