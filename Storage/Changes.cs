namespace Laurel.Storage;

/// <summary>A moment in the history of a store, as that store names it: opaque, and understood by no other.</summary>
public readonly record struct Moment(string Text);

/// <summary>The rows that were written or deleted after a moment.</summary>
/// <param name="Until">The moment up to which this is all: what is asked next time.</param>
/// <param name="Keys">Each once, in no order.</param>
public sealed record Changes(Moment Until, IReadOnlyCollection<RowKey> Keys);
