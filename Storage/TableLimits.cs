namespace Laurel.Storage;

/// <summary>What every store takes: the least of SQLite's and Azure Tables' limits, so that no code learns it only in production.</summary>
public static class TableLimits
{
    /// <summary>Writes in one commit.</summary>
    public const int WritesPerCommit = 100;

    /// <summary>Bytes of all bodies and keys in one commit: 2.5 MiB.</summary>
    public const int BytesPerCommit = 2_621_440;

    /// <summary>Bytes of one body: 512 KiB.</summary>
    public const int BytesPerRow = 524_288;

    /// <summary>Refuses a commit that some store could not take, or that names a row twice or another partition.</summary>
    /// <exception cref="ArgumentException">Which limit is broken.</exception>
    public static void Check(string partition, IReadOnlyList<Write> writes)
    {
        RowKey.Check(partition);
        if (writes.Count is 0 or > WritesPerCommit)
            throw new ArgumentException($"A commit has 1 to {WritesPerCommit} writes, not {writes.Count}.", nameof(writes));
        var bytes = 0L;
        var rows = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
        {
            if (write.Key.Partition != partition)
                throw new ArgumentException($"{write.Key} lies outside the partition {partition}.", nameof(writes));
            if (!rows.Add(write.Key.Row))
                throw new ArgumentException($"{write.Key} is written twice in one commit.", nameof(writes));
            bytes += write.Key.Row.Length + (write.Body?.Length ?? 0);
        }
        if (bytes > BytesPerCommit)
            throw new ArgumentException($"A commit has at most {BytesPerCommit} bytes, not {bytes}.", nameof(writes));
    }
}
