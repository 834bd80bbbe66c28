namespace Laurel.Storage;

/// <summary>Ranges by prefix: everything under <see cref="RowKey.Under"/> is <c>[p, p + "~")</c>.</summary>
public static class TableRanges
{
    /// <summary>All rows under a prefix that ends in <c>~</c>.</summary>
    public static IAsyncEnumerable<Row> ScanUnder(this ITable table, string partition, string prefix, CancellationToken ct) =>
        table.Scan(partition, prefix, prefix + '~', ct);

    /// <summary>Keys, counts and tags of all rows under a prefix that ends in <c>~</c>.</summary>
    public static IAsyncEnumerable<RowTag> ScanTagsUnder(this ITable table, string partition, string prefix, CancellationToken ct) =>
        table.ScanTags(partition, prefix, prefix + '~', ct);

    /// <summary>What changed under a prefix that ends in <c>~</c> since a moment; null where the store does not tell.</summary>
    public static ValueTask<Changes?> ChangesUnder(this ITable table, string partition, string prefix, Moment? since, CancellationToken ct) =>
        table.ChangesSince(partition, prefix, prefix + '~', since, ct);
}
