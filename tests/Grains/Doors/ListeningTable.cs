using System.Text.Json;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Doors;

/// <summary>A table that notes what is read.</summary>
internal sealed class ListeningTable(ITable table) : ITable
{
    private readonly List<(RowKey Key, TaskCompletionSource Heard)> awaited = [];

    private readonly List<RowKey> read = [];

    /// <summary>What was read until now, by whomever: grains go on reading while somebody looks.</summary>
    public IReadOnlyList<RowKey> Heard
    {
        get
        {
            lock (read) return [.. read];
        }
    }

    public void Forget()
    {
        lock (read) read.Clear();
    }

    /// <summary>How often this row was read.</summary>
    public int TimesHeard(RowKey key)
    {
        lock (read) return read.Count(heard => heard == key);
    }

    /// <summary>Ends once this row was read.</summary>
    public Task WhenHeard(RowKey key)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (read)
        {
            awaited.Add((key, heard));
            if (read.Contains(key)) heard.SetResult();
        }
        return heard.Task;
    }

    /// <summary>A row that cannot be read.</summary>
    public RowKey? Damaged { get; set; }

    public ValueTask<Row?> Find(RowKey key, CancellationToken ct)
    {
        if (key == Damaged) throw new JsonException("Damaged.");
        lock (read)
        {
            read.Add(key);
            foreach (var one in awaited.Where(one => one.Key == key)) one.Heard.TrySetResult();
        }
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
