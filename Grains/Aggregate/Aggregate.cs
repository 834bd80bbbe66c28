using System.Globalization;
using Laurel.Domain;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>One thing's state and how it changes: decide, commit at the tag read, answer. It knows nothing of grains.</summary>
/// <remarks>
/// Correct with any number of copies of the same thing in memory: every commit names the version it read, and nothing is refused
/// before the store says that the memory is current. One call at a time; a grain's turns see to that.
/// </remarks>
/// <param name="address">Where its rows lie.</param>
/// <param name="kind">What it is.</param>
/// <param name="context">What it works with.</param>
/// <param name="stays">Whether it stays in memory beside many of its kind; whoever says so ends with <see cref="Forget"/>.</param>
public sealed class Aggregate<TState, TEvent>(
    GrainAddress address, AggregateKind<TState, TEvent> kind, AggregateContext context, bool stays = false)
    where TState : class, IEvolves<TState, TEvent>
    where TEvent : class
{
    private const int Tries = 5;

    private readonly Slot<Loaded<TState>> slot = stays ? kind.Memory.Take() : Slot<Loaded<TState>>.OfItsOwn();

    private Loaded<TState>? InMemory
    {
        get => slot.Held;
        set => slot.Held = value;
    }

    private PersonalKeys Keys => new(address, context);

    /// <summary>How many events the state in memory has.</summary>
    public long N => InMemory?.Head.N ?? 0;

    /// <summary>The state, loaded where memory has none.</summary>
    public async ValueTask<TState> Read() => (await Load()).Head.State;

    /// <summary>Lets the state in memory go; whoever asks next reads it again.</summary>
    public void Forget() => InMemory = null;

    /// <summary>The receipt of the command, the same for every retry of it.</summary>
    /// <exception cref="IOException">Or another: the outcome is unknown; the same command asked again tells.</exception>
    public async Task<Receipt> Execute(Order<TState, TEvent> order)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            try
            {
                if (attempt > 0) await Pause(attempt);
                var before = await Load();
                var proposal = await order.Propose(before.Head.State);
                if (proposal.Changes) return await Commit(order, before, proposal);
                if (await Unchanged(order, before, proposal) is { } receipt) return receipt;
            }
            catch (StaleTagException)
            {
                Forget();
                if (await Heard(order) is { } heard) return heard;
            }
            catch
            {
                Forget();
                throw;
            }
        }
        return Refused(AggregateRefusals.Busy);
    }

    /// <summary>What is heard where nothing happens; null where the state turned out to be newer.</summary>
    private async ValueTask<Receipt?> Unchanged(Order<TState, TEvent> order, Loaded<TState> before, Proposal<TEvent> proposal)
    {
        var (heard, isCurrent) = (await Heard(order), await IsCurrent(before));
        if (heard is not null || !isCurrent) return heard;
        return proposal.Ruling.Refusal is { } refusal ? Refused(refusal)
            : new(kind.Name, address.Id, N, null, proposal.Answer ?? order.Answer?.Invoke(before.Head.State, []));
    }

    private async ValueTask<Receipt> Commit(Order<TState, TEvent> order, Loaded<TState> before, Proposal<TEvent> proposal)
    {
        var events = proposal.Ruling.Events;
        var after = events.Aggregate(before.Head.State, static (state, happened) => state.Evolve(happened));
        var receipt = new Receipt(
            kind.Name, address.Id, N + events.Length, null, proposal.Answer ?? order.Answer?.Invoke(after, events));
        var rows = proposal.Rows ?? (order.Rows is { } alongside ? await alongside(before.Head.State, after, receipt) : []);
        var key = kind.IsPersonal ? before.Key ?? PersonalKey.New(context.Chance) : null;
        var stored = Link(before.Head.Hash, events, order.Command.CommandId.Text, key);
        var erased = before.Head.Erased || events.Any(happened => happened is IErasure);
        var head = new Head<TState>(receipt.N, stored is [.., var last] ? last.Hash : before.Head.Hash, erased, after);
        var body = Body(head, erased ? PersonalKey.Erased : key);
        var bodies = stored.ConvertAll(happened => (happened.N, Body: JsonBytes.Event(happened)));
        if (body.Length > TableLimits.BytesPerRow || bodies.Exists(happened => happened.Body.Length > TableLimits.BytesPerRow)) return Refused(AggregateRefusals.TooLarge);
        List<Write> writes = [Write.At(address.Head, before.Tag, head.N, body)];
        writes.AddRange(bodies.Select(happened => Write.Insert(address.Event(happened.N), happened.N, happened.Body)));
        writes.Add(Write.Insert(order.Row, head.N, CommandRow.Of(order.Command, order.Trace, receipt, context.Keys).Body()));
        if (before.Key is null && key is not null) writes.Add(Keys.Insert(key));
        writes.AddRange(rows);
        var tags = await context.Table.Commit(address.Partition, writes, CancellationToken.None);
        InMemory = new(head, tags[0], key);
        if (erased && key is { IsErased: false }) InMemory = new(head, tags[0], await Keys.Destroy());
        return receipt;
    }

    private List<StoredEvent> Link(string hash, IReadOnlyList<TEvent> events, string command, PersonalKey? key)
    {
        var when = context.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        var (who, stored) = (context.Actor.Current(), new List<StoredEvent>(events.Count));
        foreach (var happened in events)
        {
            var n = N + stored.Count + 1;
            using var scope = PersonalScope.Enter(key, address.Event(n).ToString(), context.Chance);
            var (type, data) = kind.WriteEvent(happened);
            var unlinked = new StoredEvent(n, type, when, who, command, data, "");
            stored.Add(unlinked with { Hash = hash = Chain.Link(hash, unlinked) });
        }
        return stored;
    }

    private byte[] Body(Head<TState> head, PersonalKey? key)
    {
        using var scope = PersonalScope.EnterHead(key, address.Head.ToString(), context.Chance);
        return kind.WriteHead(head);
    }

    private async ValueTask<Receipt?> Heard(Order<TState, TEvent> order)
    {
        if (await context.Table.Find(order.Row, CancellationToken.None) is not { } row) return null;
        var left = CommandRow.Read(row.Body);
        if (!left.Fits(order.Command, context.Keys)) return Refused(AggregateRefusals.Mismatch);
        return left.Receipt ?? new(kind.Name, address.Id, row.N, null, order.Answer?.Invoke(await Read(), []));
    }

    private async ValueTask<bool> IsCurrent(Loaded<TState> memory)
    {
        var row = await context.Table.Find(address.Head, CancellationToken.None);
        if (row?.Tag == memory.Tag) return true;
        InMemory = await FromTable();
        return false;
    }

    private async ValueTask<Loaded<TState>> Load() => InMemory ??= await FromTable();

    private async ValueTask<Loaded<TState>> FromTable()
    {
        if (!kind.IsPersonal) return await Load(await context.Table.Find(address.Head, CancellationToken.None), null);
        var (head, key) = await context.Table.Find(address.Head, address.PersonalKey, CancellationToken.None);
        return await Load(head, key);
    }

    private async ValueTask<Loaded<TState>> Load(Row? row, Row? keyRow)
    {
        if (row is null) return new(new(0, Chain.Root(address), false, TState.Nothing), null, null);
        var key = kind.IsPersonal ? Keys.In(keyRow) : null;
        var head = Read(row, kind.IsPersonal ? key ?? PersonalKey.Missing : null);
        return new(head, row.Tag, head.Erased && kind.IsPersonal ? await Keys.Destroy() : key);
    }

    private Head<TState> Read(Row row, PersonalKey? key)
    {
        using var scope = PersonalScope.EnterHead(key, row.Key.ToString(), context.Chance);
        return kind.ReadHead(row.Body);
    }

    private Task Pause(int attempt)
    {
        Span<byte> some = stackalloc byte[1];
        context.Chance(some);
        return Task.Delay(TimeSpan.FromMilliseconds(1 + (some[0] * (1 << attempt) / 64)), context.Clock);
    }

    private Receipt Refused(Refusal refusal) => new(kind.Name, address.Id, N, refusal);
}

/// <summary>A state as it was last read or committed: its head, the tag that the next commit names, the person's key.</summary>
internal sealed record Loaded<TState>(Head<TState> Head, Tag? Tag, PersonalKey? Key);
