using System.Runtime.CompilerServices;
using Laurel.Domain;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>A thing as its head row says.</summary>
public sealed record StoredThing<TState>(string Id, long N, TState State);

/// <summary>Reads heads of one kind straight from the table, for lists and bulk work; a rule never rests on what is read here.</summary>
public sealed class Heads<TState, TEvent>(AggregateKind<TState, TEvent> kind, AggregateContext context)
    where TState : class, IEvolves<TState, TEvent>
    where TEvent : class
{
    /// <summary>Every thing of the kind in a partition, in the order of ids. Pages, not one snapshot.</summary>
    public async IAsyncEnumerable<StoredThing<TState>> All(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        var keys = kind.IsPersonal ? await Keys(partition, ct) : [];
        await foreach (var row in context.Table.ScanUnder(partition, RowKey.Under("head", kind.Name), ct))
        {
            var id = IdOf(row.Key);
            yield return Read(row, id, keys.GetValueOrDefault(id) ?? await KeyOf(partition, id, ct));
        }
    }

    /// <summary>As <see cref="All"/>, every personal text empty: no key is read and nothing deciphered, for counts.</summary>
    public async IAsyncEnumerable<StoredThing<TState>> AllImpersonal(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in context.Table.ScanUnder(partition, RowKey.Under("head", kind.Name), ct))
            yield return Read(row, IdOf(row.Key), PersonalKey.Erased);
    }

    /// <summary>How many persons of the kind have a key: those who are not forgotten, or whose key a crash left behind.</summary>
    public async ValueTask<int> CountKeys(string partition, CancellationToken ct)
    {
        var count = 0;
        await foreach (var _ in context.Table.ScanTagsUnder(partition, RowKey.Under("key", kind.Name), ct)) count++;
        return count;
    }

    /// <summary>Everybody of the kind who has a key, and what their head says.</summary>
    public async IAsyncEnumerable<StoredThing<TState>> WithKeys(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        var keys = await Keys(partition, ct);
        if (keys.Count == 0) yield break;
        await foreach (var row in context.Table.ScanUnder(partition, RowKey.Under("head", kind.Name), ct))
            if (keys.TryGetValue(IdOf(row.Key), out var key))
                yield return Read(row, IdOf(row.Key), key);
    }

    /// <summary>One thing; null where there is none.</summary>
    public async ValueTask<StoredThing<TState>?> Find(string partition, string id, CancellationToken ct)
    {
        var address = new GrainAddress(partition, kind.Name, id);
        return await context.Table.Find(address.Head, ct) is { } row ? Read(row, id, await KeyOf(partition, id, ct)) : null;
    }

    /// <summary>The ids and event counts of all things of the kind; no bodies are read.</summary>
    public async IAsyncEnumerable<(string Id, long N)> Counts(string partition, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in context.Table.ScanTagsUnder(partition, RowKey.Under("head", kind.Name), ct))
            yield return (IdOf(row.Key), row.N);
    }

    /// <summary>The ids of all that changed since a moment, and the moment for the next time; null where the store does not tell.</summary>
    /// <param name="since">Null asks for the present moment alone.</param>
    public async ValueTask<(Moment Until, IReadOnlyList<string> Ids)?> Changed(string partition, Moment? since, CancellationToken ct)
    {
        var changes = await context.Table.ChangesUnder(partition, RowKey.Under("head", kind.Name), since, ct);
        return changes is null ? null : (changes.Until, [.. changes.Keys.Select(IdOf)]);
    }

    private StoredThing<TState> Read(Row row, string id, PersonalKey? key)
    {
        using var scope = PersonalScope.Enter(key, row.Key.ToString(), context.Chance);
        var head = kind.ReadHead(row.Body);
        return new(id, head.N, head.State);
    }

    // Keys are read before heads: a head written in between has a key that is looked up by itself.
    private async ValueTask<Dictionary<string, PersonalKey>> Keys(string partition, CancellationToken ct)
    {
        var keys = new Dictionary<string, PersonalKey>();
        await foreach (var row in context.Table.ScanUnder(partition, RowKey.Under("key", kind.Name), ct))
            keys[IdOf(row.Key)] = PersonalKey.Unwrap(context.Keys, row.Body.Span, row.Key.ToString());
        return keys;
    }

    private async ValueTask<PersonalKey?> KeyOf(string partition, string id, CancellationToken ct)
    {
        if (!kind.IsPersonal) return null;
        var key = new GrainAddress(partition, kind.Name, id).PersonalKey;
        return await context.Table.Find(key, ct) is { } row ? PersonalKey.Unwrap(context.Keys, row.Body.Span, key.ToString()) : PersonalKey.Erased;
    }

    private string IdOf(RowKey key) => key.Row[(key.Row.IndexOf('~', StringComparison.Ordinal) + kind.Name.Length + 2)..];
}
