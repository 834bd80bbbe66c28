using Laurel.Storage;

namespace Laurel.Grains.Tests.Doors;

/// <summary>A table that notes what is read.</summary>
internal sealed class ListeningTable(ITable table) : ITable
{
    public List<RowKey> Heard { get; } = [];

    public ValueTask<Row?> Find(RowKey key, CancellationToken ct)
    {
        lock (Heard) Heard.Add(key);
        return table.Find(key, ct);
    }

    public IAsyncEnumerable<Row> Scan(string partition, string from, string to, CancellationToken ct) => table.Scan(partition, from, to, ct);

    public IAsyncEnumerable<RowTag> ScanTags(string partition, string from, string to, CancellationToken ct) =>
        table.ScanTags(partition, from, to, ct);

    public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct) =>
        table.ChangesSince(partition, from, to, since, ct);

    public ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct) =>
        table.Commit(partition, writes, ct);

    public IAsyncEnumerable<string> Partitions(CancellationToken ct) => table.Partitions(ct);
}
