using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Laurel.Storage.Sqlite;

/// <summary>The default store: one SQLite file in a folder, for one process at a time.</summary>
/// <remarks>
/// What was acknowledged survives a kill and a power cut (WAL, <c>synchronous=FULL</c>); what is deleted is overwritten
/// (<c>secure_delete</c>). One writer commits groups of up to 64 callers. Nobody of a group is answered before its COMMIT, stale or not:
/// who reloads what is not yet committed goes stale again.
/// </remarks>
public sealed class SqliteTable : ITable, IAsyncDisposable, IDisposable
{
    private const int PageRows = 256;

    /// <summary>A list of some 3,000 people, or five seconds at the doors.</summary>
    private const int WritesRemembered = 16_384;

    private readonly FileStream held;
    private readonly SqliteReaders readers;
    private readonly Channel<SqliteCaller> callers =
        Channel.CreateUnbounded<SqliteCaller>(new() { SingleReader = true, AllowSynchronousContinuations = false });
    private readonly RecentWrites recent = new(WritesRemembered, Guid.NewGuid().ToString("N"));
    private readonly Task writing;

    private SqliteTable(FileStream held, string file)
    {
        this.held = held;
        var writer = new SqliteWriter(file, callers.Reader, recent);
        readers = new(file);
        writing = Task.Factory.StartNew(writer.Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Opens the store in a folder, making both where there is none.</summary>
    /// <exception cref="IOException">Another process has it open.</exception>
    /// <exception cref="InvalidDataException">The file is no store of Laurel's, or of a newer version.</exception>
    public static SqliteTable Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var held = Hold(Path.Combine(folder, "laurel.lock"));
        try
        {
            return new(held, SqliteFile.In(folder));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    public ValueTask<Row?> Find(RowKey key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var reader = readers.Take();
        var row = reader.Find(key);
        readers.Return(reader);
        return new(row);
    }

    public ValueTask<(Row? First, Row? Second)> Find(RowKey first, RowKey second, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var reader = readers.Take();
        var rows = reader.Find(first, second);
        readers.Return(reader);
        return new(rows);
    }

    public async IAsyncEnumerable<Row> Scan(string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = from; ;)
        {
            ct.ThrowIfCancellationRequested();
            var reader = readers.Take();
            var page = reader.Rows(partition, after, to, PageRows);
            readers.Return(reader);
            foreach (var row in page) yield return row;
            if (page.Count < PageRows) yield break;
            after = page[^1].Key.Row + '!';
            await Task.Yield();
        }
    }

    public async IAsyncEnumerable<RowTag> ScanTags(
        string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = from; ;)
        {
            ct.ThrowIfCancellationRequested();
            var reader = readers.Take();
            var page = reader.Tags(partition, after, to, PageRows);
            readers.Return(reader);
            foreach (var row in page) yield return row;
            if (page.Count < PageRows) yield break;
            after = page[^1].Key.Row + '!';
            await Task.Yield();
        }
    }

    public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new(recent.Since(partition, from, to, since));
    }

    public async IAsyncEnumerable<string> Partitions([EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = ""; ;)
        {
            ct.ThrowIfCancellationRequested();
            var reader = readers.Take();
            var next = reader.PartitionAfter(after);
            readers.Return(reader);
            if (next is null) yield break;
            yield return after = next;
            await Task.Yield();
        }
    }

    public ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct)
    {
        TableLimits.Check(partition, writes);
        ct.ThrowIfCancellationRequested();
        var caller = new SqliteCaller(writes);
        ObjectDisposedException.ThrowIf(!callers.Writer.TryWrite(caller), this);
        return new(caller.Answer);
    }

    /// <summary>Commits what was asked, closes the file and lets other processes open it.</summary>
    public async ValueTask DisposeAsync()
    {
        callers.Writer.TryComplete();
        await writing;
        readers.Dispose();
        await held.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static FileStream Hold(string file)
    {
        try
        {
            return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new IOException($"{Path.GetDirectoryName(file)} is open in another process.", inUse);
        }
    }
}
