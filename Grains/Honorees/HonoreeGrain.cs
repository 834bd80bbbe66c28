using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Decisions;
using Orleans.Runtime;

namespace Laurel.Grains.Honorees;

/// <inheritdoc cref="IHonoree"/>
[GrainType("honoree")]
public sealed class HonoreeGrain(AggregateContext context, SystemActor system) : AggregateGrain<Honoree, HonoreeEvent>(Thing, context), IHonoree
{
    public static readonly AggregateKind<Honoree, HonoreeEvent> Thing = new("honoree");

    public Task<Receipt> Enter(EnterHonour command) => Execute(command, honoree => honoree.EnterDecided(command.Honour));

    public Task<Receipt> Note(NoteDossier command) => Execute(command, honoree => honoree.Note(command.Dossier));

    public async Task<IReadOnlyList<DossierUnderWay>> Dossiers() => (await Read()).Dossiers;

    public Task<Receipt> Claim(ClaimHonour command) =>
        Execute(command, honoree => honoree.Claim(command.Honour, command.Rules, [.. command.GivenUp]));

    public async Task<IReadOnlyList<Honour>> Claims() => (await Read()).Claims;

    public Task<Receipt> Record(RecordHonour command) => Execute(command, honoree => honoree.Record(command.Honour));

    public Task<Receipt> Strike(StrikeHonour command) => Execute(command, honoree => honoree.Strike(command.Honour, command.Reason));

    public Task<Receipt> Dissolve(DissolveBody command) =>
        Execute(command, honoree => honoree.Dissolve(new(command.On, command.Reason ?? "", Context.Actor.Current(), Now)));

    public Task<Receipt> TakeBackDissolution(TakeBackDissolution command) => Execute(command, honoree => honoree.TakeBackDissolution(command.Reason));

    public Task<Receipt> TellApart(TellApart command) => Execute(command, honoree => honoree.TellApart(command.Other));

    public Task<Receipt> Join(JoinHonoree command) => Execute(command, honoree => honoree.Join(command.Into, command.Merge));

    public Task<Receipt> Adopt(AdoptHonoree command) => Execute(command, honoree => honoree.Adopt(command.Member, command.Merge));

    public Task<Receipt> Leave(LeaveHonoree command) => Execute(command, honoree => honoree.Leave(command.Merge));

    public Task<Receipt> Release(ReleaseHonoree command) => Execute(command, honoree => honoree.Release(command.Merge));

    public async Task<HonoreeView?> Get() => ViewOf(new(Address.Id), N, await Read());

    /// <summary>Null where no honour stands there, nor that it was dissolved.</summary>
    internal static HonoreeView? ViewOf(HonoreeId id, long n, Honoree honoree) => honoree.Kind is { } kind
        ? new(id, n, kind, honoree.Honours, honoree.Into, honoree.Merge, honoree.Members, honoree.Apart, honoree.Dissolved)
        : null;

    protected override Task Tell(Honoree after, long n) => ViewOf(new(Address.Id), n, after) is { } view
        ? system.Ask(() => GrainFactory.HonoreeBook().Tell(view))
        : Task.CompletedTask;

    protected override GrainAddress AddressOf(string grainKey) => HonoreeAddress.Of(Thing.Name, grainKey);
}
