using System.Collections.Immutable;
using Laurel.Domain.Citations;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Citations;

/// <inheritdoc cref="ICitation"/>
[GrainType("citation")]
public sealed partial class CitationGrain(AggregateContext context, SystemActor system)
    : AggregateGrain<Citation, CitationEvent>(Thing, context), ICitation
{
    public static readonly AggregateKind<Citation, CitationEvent> Thing = new("citation", CitationUpcasts.Recused, CitationUpcasts.Repeats);

    private string Conference => this.GetPrimaryKeyString().Split('/')[0];

    public Task<Receipt> Nominate(Nominate command) =>
        Execute(command, citation => citation.Nominate(command.Nomination, command.Order, [.. command.Papers ?? []], command.Unit));

    public Task<Receipt> Amend(AmendNomination command) => ByPerson(command, citation => citation.Amend(command.Nomination));

    public Task<Receipt> Correct(CorrectNomination command) => ByPerson(command, citation => citation.Correct(command.Nomination, command.Reason));

    public Task<Receipt> AddPaper(AddPaper command) => ByPerson(command, citation => citation.AddPaper(command.Paper));

    public Task<Receipt> Take(TakeStep command) => command.Step switch
    {
        CitationStep.Accept => Noted(command, () => Execute(command, async citation => new(await Accept(citation)))),
        CitationStep.Appraise => Execute(command, async citation => new(await Appraise(citation))),
        _ => ByPerson(command, citation => Take(citation, command)),
    };

    public async Task<Receipt> AskOpinion(AskOpinion command)
    {
        var dated = await system.Ask(() => GrainFactory.GetGrain<IRuleBook>(Conference).Dated());
        return await ByPerson(command, citation =>
            citation.AskOpinion(command.Body, command.SentOn ?? RuleSets.DayOf(Now), command.DueOn, RuleSets.DayOf(Now), dated.Calendar));
    }

    public Task<Receipt> HearOpinion(HearOpinion command) => ByPerson(command, citation =>
        citation.HearOpinion(command.Number, command.Answer, command.On ?? RuleSets.DayOf(Now), RuleSets.DayOf(Now)));

    private Laurel.Domain.Ruling<CitationEvent> Take(Citation citation, TakeStep command) => command.Step switch
    {
        CitationStep.Submit => citation.Submit(),
        CitationStep.Return => citation.Return(command.Reason),
        CitationStep.Consult => citation.Consult(command.Reason),
        CitationStep.Post => citation.Post(),
        CitationStep.Hold => citation.Hold(command.Reason),
        CitationStep.Notify => citation.Notify(Now),
        CitationStep.Release => citation.Release(command.Reason),
        _ => citation.Refuse(command.Reason),
    };

    /// <summary>Under the rules in force now, after a look at whom it honours; whom it would be refused anyway is not looked for.</summary>
    private async Task<Laurel.Domain.Ruling<CitationEvent>> Accept(Citation citation)
    {
        if (IsHidden(citation)) return CitationRefusals.Unknown;
        var rules = RulesNow(citation, await OwnRules());
        if (citation.Accept(rules, Now).Events.IsEmpty) return citation.Accept(rules, Now);
        var (recognised, repeats) = await Recognise(citation, rules);
        return citation.Accept(rules, Now, recognised.Id, repeats);
    }

    public Task<Receipt> PutOnAgenda(PutOnAgenda command) => Execute(command, citation => citation.PutOnAgenda(command.Session));

    public Task<Receipt> TakeOffAgenda(TakeOffAgenda command) => Execute(command, citation => citation.TakeOffAgenda(command.Session));

    public Task<Receipt> NoteRecusals(NoteRecusals command) =>
        Execute(command, citation => citation.NoteRecusals(command.Session, [.. command.Members]));

    public Task<Receipt> RecordVote(RecordVote command) =>
        Execute(command, citation => citation.RecordVote(command.Session, command.Passed, command.On, Now));

    public Task<Receipt> PutForSignature(PutForSignature command) => Execute(command, citation => citation.PutForSignature(command.Decision));

    public Task<Receipt> WithdrawFromSignature(WithdrawFromSignature command) =>
        Execute(command, citation => citation.WithdrawFromSignature(command.Decision));

    public Task<Receipt> MarkDecided(MarkDecided command) => Execute(command, citation => citation.MarkDecided(command.Decision, command.Number, Now));

    public Task<Receipt> AmendDecided(AmendDecided command) =>
        Execute(command, citation => citation.AmendDecided(command.Decision, command.Nomination, command.Reason));

    public Task<Receipt> MarkIssued(MarkIssued command) => Execute(command, citation => citation.MarkIssued(command.Serial, command.RegisterNumber));

    public Task<Receipt> NoteReissue(NoteReissue command) => Execute(
        command, citation => citation.NoteReissue(command.Replaced, command.Serial, command.RegisterNumber, command.Nomination));

    public Task<Receipt> RecordHandover(RecordHandover command) => Execute(command, citation => command.Outcome is Handover.Presented
        ? citation.Present(command.Presenter, command.Receiver, Now)
        : citation.LeaveForLater());

    public Task<Receipt> MarkRevoked(MarkRevoked command) => Execute(command, citation => citation.MarkRevoked(command.Revocation));

    public Task<Receipt> TakeBackHandover(TakeBackHandover command) =>
        Execute(command, citation => citation.TakeBackHandover(command.Reason));

    public Task<Receipt> NameReceiver(NameReceiver command) =>
        ByPerson(command, citation => citation.NameReceiver(string.IsNullOrWhiteSpace(command.Receiver) ? null : command.Receiver.Trim()));

    public async Task<CitationView?> Get()
    {
        var citation = await Read();
        if (!citation.Exists || IsHidden(citation)) return null;
        var rules = RulesNow(citation, citation.Rules is null ? await OwnRules() : []);
        return new(
            new(Address.Id), N, citation.Nomination!, citation.Status, citation.OnHold, citation.Rules?.Id.Text, citation.Papers,
            citation.Missing(rules), citation.Session, citation.Decision, citation.DecisionNumber, citation.Serial, citation.RegisterNumber,
            citation.Receiver, citation.Order, rules, citation.AcceptedAt, citation.HoldReason, citation.Note, citation.Revocation,
            citation.PresentedBy, citation.Honoree, citation.Repeats, citation.Replaced, citation.VotedOn, citation.Consultations,
            citation.Owed, citation.NoticedAt, citation.ResultAt, citation.Unit);
    }

    protected override Task Tell(Citation after, long n) => system.Ask(() => GrainFactory.GetGrain<IRoster>(Conference).Tell(
        new(Thing.Name, Address.Id, n, Citation: RosterCitations.ItemOf(new(Address.Id), after))));

    /// <summary>A command of a person: to a council member who is recused from it the citation is unknown.</summary>
    private Task<Receipt> ByPerson(Command command, Func<Citation, Laurel.Domain.Ruling<CitationEvent>> decide) =>
        Execute(command, citation => IsHidden(citation) ? CitationRefusals.Unknown : decide(citation));

    private bool IsHidden(Citation citation) => Context.Actor.Caller?.Member is { } member && citation.IsHiddenFrom(new(member));

    /// <summary>The pinned rule set; before acceptance the one in force now.</summary>
    private RuleSet RulesNow(Citation citation, ImmutableArray<RuleSet> own) => citation.Rules ?? RuleSets.InForce(citation.Nomination?.Form ?? "", Now, own);

    private async Task<ImmutableArray<RuleSet>> OwnRules() => [.. await GrainFactory.GetGrain<IRuleBook>(Conference).Own()];
}
