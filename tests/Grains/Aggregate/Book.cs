using System.Security.Cryptography;
using Laurel.Domain;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Aggregate;

/// <summary>A store and what aggregates need around it; every <see cref="Open"/> is another copy of the same guest in memory.</summary>
internal sealed class Book(ITable table, int seed = 1)
{
    public static readonly AggregateKind<Guest, GuestEvent> Kind = new("guest");
    public static readonly GrainAddress Address = GrainAddress.InConference("guest", "dnnd-2025/0001");

    public Book() : this(new SimulatedTable())
    {
    }

    public ITable Table => table;

    public AggregateContext Context { get; } = Of(table, seed);

    /// <summary>As a grain has it: beside others in memory.</summary>
    public Aggregate<Guest, GuestEvent> Open() => new(Address, Kind, Context, stays: true);

    public Task<AuditReport> Audit() => new AuditWalk(Context, [Kind]).Verify(CancellationToken.None);

    public async Task<List<Row>> Rows() => await table.Scan(Address.Partition, "a", "z", CancellationToken.None).ToListAsync();

    public static AggregateContext Of(ITable table, int seed)
    {
        var random = new Random(seed);
        Chance chance = random.NextBytes;
        return new(table, new StandingClock(), chance, new KeyRing(SHA256.HashData("the ring"u8), chance), new Somebody());
    }

    private sealed class Somebody : IActor
    {
        public string Current() => "account:thanh.huyen";
    }

    /// <summary>Stands at the conference's opening; waits are over at once.</summary>
    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 12, 30, 1, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}

internal static class GuestCommands
{
    public static Task<Receipt> Welcome(this Aggregate<Guest, GuestEvent> guest, string id, string name) =>
        guest.Do(new Said(new(id), name), state => state.Welcome(name));

    public static Task<Receipt> Collect(this Aggregate<Guest, GuestEvent> guest, string id, string seat, Stamp stamp = Stamp.Plain) =>
        guest.Do(new Said(new(id), seat), state => state.Collect(new(seat), stamp));

    public static Task<Receipt> Mark(this Aggregate<Guest, GuestEvent> guest, string id, string note) =>
        guest.Do(new Said(new(id), note), state => state.Mark(note));

    public static Task<Receipt> Erase(this Aggregate<Guest, GuestEvent> guest, string id) =>
        guest.Do(new Said(new(id), ""), _ => new Erased());

    public static Task<Receipt> Do(
        this Aggregate<Guest, GuestEvent> guest, Said said, Func<Guest, Ruling<GuestEvent>> decide, CommandTrace trace = CommandTrace.Whole,
        Alongside<Guest>? rows = null, Answering<Guest, GuestEvent>? answer = null) =>
        guest.Execute(new(said, Book.Address.Command(said.CommandId.Text), trace, state => new(decide(state)), rows, answer));
}

public sealed record Said(CommandId CommandId, string What) : Command(CommandId);
