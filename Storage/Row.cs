namespace Laurel.Storage;

/// <summary>The version of a row as its store names it: opaque, compared for equality only, and never given twice to one row.</summary>
public readonly record struct Tag(string Text)
{
    /// <summary>No row: the answer for a delete.</summary>
    public static readonly Tag None = default;
}

/// <summary>A row as it was read.</summary>
/// <param name="Key">Where it lies.</param>
/// <param name="N">The writer's own count (an aggregate's events); the store only keeps it.</param>
/// <param name="Tag">The version that a later write may name.</param>
/// <param name="Body">At most 512 KiB.</param>
public sealed record Row(RowKey Key, long N, Tag Tag, ReadOnlyMemory<byte> Body);

/// <summary>A row without its body.</summary>
public readonly record struct RowTag(RowKey Key, long N, Tag Tag);
