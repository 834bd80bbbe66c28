using System.Collections.Immutable;

namespace Laurel.Domain;

/// <summary>What a rule answers: the events that happen, a refusal, or nothing new.</summary>
/// <remarks>
/// The field's own word "decision" (quyết định) belongs to the award decision, so a rule's answer is called a ruling (decision record 0002).
/// An event or a refusal converts by itself, so a rule reads <c>Submitted => new Accepted(rules, at)</c>.
/// </remarks>
/// <typeparam name="TEvent">The abstract record that all events of one thing derive from.</typeparam>
public readonly record struct Ruling<TEvent>
    where TEvent : class
{
    private readonly ImmutableArray<TEvent> events;

    private Ruling(ImmutableArray<TEvent> events, Refusal? refusal) => (this.events, Refusal) = (events, refusal);

    /// <summary>What happens, in order; empty for a refusal and for "nothing new".</summary>
    public ImmutableArray<TEvent> Events => events.IsDefault ? [] : events;

    /// <summary>Why not; null where the command is accepted.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The command asked for what already is: accepted, and nothing happens.</summary>
    public static Ruling<TEvent> NothingNew => default;

    public static Ruling<TEvent> Of(params ImmutableArray<TEvent> events) => new(events, null);

    public static implicit operator Ruling<TEvent>(TEvent happened) => new([happened], null);

    public static implicit operator Ruling<TEvent>(Refusal refusal) => new([], refusal);
}
