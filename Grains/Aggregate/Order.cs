using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>A command together with all that its grain says about it.</summary>
/// <param name="Command">What was asked.</param>
/// <param name="Row">Where its receipt will lie.</param>
/// <param name="Trace">How much of it is kept there.</param>
/// <param name="Propose">The rule, asked again whenever the state turns out to be newer.</param>
/// <param name="Rows">Rows alongside, where the rule itself proposed none.</param>
/// <param name="Answer">The answer, where the rule itself gave none.</param>
public sealed record Order<TState, TEvent>(
    Command Command,
    RowKey Row,
    CommandTrace Trace,
    Func<TState, ValueTask<Proposal<TEvent>>> Propose,
    Alongside<TState>? Rows = null,
    Answering<TState, TEvent>? Answer = null)
    where TEvent : class;
