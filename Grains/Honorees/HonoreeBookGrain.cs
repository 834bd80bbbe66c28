using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Honorees;

/// <inheritdoc cref="IHonoreeBook"/>
/// <remarks>As the roster: it hears of changes by tells, which may be lost, compares counts with the table every minute, and reads what somebody awaits.</remarks>
[GrainType("honoree-book")]
public sealed class HonoreeBookGrain(AggregateContext context) : LaurelGrain, IHonoreeBook
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3), Comparing = TimeSpan.FromSeconds(60);

    private readonly Heads<Honoree, HonoreeEvent> heads = new(HonoreeGrain.Thing, context);
    private readonly HonoreeLines lines = new();
    private Task loading = Task.CompletedTask;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        loading = Load();
        this.RegisterGrainTimer(Compare, new GrainTimerCreationOptions(Comparing, Comparing) { Interleave = true });
    }

    public Task Tell(HonoreeView honoree)
    {
        lines.Take(honoree);
        return Task.CompletedTask;
    }

    public async Task Await(HonoreeId honoree, long n)
    {
        if (lines.Held(honoree) < n) await Read(honoree.Text);
    }

    public async Task<HonoreePage> List(HonoreeQuery query) =>
        await IsLoaded() ? lines.Page(query) : new(0, [], RosterRefusals.Loading);

    public async Task<FoundHonoree?> Find(HonoreeId honoree)
    {
        await Loaded();
        return lines.Of(honoree) is { } history ? new(history, lines.Alike(history.Id, history.Honours)) : null;
    }

    public async Task<IReadOnlyList<DoubtfulPair>> Doubts(int most)
    {
        await Loaded();
        return lines.Doubts(most);
    }

    public async Task<IReadOnlyList<RecognisedNominee>> Recognise(IReadOnlyList<Nominee> nominees)
    {
        await Loaded();
        return [.. nominees.Select(Recognise)];
    }

    public async Task<IReadOnlyList<Dissolution?>> Dissolved(IReadOnlyList<Nominee> nominees)
    {
        await Loaded();
        return [.. nominees.Select(one => one.Nomination.Kind is HonoreeKind.Body
            ? lines.Dissolved(one.Chosen ?? HonoreeAddress.IdOf(context.Keys, one.Nomination))
            : null)];
    }

    public Task<HonoreeId> IdOf(HonoreeKind kind, string name, string positionAndUnit) =>
        Task.FromResult(HonoreeAddress.IdOf(context.Keys, kind, name, positionAndUnit));

    private RecognisedNominee Recognise(Nominee nominee)
    {
        var id = nominee.Chosen ?? HonoreeAddress.IdOf(context.Keys, nominee.Nomination);
        var history = lines.Of(id);
        return new(id, history, lines.Alike(id, [AsHonour(nominee.Nomination), .. history?.Honours ?? []]));
    }

    /// <summary>A nomination as one compares it with honours.</summary>
    private static Honour AsHonour(Nomination nomination) => new(
        default, nomination.Kind, nomination.Honorific, nomination.Name, nomination.PositionAndUnit, nomination.Form, "", 0, null, null, null, "",
        Mark.Recalled);

    // A load that failed is begun again by whoever asks next.
    private async ValueTask<bool> IsLoaded()
    {
        if (loading.IsFaulted) loading = Load();
        await Task.WhenAny(loading, Task.Delay(Patience, context.Clock));
        if (loading.IsFaulted) await loading;
        return loading.IsCompletedSuccessfully;
    }

    /// <summary>Waits to the end: whoever asks must not miss one.</summary>
    private async ValueTask Loaded()
    {
        if (loading.IsFaulted) loading = Load();
        await loading;
    }

    private async Task Load()
    {
        foreach (var partition in HonoreeAddress.Partitions)
            await foreach (var read in heads.All(partition, CancellationToken.None)) Take(read);
    }

    private async Task Compare(CancellationToken ct)
    {
        if (!loading.IsCompletedSuccessfully) return;
        foreach (var partition in HonoreeAddress.Partitions)
            await foreach (var (id, n) in heads.Counts(partition, ct))
                if (lines.Held(new(id)) < n) await Read(id);
    }

    private async Task Read(string id)
    {
        if (await heads.Find(HonoreeAddress.Of(HonoreeGrain.Thing.Name, id).Partition, id, CancellationToken.None) is { } read) Take(read);
    }

    private void Take(StoredThing<Honoree> read)
    {
        if (HonoreeGrain.ViewOf(new(read.Id), read.N, read.State) is { } view) lines.Take(view);
    }
}
