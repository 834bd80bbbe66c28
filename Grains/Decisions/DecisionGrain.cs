using System.Buffers.Binary;
using System.Collections.Immutable;
using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Orleans.Runtime;

namespace Laurel.Grains.Decisions;

/// <inheritdoc cref="IDecision"/>
/// <remarks>
/// Signing never leaves a gap nor gives a number twice, whatever crashes: a number left to Laurel is taken after list and serials are frozen,
/// and the register gives this decision the same one again; the office's own number, the one thing that can still be refused, is entered
/// after the intention to sign under it is on record and before anything is frozen.
/// </remarks>
[GrainType("decision")]
public sealed partial class DecisionGrain(AggregateContext context, SystemActor system)
    : UndertakingGrain<Decision, DecisionEvent>(Thing, context, system), IDecision, IOfConference
{
    public static readonly AggregateKind<Decision, DecisionEvent> Thing = new("decision");

    private FrozenList list = null!;
    private Refusal? abandonedBy;
    private int issued;

    /// <summary>The conference whose decision it is; null before it is drafted.</summary>
    public ConferenceCode? Conference { get; private set; }

    private DecisionId Id => IssuerAddress.IdIn(this.GetPrimaryKeyString());

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        list = new(Address, Context);
        Conference = (await Read()).Conference;
    }

    public async Task<Receipt> Draft(DraftDecision command)
    {
        abandonedBy = null;
        var (receipt, done) = await Undertake(() => Execute(command, async decision => new(await Draft(decision, command))));
        var state = await Read();
        Conference = state.Conference;
        return !receipt.Accepted ? receipt
            : !done ? receipt with { Refusal = AggregateRefusals.Busy }
            : receipt with { N = N, Refusal = state.Status is DecisionStatus.Abandoned ? abandonedBy ?? DecisionRefusals.WrongState(state.Status) : null };
    }

    public async Task<Receipt> Abandon(AbandonDraft command) =>
        (await Undertake(() => Execute(command, decision => decision.Abandon(null)))).Receipt with { N = N };

    public async Task<SignReceipt> Sign(SignDecision command)
    {
        var number = 0;
        if (command.Number is { } typed && !TryReadNumber(typed, out number)) return new(null, DecisionRefusals.NumberInvalid);
        if (Owes(await Read()) && !await Finish()) return new(null, DecisionRefusals.Signing, N);
        var (receipt, done) = await Undertake(() => Execute(command, async decision =>
            await NotSignable(decision) is { } refusal ? new(refusal)
            : new(number > 0 ? decision.ChooseNumber(number) : await Freeze(decision))));
        if (!receipt.Accepted) return new(null, receipt.Refusal, N);
        return (await Read()).PrintedNumber is { } printed ? new(printed, null, N)
            : new(null, done ? DecisionRefusals.NumberTaken(number) : AggregateRefusals.Busy, N);
    }

    public async Task<IssueReceipt> Issue(IssueCertificates command)
    {
        var (receipt, done) = await Undertake(() => Execute(command, async decision => new(await BeginIssue(decision))));
        if (!receipt.Accepted) return new([], receipt.Refusal, N);
        var decision = await Read();
        return done ? new([.. decision.LinesToIssue.Select(line => Line(decision, line))], null, N) : new([], DecisionRefusals.Issuing, N);
    }

    public async Task<Receipt> Revoke(RevokeAward command) =>
        (await Undertake(() => Execute(command, decision => command.ByAmending
            ? decision.Remove(command.Citation, command.Revocation)
            : decision.Revoke(command.Citation, command.Revocation, RuleSets.DayOf(Now))))).Receipt with { N = N };

    public Task<Receipt> RecoverPrize(RecoverPrize command) =>
        Execute(command, decision => decision.RecoverPrize(command.Citation, command.Recovery));

    public async Task<Receipt> NoteAmendment(NoteAmendment command) =>
        (await Undertake(() => Execute(command, async decision => new(await NoteAmendment(decision, command))))).Receipt with { N = N };

    public async Task<DecisionView?> Get()
    {
        var decision = await Read();
        if (!decision.Exists) return null;
        var nominations = await list.Get(decision.List);
        var toIssue = await list.Get(decision.ListToIssue);
        var lines = decision.Awards.Select((award, line) => new DecisionLine(
            line + 1, award.Citation, nominations[line], award.Prize, award.Serial, decision.RegisterOf(line), award.Revocation is not null,
            award.Revocation, award.Recovered, toIssue[line] == nominations[line] ? null : toIssue[line])).ToList();
        if (decision.Number is null && Context.Actor.Caller?.Member is not null) lines = await Shown(decision, lines);
        return new(
            Id, N, decision.Conference!.Value, decision.Terms!, decision.Status, decision.PrintedNumber, lines,
            lines.Sum(line => line.Revoked ? 0 : line.Prize ?? 0), decision.Issued, decision.SignedAt, decision.Anchor,
            AmendmentOf(decision, nominations), decision.AmendedBy, decision.Issue);
    }

    /// <summary>A draft's lines without those from which the council member who asks is recused: to it those citations are unknown.</summary>
    private async Task<List<DecisionLine>> Shown(Decision decision, List<DecisionLine> lines)
    {
        var seen = await Task.WhenAll(lines.Select(line => GrainFactory.Citation(decision.Conference!.Value, line.Citation).Get()));
        return [.. lines.Where((_, line) => seen[line] is not null)];
    }

    protected override GrainAddress AddressOf(string grainKey) => IssuerAddress.OfDecision(Thing.Name, grainKey);

    private static IssuedLine Line(Decision decision, int line) =>
        new(decision.Awards[line].Citation, decision.Awards[line].Serial!.Value, decision.RegisterOf(line)!.Value);

    private async Task<Ruling<DecisionEvent>> Draft(Decision decision, DraftDecision command)
    {
        if (decision.Exists) return DecisionRefusals.Exists;
        var bare = command.Citations.Select(citation => new Award(citation, null));
        var (amends, texts, impossible) = await Amending(command);
        if (impossible is not null) return impossible;
        if (Decision.Fault(command.Terms, [.. bare], amends) is { } fault) return fault;
        if (DecisionId.SlugOf(command.Terms.Issuer) != Id.Issuer) return DecisionRefusals.TermsMissing;
        if (!command.Citations.All(citation => CitationId.IsOne(citation.Text))) return CitationRefusals.Unknown;
        var citations = await Each(command.Citations, citation => GrainFactory.Citation(command.Conference, citation).Get());
        if (citations.Contains(null)) return CitationRefusals.Unknown;
        var listed = ListOrder.Ranked([.. citations.Select(citation => citation!)], citation => citation.Nomination);
        if ((NotToBeListed(command.Terms, listed) ?? await Dissolved(listed, command.Terms.SignedOn)) is { } refusal) return refusal;
        var hash = await list.Put([.. listed.Select(citation => citation.Nomination), .. texts]);
        var salaries = await AsSystem.Ask(() => GrainFactory.GetGrain<Citations.IRuleBook>(command.Conference.Text).Dated());
        var awards = listed.Select(citation => AwardOf(citation, command.Terms.SignedOn, [.. salaries.Salaries]));
        return decision.Draft(command.Conference, await Grounded(command), [.. awards], hash, amends);
    }

    private Refusal? NotToBeListed(DecisionTerms terms, IReadOnlyList<Citations.CitationView> listed) =>
        listed.Select(citation => Citation.NotReadyForSignature(citation.Status, citation.OnHold, citation.Decision, Id)
                ?? AuthorityLevels.MayNotGive(terms, citation.Nomination.Form, citation.Rules!))
            .FirstOrDefault(refusal => refusal is not null)
        ?? Decision.BeforeVote(terms, listed.Select(citation => citation.VotedOn));

    /// <summary>The terms with the grounds that hold on the decision's day, and what it has besides: frozen, whatever is entered later.</summary>
    private async Task<DecisionTerms> Grounded(DraftDecision command)
    {
        var own = await AsSystem.Ask(() => GrainFactory.GetGrain<Citations.IRuleBook>(command.Conference.Text).Grounds());
        var grounds = LegalGrounds.On(command.Terms.SignedOn, [.. own]).Select(ground => ground.Text);
        return command.Terms with { Grounds = [.. grounds.Concat(command.Terms.Grounds ?? []).Distinct()] };
    }

    private static Award AwardOf(Citations.CitationView citation, DateOnly signedOn, ImmutableArray<BaseSalary> own) =>
        new(citation.Id, PrizeMoney.Of(citation.Rules!, citation.Nomination.Kind, signedOn, own));

    /// <summary>A hold, or a citation that went elsewhere, stops a signature that has not begun.</summary>
    private async Task<Refusal?> NotSignable(Decision decision)
    {
        if (decision.Status is not DecisionStatus.Draft || decision.Next is not DecisionStep.None) return null;
        var citations = await Each(decision.Awards, award => GrainFactory.Citation(decision.Conference!.Value, award.Citation).Get());
        return await NotAmendable(decision) ?? citations
            .Select(citation => Citation.NotReadyForSignature(citation!.Status, citation.OnHold, citation.Decision, Id))
            .FirstOrDefault(refusal => refusal is not null)
            ?? await Dissolved(citations.OfType<Citations.CitationView>(), decision.Terms!.SignedOn) ?? await NotBeside(decision);
    }

    private async Task<Ruling<DecisionEvent>> Freeze(Decision decision) => decision.Sign(NewSerials(decision), Now, await AnchorNow());

    private async Task<Ruling<DecisionEvent>> FreezeAs(int number, Decision decision) =>
        decision.SignAs(number, NewSerials(decision), Now, await AnchorNow());

    private ImmutableArray<Serial> NewSerials(Decision decision) => [.. decision.Awards.Select(_ => NewSerial())];

    private ValueTask<string> AnchorNow() => Anchor.Of(Table, Address.Partition, CancellationToken.None);

    private Serial NewSerial()
    {
        Span<byte> random = stackalloc byte[16];
        Context.Chance(random);
        return Serial.Draw(BinaryPrimitives.ReadUInt128BigEndian(random));
    }

    private static bool TryReadNumber(string typed, out int number) =>
        int.TryParse(typed.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) && number > 0;
}
