using Laurel.Domain;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Decisions;
using Orleans.Runtime;

namespace Laurel.Grains.Honorees;

/// <inheritdoc cref="IMerge"/>
/// <remarks>The two honorees are only ever asked and ask nobody, so merges across each other wait for no one; the rules of both decide who comes first.</remarks>
[GrainType("merge")]
public sealed class MergeGrain(AggregateContext context, SystemActor system) : UndertakingGrain<Merge, MergeEvent>(Thing, context, system), IMerge
{
    public static readonly AggregateKind<Merge, MergeEvent> Thing = new("merge");

    private Refusal? stoppedBy;

    private MergeId Id => new(Address.Id);

    public async Task<Receipt> Begin(BeginMerge command)
    {
        stoppedBy = null;
        var (receipt, done) = await Undertake(() => Execute(command, async merge => new(await Begin(merge, command))));
        var state = await Read();
        return !receipt.Accepted ? receipt
            : !done ? receipt with { Refusal = AggregateRefusals.Busy }
            : receipt with { N = N, Refusal = state.Status is MergeStatus.Refused ? stoppedBy ?? HonoreeRefusals.MergedAlready : null };
    }

    public async Task<Receipt> Split(SplitMerge command)
    {
        if (Owes(await Read()) && !await Finish()) return new(Thing.Name, Address.Id, N, AggregateRefusals.Busy);
        var (receipt, done) = await Undertake(() => Execute(command, merge => merge.Split(command.Reason, Now)));
        return !receipt.Accepted || done ? receipt with { N = N } : receipt with { Refusal = AggregateRefusals.Busy };
    }

    public async Task<MergeView?> Get() => await Read() is { Status: not MergeStatus.None } merge
        ? new(Id, N, merge.Source, merge.Target, merge.Status, merge.Reason, merge.SplitReason)
        : null;

    protected override bool Owes(Merge state) => state.IsUnderWay;

    protected override Task Step(Merge state) => state.Status switch
    {
        MergeStatus.Joining => Join(state),
        MergeStatus.Adopting => Adopt(state),
        MergeStatus.Releasing => Release(state),
        _ => Leave(state),
    };

    protected override GrainAddress AddressOf(string grainKey) => HonoreeAddress.Of(Thing.Name, grainKey);

    private async Task<Ruling<MergeEvent>> Begin(Merge merge, BeginMerge command)
    {
        var ruling = merge.Begin(command.Source, command.Target, command.Reason, Now);
        if (ruling.Events.IsEmpty) return ruling;
        var source = await AsSystem.Ask(() => GrainFactory.Honoree(command.Source).Get());
        var target = await AsSystem.Ask(() => GrainFactory.Honoree(command.Target).Get());
        return source is null || target is null ? HonoreeRefusals.Unknown
            : source.Kind != target.Kind ? HonoreeRefusals.KindsDiffer
            : source.Into is not null || target.Into is not null ? HonoreeRefusals.MergedAlready
            : ruling;
    }

    private async Task Join(Merge merge)
    {
        stoppedBy = (await AsSystem.Ask(() => GrainFactory.Honoree(merge.Source).Join(new(Derived("join"), merge.Target, Id)))).Refusal;
        await Record("joined", state => state.Joined(stoppedBy?.Code));
    }

    private async Task Adopt(Merge merge)
    {
        stoppedBy = (await AsSystem.Ask(() => GrainFactory.Honoree(merge.Target).Adopt(new(Derived("adopt"), merge.Source, Id)))).Refusal;
        await Record("adopted", state => state.Adopted(stoppedBy?.Code));
    }

    /// <summary>Because the other refused, or because the two are being taken apart.</summary>
    private async Task Leave(Merge merge)
    {
        await AsSystem.Ask(() => GrainFactory.Honoree(merge.Source).Leave(new(Derived("leave"), Id)));
        await Record("left", state => state.Status is MergeStatus.Undoing ? state.Undone() : state.Left());
    }

    private async Task Release(Merge merge)
    {
        await AsSystem.Ask(() => GrainFactory.Honoree(merge.Target).Release(new(Derived("release"), Id)));
        await Record("released", state => state.Released());
    }

    /// <summary>The id of a step's command, the same whenever it is driven.</summary>
    private CommandId Derived(string step) => new($"{Address.Id}-{step}");
}
