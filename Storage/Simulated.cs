namespace Laurel.Storage;

/// <summary>What happens to one call to a <see cref="SimulatedTable"/>.</summary>
public enum Fate
{
    /// <summary>It is done, and the answer arrives.</summary>
    Answered,

    /// <summary>It is not done: the caller sees <see cref="TableLostException"/>.</summary>
    Lost,

    /// <summary>It is done, but the answer never arrives: the caller sees the same <see cref="TableLostException"/>.</summary>
    AnswerLost,
}

/// <summary>One call as the simulation sees it.</summary>
/// <param name="Number">Counts the table's calls from 1.</param>
/// <param name="Verb"><c>find</c>, <c>scan</c>, <c>tags</c>, <c>changes</c>, <c>partitions</c> or <c>commit</c>.</param>
/// <param name="Partition">The partition it goes to.</param>
/// <param name="Row">The row, the range's start, or the first row written.</param>
public readonly record struct TableCall(long Number, string Verb, string Partition, string Row);

/// <summary>Orders the calls of a <see cref="SimulatedTable"/>: a call is done when <see cref="Ask"/> completes, heard when <see cref="Answer"/> does.</summary>
public interface ITableSchedule
{
    /// <summary>Completes when the store gets to the call, with its fate.</summary>
    ValueTask<Fate> Ask(TableCall call);

    /// <summary>Completes when the caller hears the answer; not asked for a call that is lost.</summary>
    ValueTask Answer(TableCall call);
}

/// <summary>A broken disk or network: the outcome of the call is unknown to the caller.</summary>
public sealed class TableLostException(TableCall call) : IOException($"{call.Verb} {call.Number} was not answered.");
