namespace Laurel.Domain.Tests;

/// <summary>Lets a test tell a life in order: each rule has to accept, and its events are folded in.</summary>
internal static class Following
{
    public static TState Then<TState, TEvent>(this IEvolves<TState, TEvent> state, Func<TState, Ruling<TEvent>> rule)
        where TState : class, IEvolves<TState, TEvent>
        where TEvent : class
    {
        var ruling = rule((TState)state);
        Assert.Null(ruling.Refusal);
        return ruling.Events.Aggregate((TState)state, (before, happened) => before.Evolve(happened));
    }
}
