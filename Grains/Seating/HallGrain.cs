using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Grains.Conferences;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Seating;

/// <summary>The grain of a hall. Its head holds no seats: they lie in blocks, committed together with the event that changed them.</summary>
[GrainType("hall")]
public sealed partial class HallGrain(AggregateContext context, SystemActor system) : AggregateGrain<Hall, HallEvent>(Thing, context), IHall
{
    public static readonly AggregateKind<Hall, HallEvent> Thing = new("hall");

    /// <summary>About 256 KiB of changes; more of them lie in a blob.</summary>
    private const int MostInline = 3_000;

    private readonly Heads<Conference, ConferenceEvent> conferences = new(ConferenceGrain.Thing, context);
    private (long N, ImmutableArray<SeatChange> Changes) news;
    private HallView? view;
    private SeatsTaken? taken;
    private HallLayout? layout;
    private SeatBlocks? lastRead;

    private Sitters Sitters => field ??= new(Context, Address.Partition);

    public async Task<ArrangeReceipt> Arrange(ArrangeHall command)
    {
        var receipt = await Execute(command, hall => Arranged(hall, command));
        var counts = receipt.Answer is { } answer ? JsonSerializer.Deserialize<Counts>(answer, StoredJson.Plain) : null;
        return new(receipt, counts?.Seated ?? 0, counts?.Unseated ?? 0, counts?.Moved ?? 0);
    }

    public async Task<ArrangePreview> Preview(ArrangeHall command)
    {
        var hall = await Read();
        if (await PlannedFor() is not { } plan) return new(0, 0, [], SeatingRefusals.NoHall);
        var (_, _, changes, counts) = await Placed(hall, plan, command);
        return new(counts.Seated, counts.Unseated, [.. changes.Select(change => new SeatStep(change.Attendee, change.From, change.To))]);
    }

    public Task<Receipt> Move(MoveSeats command) => Execute(command, hall => Moved(hall, command));

    public Task<Receipt> Release(ReleaseSeat command) => Execute(command, async hall =>
    {
        if (hall.Plan is not { } plan) return new(Ruling<HallEvent>.NothingNew);
        var blocks = await Blocks(hall, LayoutOf(plan));
        var seat = blocks.Arrangement.Seats().TryGetValue(command.Attendee, out var index) ? index : (int?)null;
        var after = seat is { } held
            ? blocks.Arrangement with { Taken = blocks.Arrangement.Taken.SetItem(held, null) }
            : blocks.Arrangement;
        return With(hall.Release(command.Attendee, seat is { } at ? blocks.Arrangement.Layout.Seats[at].Id : null), blocks, after);
    });

    public Task<Receipt> Keep(KeepSeat command) => Execute(command, async hall =>
    {
        if (await PlanOf(hall) is not { } plan) return new(SeatingRefusals.NoHall);
        news = (N + 1, []);
        return new Proposal<HallEvent>(hall.Keep(new(plan), command.Seat, command.Kept));
    });

    public async Task<HallView> Get()
    {
        var hall = await Read();
        if (view is { } known && known.N == N && hall.Plan is not null) return known;
        if (await PlanOf(hall) is not { } plan) return new("", 0, 0, []);
        return view = HallViews.Of(N, (await Blocks(hall, LayoutOf(plan))).Arrangement);
    }

    public async Task<SeatsTaken?> Taken(long since)
    {
        var hall = await Read();
        if (N == since) return null;
        if (taken?.N == N) return taken;
        return taken = new(N, hall.Plan is null ? new Dictionary<AttendeeId, SeatId>() : HallViews.Taken(await Get()));
    }

    /// <inheritdoc/>
    protected override Task Tell(Hall after, long n) => news.N == n
        ? system.Ask(() => GrainFactory.GetGrain<IRoster>(this.GetPrimaryKeyString()).Tell(
            new(Thing.Name, Address.Id, n, Seats: [.. news.Changes.Select(change => new SeatMove(change.Attendee, change.To))])))
        : Task.CompletedTask;

    private async ValueTask<Proposal<HallEvent>> Arranged(Hall hall, ArrangeHall command)
    {
        if (await PlannedFor() is not { } plan) return new(SeatingRefusals.NoHall);
        var (blocks, after, changes, counts) = await Placed(hall, plan, command);
        var ruling = hall.Arrange(plan, counts.Seated, counts.Unseated, Mark(command.Recipients), await Kept(changes));
        return With(ruling, blocks, after, changes) with { Answer = JsonSerializer.Serialize(counts, StoredJson.Plain) };
    }

    private async ValueTask<(SeatBlocks Blocks, Arrangement After, ImmutableArray<SeatChange> Changes, Counts Counts)> Placed(
        Hall hall, HallPlan plan, ArrangeHall command)
    {
        var planned = LayoutOf(plan);
        var blocks = await Blocks(hall, hall.Plan is { } old && !plan.IsSameAs(old) ? new(old) : planned);
        var (before, sitters, recipients) = (blocks.Arrangement.In(planned), await Sitters.Expected(command), Mark(command.Recipients));
        var rules = new SeatingRules(
            [.. command.Recipients], Math.Max(0, command.Reserve), command.Mirror, [.. command.WheelchairPlaces ?? []]);
        var anew = command.Anew || (recipients.Length > 0 && recipients != hall.Recipients);
        var after = anew ? Placement.Whole(before, sitters, rules) : Placement.Arrange(before, sitters, rules);
        var changes = blocks.Arrangement.ChangesTo(after);
        return (blocks, after, changes,
            new(after.Seated, sitters.Count - after.Seated, changes.Count(change => change is { From: not null, To: not null })));
    }

    private async ValueTask<Proposal<HallEvent>> Moved(Hall hall, MoveSeats command)
    {
        if (await PlanOf(hall) is not { } plan) return new(SeatingRefusals.NoHall);
        var blocks = await Blocks(hall, LayoutOf(plan));
        var inside = new HashSet<AttendeeId>();
        foreach (var move in command.Moves)
        {
            var sitter = await Sitters.Find(move.Attendee);
            if (sitter is null && move.Seat is not null) return new(SeatingRefusals.NotExpected);
            if (sitter is { IsInside: true }) inside.Add(sitter.Id);
        }
        var wishes = command.Moves.Select(move => new SeatWish(move.Attendee, move.Seat)).ToList();
        var result = SeatMoves.Apply(blocks.Arrangement, wishes, inside, command.Confirmed);
        if (result.After is not { } after) return new(result.Refusal!);
        var changes = blocks.Arrangement.ChangesTo(after);
        return With(hall.Move(plan, after.Seated, await Kept(changes), command.Confirmed), blocks, after, changes);
    }

    private Proposal<HallEvent> With(Ruling<HallEvent> ruling, SeatBlocks blocks, Arrangement after, ImmutableArray<SeatChange>? changes = null)
    {
        if (ruling.Events.IsEmpty) return ruling;
        news = (N + 1, changes ?? blocks.Arrangement.ChangesTo(after));
        return new(ruling, blocks.To(Address.Partition, after, N + 1));
    }

    /// <summary>Many changes lie in a blob, written before the event that names it.</summary>
    private async ValueTask<SeatChanges> Kept(ImmutableArray<SeatChange> changes) => changes.Length <= MostInline
        ? new(changes.Length, changes)
        : new(changes.Length, [], await Table.PutBlob(
            Address.Partition, JsonSerializer.SerializeToUtf8Bytes(changes, StoredJson.Plain), CancellationToken.None));

    /// <summary>The layout of a plan, made once for a hall that stays as it is.</summary>
    private HallLayout LayoutOf(HallPlan plan) => layout is { } known && known.Plan == plan ? known : layout = new(plan);

    private async ValueTask<SeatBlocks> Blocks(Hall hall, HallLayout layout) =>
        lastRead = await SeatBlocks.Read(Table, Address.Partition, layout, hall.Kept, lastRead);

    private async ValueTask<HallPlan?> PlanOf(Hall hall) => hall.Plan ?? await PlannedFor();

    private async ValueTask<HallPlan?> PlannedFor() =>
        (await conferences.Find(Address.Partition, Address.Id, CancellationToken.None))?.State.Plan?.Hall;

    private static string Mark(IReadOnlyList<AttendeeId> recipients) => recipients.Count == 0 ? ""
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', recipients))));

    private sealed record Counts(int Seated, int Unseated, int Moved);
}
