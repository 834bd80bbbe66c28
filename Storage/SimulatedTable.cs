using System.Globalization;
using System.Runtime.CompilerServices;

namespace Laurel.Storage;

/// <summary>A table in memory that keeps the whole contract, whose completions, crashes and lost answers a schedule orders.</summary>
/// <remarks>
/// Without a schedule everything is done and answered at once. It uses no thread, clock or chance of its own: the same schedule
/// gives the same history. What was done before a <see cref="Crash"/> stays; calls not yet done never will be.
/// </remarks>
public sealed class SimulatedTable(ITableSchedule? schedule = null) : ITable
{
    /// <summary>So few that a simulation meets both a store that tells and one that does not.</summary>
    private const int WritesRemembered = 64;

    private const int PageRows = 256;

    private readonly Lock gate = new();
    private readonly Dictionary<string, SortedList<string, Row>> partitions = new(StringComparer.Ordinal);
    private readonly RecentWrites recent = new(WritesRemembered, "simulated");
    private long tags, calls, lives;

    /// <summary>The process dies: every call under way is lost, wherever it stands; what was committed is kept.</summary>
    public void Crash()
    {
        lock (gate)
        {
            lives++;
            recent.Forget();
        }
    }

    /// <summary>Every row of the store in order, for a test that compares two histories.</summary>
    public IReadOnlyList<Row> Everything()
    {
        lock (gate)
            return [.. partitions.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => p.Value.Values)];
    }

    public ValueTask<Row?> Find(RowKey key, CancellationToken ct) =>
        Run("find", key.Partition, key.Row, () => Rows(key.Partition).GetValueOrDefault(key.Row), ct);

    public async IAsyncEnumerable<Row> Scan(string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = from; ;)
        {
            var page = await Run("scan", partition, after, () => Page(partition, after, to), ct);
            foreach (var row in page) yield return row;
            if (page.Count < PageRows) yield break;
            after = page[^1].Key.Row + '!';
        }
    }

    public async IAsyncEnumerable<RowTag> ScanTags(
        string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = from; ;)
        {
            var page = await Run("tags", partition, after, () => Page(partition, after, to), ct);
            foreach (var row in page) yield return new(row.Key, row.N, row.Tag);
            if (page.Count < PageRows) yield break;
            after = page[^1].Key.Row + '!';
        }
    }

    public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct) =>
        Run("changes", partition, from, () => recent.Since(partition, from, to, since), ct);

    public async IAsyncEnumerable<string> Partitions([EnumeratorCancellation] CancellationToken ct)
    {
        var names = await Run("partitions", "", "", () => partitions.Where(p => p.Value.Count > 0).Select(p => p.Key).ToList(), ct);
        foreach (var name in names.Order(StringComparer.Ordinal)) yield return name;
    }

    public async ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct)
    {
        TableLimits.Check(partition, writes);
        var (written, stale) = await Run("commit", partition, writes[0].Key.Row, () => Write(partition, writes), ct);
        return written ?? throw new StaleTagException(stale!);
    }

    private async ValueTask<T> Run<T>(string verb, string partition, string row, Func<T> act, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (schedule is null)
            lock (gate) return act();
        var (call, born) = Begin(verb, partition, row);
        var fate = await schedule.Ask(call);
        T answer;
        lock (gate)
            answer = fate is Fate.Lost || lives != born ? throw new TableLostException(call) : act();
        if (fate is Fate.AnswerLost) throw new TableLostException(call);
        await schedule.Answer(call);
        lock (gate)
            return lives == born ? answer : throw new TableLostException(call);
    }

    private (TableCall Call, long Born) Begin(string verb, string partition, string row)
    {
        lock (gate) return (new(++calls, verb, partition, row), lives);
    }

    private (IReadOnlyList<Tag>? Written, RowKey? Stale) Write(string partition, IReadOnlyList<Write> writes)
    {
        var rows = Rows(partition);
        foreach (var write in writes)
            if (!Holds(write, rows.GetValueOrDefault(write.Key.Row))) return (null, write.Key);
        var written = new Tag[writes.Count];
        for (var i = 0; i < written.Length; i++) written[i] = Apply(writes[i], rows);
        recent.Add(writes);
        return (written, null);
    }

    private Tag Apply(Write write, SortedList<string, Row> rows)
    {
        if (write.Body is not { } body)
        {
            rows.Remove(write.Key.Row);
            return Tag.None;
        }
        var tag = new Tag((++tags).ToString(CultureInfo.InvariantCulture));
        rows[write.Key.Row] = new(write.Key, write.N, tag, body.ToArray());
        return tag;
    }

    private static bool Holds(Write write, Row? row) => write.Expects switch
    {
        Expectation.Absent => row is null,
        Expectation.AtTag => row?.Tag == write.Tag,
        _ => true,
    };

    private List<Row> Page(string partition, string from, string to)
    {
        var rows = Rows(partition);
        var page = new List<Row>();
        for (var i = FirstFrom(rows, from); i < rows.Count && page.Count < PageRows; i++)
        {
            if (string.CompareOrdinal(rows.GetKeyAtIndex(i), to) >= 0) break;
            page.Add(rows.GetValueAtIndex(i));
        }
        return page;
    }

    private static int FirstFrom(SortedList<string, Row> rows, string from)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(rows.GetKeyAtIndex(middle), from) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private SortedList<string, Row> Rows(string partition) => partitions.TryGetValue(partition, out var rows) ? rows
        : partitions[partition] = new(StringComparer.Ordinal);
}
