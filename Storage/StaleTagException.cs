namespace Laurel.Storage;

/// <summary>An expectation of a commit did not hold, and nothing of it was written: read again and decide again.</summary>
public sealed class StaleTagException(RowKey key) : Exception($"{key} is no longer as it was read.")
{
    /// <summary>The first row, in the order of the writes, that was not as expected.</summary>
    public RowKey Key { get; } = key;
}
