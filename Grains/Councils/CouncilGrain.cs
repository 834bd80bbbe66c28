using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;
using Orleans.Runtime;

namespace Laurel.Grains.Councils;

/// <inheritdoc cref="ICouncil"/>
/// <remarks>
/// A secret ballot is one commit: the roll's event, the head (which knows the roll alone), a command row that says nothing but that it was done,
/// and the urn replaced at the tag it was read at. How a member voted is in memory for the length of that turn and nowhere else.
/// </remarks>
[GrainType("council")]
public sealed partial class CouncilGrain(AggregateContext context, SystemActor system, IBallotKeys keys)
    : UndertakingGrain<Council, CouncilEvent>(Thing, context, system), ICouncil
{
    public static readonly AggregateKind<Council, CouncilEvent> Thing = new("council");

    private FrozenList agendas = null!;
    private BallotBox box = null!;
    private Refusal? annulledBy;

    private ConferenceCode Conference => new(this.GetPrimaryKeyString().Split('/')[0]);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        box = new(Address, this.GetPrimaryKeyString(), keys, Context);
        agendas = new(Address, Context);
        await KeepKeysUnderWay();
    }

    public Task<Receipt> Constitute(ConstituteCouncil command) => Execute(command, council => council.Constitute(
        [.. command.Members], command.Quorum, command.Ballots, command.Suppress, [.. command.Alternates ?? []], command.Body));

    public async Task<Receipt> OpenSession(OpenSession command)
    {
        annulledBy = null;
        var (receipt, done) = await Undertake(() => Execute(
            command,
            async council => new(await Call(council, command)),
            answer: (after, _) => after.Sessions[^1].Id.Text));
        if (!receipt.Accepted) return receipt;
        var session = (await Read()).Find(new(receipt.Answer!))!;
        return !done ? receipt with { Refusal = AggregateRefusals.Busy }
            : session.Status is SessionStatus.Void ? receipt with { N = N, Refusal = annulledBy ?? CouncilRefusals.Void }
            : receipt with { N = N };
    }

    public async Task<Receipt> Recuse(RecuseMember command)
    {
        var (receipt, done) = await Undertake(() =>
            Execute(command, council => council.Recuse(command.Session, command.Member, [.. command.Citations])));
        return receipt.Accepted && !done ? receipt with { Refusal = AggregateRefusals.Busy } : receipt;
    }

    public async Task<Receipt> StandIn(SetStandIn command)
    {
        var (receipt, done) = await Undertake(() => Execute(command, council => council.StandIn(command.Session, command.For, command.Alternate)));
        return receipt.Accepted && !done ? receipt with { Refusal = AggregateRefusals.Busy } : receipt;
    }

    public Task<Receipt> NameChair(NameChair command) => Execute(command, council => council.NameChair(command.Session, command.Chair));

    public Task<Receipt> CountIssued(CountIssued command) => Execute(command, council => council.CountIssued(command.Session, command.Count));

    public Task<Receipt> CountReceived(CountReceived command) => Execute(command, council => council.CountReceived(command.Session, command.Count));

    public Task<Receipt> SignMinutes(SignMinutes command) => Execute(command, council => council.SignMinutes(command.Session, Now));

    public async Task<SealReceipt> Seal(SealSession command)
    {
        var (receipt, _) = await Undertake(() => Execute(command, council => Seal(council, command.Session)));
        if (!receipt.Accepted) return new(null, receipt.Refusal, N);
        var session = (await Read()).Find(command.Session)!;
        return session.Tally is not null ? new(SessionViews.ResultFor(session, Asking), null, N) : new(null, CouncilRefusals.KeyLost, N);
    }

    public async Task<CouncilView?> Get()
    {
        var council = await Read();
        return council.Exists
            ? new(N, council.Members, council.Quorum, council.Ballots, [.. council.Sessions.Select(session => session.Id)], council.Suppress, council.Alternates,
                council.Body)
            : null;
    }

    public async Task<SessionView?> Session(SessionId session) =>
        (await Read()).Find(session) is { } found
            ? SessionViews.For(found, Asking, found.Frozen is { } frozen ? await agendas.Get(frozen.Agenda) : null)
            : null;

    public async Task<BallotPaper?> Paper(SessionId session, MemberId member)
    {
        var caller = Context.Actor.Caller;
        if (caller is not null && caller.Member != member.Text && !caller.Has(Role.Organizer | Role.Secretary)) return null;
        if ((await Read()).Find(session) is not { } found || found.SeatOf(member) is null || found.Person(member) is not { } votes) return null;
        if (caller?.Member == member.Text && found.StandInFor(member) is not null) return null;
        if (caller?.Member is { } own && own != member.Text && !found.RecusedOf(new(own)).IsEmpty) return null;
        return SessionViews.PaperOf(found, votes, await Agenda(found));
    }

    protected override bool Owes(Council state) => state.Owing is not null;

    protected override Task Step(Council state) => state.Owing switch
    {
        { Status: SessionStatus.Called } session => BindAgenda(session),
        { Status: SessionStatus.BallotOpen } session => TellRecusals(session),
        { Status: SessionStatus.Void } session => FreeAgenda(session),
        { } session => TellResult(session),
        _ => Task.CompletedTask,
    };

    private async Task<Ruling<CouncilEvent>> Call(Council council, OpenSession command)
    {
        if (command.Citations.Count > Council.LongestAgenda) return CouncilRefusals.AgendaTooLong;
        if (!command.Citations.All(id => CitationId.IsOne(id.Text))) return CitationRefusals.Unknown;
        var citations = await Each(command.Citations.Distinct(), id => GrainFactory.Citation(Conference, id).Get());
        if (citations.Contains(null)) return CitationRefusals.Unknown;
        foreach (var citation in citations)
            if (Citation.NotReadyForCouncil(citation!.Status, citation.OnHold) is { } refusal) return refusal;
        // The decision follows the vote, so it is dated that day or later.
        var barred = await Each(citations, citation => AsSystem.Ask(() => HonoreeHistories.Bars(
            GrainFactory, Context.Keys, citation!.Nomination, citation.Honoree, command.On ?? RuleSets.DayOf(Now))));
        if (barred.FirstOrDefault(refusal => refusal is not null) is { } gone) return gone;
        var rules = citations.ToDictionary(citation => citation!.Id, citation => citation!.Rules!);
        return council.Call([.. command.Citations.Select(id => new AgendaItem(id, rules[id]))], command.PassPercent, Now, command.On);
    }

    private async Task BindAgenda(Session session)
    {
        var receipts = await Each(session.Agenda, id => GrainFactory.Citation(Conference, id)
            .PutOnAgenda(new(new($"council-{session.Id}-agenda"), session.Id)));
        if (receipts.FirstOrDefault(receipt => !receipt.Accepted) is { Refusal: { } refusal })
        {
            annulledBy = refusal;
            await Record($"annul-{session.Id}", council => council.Annul(session.Id, refusal.Code));
            return;
        }
        await Record($"open-{session.Id}", council => council.OpenBallot(session.Id), async (_, _, _) =>
            session.Ballots is BallotKind.Secret ? [await box.Open(session)] : []);
    }

    private async Task TellRecusals(Session session)
    {
        await Recusals(session);
        await Record($"recusals-{session.Id}", council => council.Tell(session.Id));
    }

    private Task Recusals(Session session)
    {
        var recused = session.RecusedByItem;
        return Each(session.Agenda, id => GrainFactory.Citation(Conference, id).NoteRecusals(
            new(new(FormattableString.Invariant($"council-{session.Id}-recusals-{N}")), session.Id, recused.GetValueOrDefault(id, []))));
    }

    private async Task FreeAgenda(Session session)
    {
        await KeepKeysUnderWay();
        await Each(session.Agenda, id => GrainFactory.Citation(Conference, id)
            .TakeOffAgenda(new(new($"council-{session.Id}-off"), session.Id)));
        await Record($"told-{session.Id}", council => council.Tell(session.Id));
    }

    private async Task TellResult(Session session)
    {
        await KeepKeysUnderWay();
        await Recusals(session);
        await Each(session.Tally!.Items, item => GrainFactory.Citation(Conference, item.Citation)
            .RecordVote(new(new($"council-{session.Id}-vote"), session.Id, item.Passed, session.VotedOn)));
        await Record($"told-{session.Id}", council => council.Tell(session.Id));
    }

    private async ValueTask<Proposal<CouncilEvent>> Seal(Council council, SessionId id)
    {
        var anchor = await Anchor.Of(Table, Address.Partition, CancellationToken.None);
        if (council.Find(id) is not { Status: SessionStatus.BallotOpen, Ballots: BallotKind.Secret } session)
            return new(council.Seal(id, null, Now, anchor, await Freeze(council.Find(id))));
        using var found = await box.Find(session);
        if (found is null) return await Lost(council, session);
        return new(council.Seal(id, found.Urn, Now, anchor, await Freeze(session)), await box.Remove(session));
    }

    /// <summary>What the papers of a session that is about to be sealed say besides its result, stored before the commit that names it; null where it cannot be sealed.</summary>
    private async Task<SealedPapers?> Freeze(Session? session)
    {
        if (session is null or { Tally: not null } or { NotSealable: not null }) return null;
        var plan = (await AsSystem.Ask(() => GrainFactory.GetGrain<IConference>(Conference.Text).Get()))?.Plan;
        return new(await agendas.Put(await Agenda(session)), session.Body ?? plan?.Organizer, plan?.City, plan?.StartsAt.Offset);
    }

    /// <summary>Destroys the keys of sessions that are over; after a crash between sealing and this, the next activation does.</summary>
    private async Task KeepKeysUnderWay() => await box.KeepOnly(
        (await Read()).Sessions.Where(session => session.Status is SessionStatus.Called or SessionStatus.BallotOpen));

    private MemberId? Asking => Context.Actor.Caller?.Member is { } member ? new(member) : null;

    /// <summary>The nominations of an agenda: as they read now, and from sealing on as they were voted on.</summary>
    private async Task<IReadOnlyList<Nomination>> Agenda(Session session)
    {
        if (session.Frozen is { } frozen) return await agendas.Get(frozen.Agenda);
        var citations = await Each(session.Agenda, id => AsSystem.Ask(() => GrainFactory.Citation(Conference, id).Get()));
        return [.. citations.Select(citation => citation!.Nomination)];
    }
}
