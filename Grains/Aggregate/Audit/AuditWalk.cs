using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate.Audit;

/// <summary>Walks over every chain of events: links, heads, and that the events fold to the state.</summary>
/// <remarks>It writes nothing. In a store that is written meanwhile a head may run ahead of its events as read: walk a backup, or once more.</remarks>
public sealed class AuditWalk(AggregateContext context, IEnumerable<IAggregateKind> kinds)
{
    private readonly Dictionary<string, IAggregateKind> kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>Walks over all partitions.</summary>
    public async Task<AuditReport> Verify(CancellationToken ct)
    {
        var whole = new AuditReport(0, 0, []);
        await foreach (var partition in context.Table.Partitions(ct))
        {
            var one = await Verify(partition, ct);
            whole = new(whole.Things + one.Things, whole.Events + one.Events, whole.Breaks.AddRange(one.Breaks));
        }
        return whole;
    }

    /// <summary>Walks over one partition.</summary>
    public async Task<AuditReport> Verify(string partition, CancellationToken ct)
    {
        var (things, events, breaks) = (0L, 0L, ImmutableArray.CreateBuilder<AuditBreak>());
        var headless = await Heads(partition, ct);
        await foreach (var rows in Things(partition, ct))
        {
            var address = AddressOf(rows[0].Key);
            headless.Remove(address.Head.Row);
            (things, events) = (things + 1, events + rows.Count);
            if (await FirstBreak(address, rows, ct) is { } found) breaks.Add(found);
        }
        foreach (var (row, head) in headless.Where(head => head.Value.N > 0).OrderBy(head => head.Key, StringComparer.Ordinal))
            breaks.Add(new(partition, row["head~".Length..], 1, AuditFault.Missing));
        return new(things, events, breaks.ToImmutable());
    }

    private async ValueTask<AuditBreak?> FirstBreak(GrainAddress address, List<Row> rows, CancellationToken ct)
    {
        AuditBreak At(long n, AuditFault what) => new(address.Partition, $"{address.Kind}~{address.Id}", n, what);
        var (hash, events) = (Chain.Root(address), new List<StoredEvent>(rows.Count));
        foreach (var row in rows)
        {
            var n = events.Count + 1;
            if (row.Key.Row != address.Event(n).Row) return At(n, AuditFault.Missing);
            if (Read(() => JsonBytes.Event(n, row.Body)) is not { } happened) return At(n, AuditFault.Unreadable);
            hash = Chain.Link(hash, happened);
            if (happened.Hash != hash) return At(n, AuditFault.Altered);
            events.Add(happened);
        }
        if (await context.Table.Find(address.Head, ct) is not { } head) return At(events.Count, AuditFault.HeadMissing);
        if (Read(() => new Box(HeadMark.In(head.Body))) is not { Mark: var mark }) return At(events.Count, AuditFault.Unreadable);
        if (mark.N > events.Count) return At(events.Count + 1, AuditFault.Missing);
        if (mark.N != events.Count || mark.Hash != hash || head.N != mark.N) return At(mark.N, AuditFault.HeadApart);
        if (!kinds.TryGetValue(address.Kind, out var kind)) return At(mark.N, AuditFault.KindUnknown);
        return await Folds(kind, address, events, head, mark) ? null : At(mark.N, AuditFault.FoldApart);
    }

    private async ValueTask<bool> Folds(IAggregateKind kind, GrainAddress address, List<StoredEvent> events, Row head, HeadMark mark)
    {
        var key = mark.Erased ? PersonalKey.Erased : await new PersonalKeys(address, context).Find();
        IDisposable? Enter(RowKey row) => PersonalScope.Enter(key, row.ToString(), context.Chance);
        return Read(() =>
        {
            var folded = kind.Fold(events, happened => Enter(address.Event(happened.N)));
            using (Enter(head.Key)) return kind.StateIn(head.Body).AsSpan().SequenceEqual(folded) ? folded : null;
        }) is not null;
    }

    private async ValueTask<Dictionary<string, RowTag>> Heads(string partition, CancellationToken ct)
    {
        var heads = new Dictionary<string, RowTag>(StringComparer.Ordinal);
        await foreach (var head in context.Table.ScanTagsUnder(partition, RowKey.Under("head"), ct)) heads.Add(head.Key.Row, head);
        return heads;
    }

    private async IAsyncEnumerable<List<Row>> Things(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = new List<Row>();
        await foreach (var row in context.Table.ScanUnder(partition, RowKey.Under("event"), ct))
        {
            if (rows.Count > 0 && AddressOf(rows[0].Key) != AddressOf(row.Key))
            {
                yield return rows;
                rows = [];
            }
            rows.Add(row);
        }
        if (rows.Count > 0) yield return rows;
    }

    private static GrainAddress AddressOf(RowKey row)
    {
        var parts = row.Row.Split('~');
        return new(row.Partition, parts[1], string.Join('~', parts[2..^1]));
    }

    /// <summary>What the row says, or null where it cannot be read: an altered row is a finding, not a failure of the walk.</summary>
    private static T? Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (Unreadable.Is(failure) || failure is InvalidOperationException and not ObjectDisposedException)
        {
            return null;
        }
    }

    private sealed record Box(HeadMark Mark);
}
