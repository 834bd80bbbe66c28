namespace Laurel.Storage.Sqlite;

/// <summary>Somebody who waits for a commit. What happened is noted first and said only after the group's COMMIT.</summary>
internal sealed class SqliteCaller(IReadOnlyList<Write> writes)
{
    private readonly TaskCompletionSource<IReadOnlyList<Tag>> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<Write> Writes { get; } = writes;

    public Task<IReadOnlyList<Tag>> Answer => answer.Task;

    /// <summary>The tags given, if nothing was stale.</summary>
    public IReadOnlyList<Tag> Tags { get; set; } = [];

    /// <summary>The first row that was not as expected.</summary>
    public RowKey? Stale { get; set; }

    /// <summary>Says what was noted.</summary>
    public void Tell()
    {
        if (Stale is { } key) answer.SetException(new StaleTagException(key));
        else answer.SetResult(Tags);
    }

    /// <summary>Says that the outcome is unknown.</summary>
    public void Fail(Exception broken) => answer.SetException(new IOException("The commit failed; its outcome is unknown.", broken));
}
