using System.Diagnostics;
using Laurel.Storage;
using Laurel.Storage.Sqlite;

namespace Laurel.Bench;

/// <summary>The store alone: the rows that check-ins left, committed again into a copy of the store that holds everything else.</summary>
internal sealed class RawStore : IDisposable
{
    private readonly SqliteTable table;
    private readonly Write[][] commits;
    private int next = -1;

    /// <summary>Copies the store as it is now, while whoever has it open may be at rest.</summary>
    public RawStore(Folder folder)
    {
        var (backup, copy) = (Path.Combine(folder.Path, "backup"), Path.Combine(folder.Path, "raw"));
        SqliteBackup.Take(folder.Data, backup);
        SqliteBackup.Restore(backup, copy);
        table = SqliteTable.Open(copy);
        commits = [.. Commits(table)];
        new Random(1).Shuffle(commits);
    }

    /// <summary>How long the next so many commits of head, event and command row take, for so many callers, each of whom waits for the answer.</summary>
    public TimeSpan Commit(int callers, int count)
    {
        var end = End(count);
        var clock = Stopwatch.StartNew();
        Task.WaitAll([.. Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < end;)
                await table.Commit(commits[i][0].Key.Partition, commits[i], CancellationToken.None);
        }))]);
        next = end - 1;
        return clock.Elapsed;
    }

    /// <summary>How many milliseconds each of the next so many commits takes, one by one at fixed moments, whatever those before it take.</summary>
    public double[] CommitAt(double perSecond, int count)
    {
        // What this program's own collector would stand still for is none of the store's.
        GC.Collect();
        var (end, clock, under) = (End(count), Stopwatch.StartNew(), new List<Task<double>>(count));
        for (var first = next; ++next < end;)
        {
            var due = TimeSpan.FromSeconds((next - first - 1) / perSecond);
            while (clock.Elapsed < due) Thread.Sleep(1);
            under.Add(Timed(commits[next], clock, due));
        }
        next = end - 1;
        return Task.WhenAll(under).GetAwaiter().GetResult();
    }

    public void Dispose() => table.Dispose();

    private async Task<double> Timed(Write[] commit, Stopwatch clock, TimeSpan due)
    {
        await table.Commit(commit[0].Key.Partition, commit, CancellationToken.None);
        return (clock.Elapsed - due).TotalMilliseconds;
    }

    private int End(int count) => next + 1 + count is var end && end <= commits.Length ? end
        : throw new InvalidOperationException($"{commits.Length} check-ins are too few.");

    /// <summary>An attendee is registered and given a badge; what comes after is the scan.</summary>
    private const int EventsBeforeTheScan = 2;

    /// <summary>For each attendee scanned: the head replaced by itself, and event and command under keys of their own beside those that are there.</summary>
    private static IEnumerable<Write[]> Commits(SqliteTable table)
    {
        var conferences = table.Partitions(CancellationToken.None).Where(name => name.StartsWith("c~", StringComparison.Ordinal));
        foreach (var partition in conferences.ToBlockingEnumerable().ToList())
        {
            var commands = Under(table, partition, "command", "door");
            var heads = Under(table, partition, "head", "attendee").ToDictionary(row => row.Key.Row["head~attendee~".Length..]);
            var scans = Under(table, partition, "event", "attendee").Where(row => row.N > EventsBeforeTheScan);
            foreach (var (happened, command) in scans.Zip(commands))
            {
                var head = heads[happened.Key.Row.Split('~')[2]];
                yield return
                [
                    Write.Replace(head.Key, head.Tag, head.N, head.Body),
                    Write.Insert(Beside(happened.Key), happened.N, happened.Body),
                    Write.Insert(Beside(command.Key), command.N, command.Body),
                ];
            }
        }
    }

    private static RowKey Beside(RowKey key) => new(key.Partition, $"{key.Row[..^1]}-");

    private static List<Row> Under(SqliteTable table, string partition, params string[] parts) =>
        [.. table.ScanUnder(partition, RowKey.Under(parts), CancellationToken.None).ToBlockingEnumerable()];
}
