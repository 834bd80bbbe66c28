namespace Laurel.Storage;

/// <summary>What a write expects of the row before it.</summary>
public enum Expectation
{
    /// <summary>There is no such row.</summary>
    Absent,

    /// <summary>The row stands at the tag.</summary>
    AtTag,

    /// <summary>Nothing: the row is written whatever was there.</summary>
    Anything,
}

/// <summary>One write of a commit.</summary>
public sealed record Write
{
    private Write(RowKey key, Expectation expects, Tag tag, long n, ReadOnlyMemory<byte>? body)
    {
        if (body is { Length: > TableLimits.BytesPerRow })
            throw new ArgumentException($"A row holds at most {TableLimits.BytesPerRow} bytes: {key} has {body.Value.Length}.", nameof(body));
        if (expects is Expectation.AtTag && tag == Tag.None)
            throw new ArgumentException("A tag that was read is needed.", nameof(tag));
        (Key, Expects, Tag, N, Body) = (key, expects, tag, n, body);
    }

    public RowKey Key { get; }

    public Expectation Expects { get; }

    /// <summary>The tag that the row must have, where that is expected.</summary>
    public Tag Tag { get; }

    /// <summary>The count kept beside the row.</summary>
    public long N { get; }

    /// <summary>The new body; null deletes the row.</summary>
    public ReadOnlyMemory<byte>? Body { get; }

    /// <summary>A new row; stale if there is one.</summary>
    public static Write Insert(RowKey key, long n, ReadOnlyMemory<byte> body) => new(key, Expectation.Absent, Tag.None, n, body);

    /// <summary>The row's next version; stale unless it stands at <paramref name="tag"/>.</summary>
    public static Write Replace(RowKey key, Tag tag, long n, ReadOnlyMemory<byte> body) => new(key, Expectation.AtTag, tag, n, body);

    /// <summary>The row, whatever was there: for what has one value only, as a blob's piece.</summary>
    public static Write Put(RowKey key, long n, ReadOnlyMemory<byte> body) => new(key, Expectation.Anything, Tag.None, n, body);

    /// <summary>The row's end; stale unless it stands at <paramref name="tag"/>.</summary>
    public static Write Delete(RowKey key, Tag tag) => new(key, Expectation.AtTag, tag, 0, null);

    /// <summary>Insert where no tag was read, replace where one was.</summary>
    public static Write At(RowKey key, Tag? read, long n, ReadOnlyMemory<byte> body) =>
        read is { } tag && tag != Tag.None ? Replace(key, tag, n, body) : Insert(key, n, body);
}
