using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>A unit proposes whom it wants honoured, and registers to the emulation launch, by its own link (decision record 0143).</summary>
public sealed partial class UnitLinksGrain
{
    private const int MostProposals = 200;

    public Task<UnitProposalPage> Proposals(LinkToken token) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(token);
        if (unit is null) return new UnitProposalPage("", "", default, [], refusal);
        var plan = (await GrainFactory.GetGrain<IConference>(Conference).Get())!.Plan;
        var calendar = (await GrainFactory.GetGrain<IRuleBook>(Conference).Dated()).Calendar;
        var proposed = await Task.WhenAll((await ProposedBy(unit)).Select(item => Citation(item.Id).Get()));
        return new UnitProposalPage(unit.Unit, plan.Title, unit.Link!.Until, [.. proposed.OfType<CitationView>().Select(view => Shown(view, calendar))]);
    });

    public Task<Receipt> Propose(ProposeByLink command) => InUnit(command.Token, async unit =>
    {
        var proposed = await ProposedBy(unit);
        if (proposed.Count >= MostProposals && proposed.All(item => item.Id != command.Citation))
            return new Receipt(CitationGrain.Thing.Name, command.Citation.Text, 0, LinkRefusals.TooManyProposals);
        // The same command again says the same order.
        var order = (await Citation(command.Citation).Get())?.Order ?? await NextOrder();
        return await Citation(command.Citation).Nominate(new(command.CommandId, command.Nomination, order, [], unit.Unit));
    });

    public Task<Receipt> AmendProposal(ProposeByLink command) =>
        OfProposal(command.Token, command.Citation, citation => citation.Amend(new(command.CommandId, command.Nomination)));

    public Task<Receipt> SubmitProposal(SubmitByLink command) =>
        OfProposal(command.Token, command.Citation, citation => citation.Take(new(command.CommandId, CitationStep.Submit, null)));

    public Task<Receipt> AddToProposal(PaperByLink command) => OfProposal(
        command.Token, command.Citation, citation => citation.UploadPaper(new(command.CommandId, command.Kind, command.Name, command.Content)));

    public Task<UnitListAnswer> ProposeAll(ListByLink command) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(command.Token);
        if (unit is null) return new UnitListAnswer([], true, refusal);
        var proposed = await ProposedBy(unit);
        var (known, free, order) = (proposed.Select(item => KeyOf(item.Nomination)).ToHashSet(), MostProposals - proposed.Count, await NextOrder());
        var (rows, began) = (new List<UnitListRow>(), context.Clock.GetTimestamp());
        foreach (var row in command.List.Rows.Skip(command.From))
        {
            if (command.Apply && context.Clock.GetElapsedTime(began) > Slice) return new(rows, Done: false);
            var told = Judge(row, known, free);
            if (command.Apply && told.Outcome == ImportOutcome.Created) told = await Proposed(told, command, row.Citation!, order++, unit.Unit);
            if (told.Outcome == ImportOutcome.Created) free -= known.Add(KeyOf(row.Citation!)) ? 1 : 0;
            rows.Add(told);
        }
        return new(rows);
    });

    public Task<UnitLaunchPage> Launch(LinkToken token) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(token);
        if (unit is null) return new UnitLaunchPage("", "", default, null, null, null, refusal);
        var plan = (await GrainFactory.GetGrain<IConference>(Conference).Get())!.Plan;
        var launch = await TheLaunch.Get();
        var ours = launch.Units.FirstOrDefault(pledge => Delegation.IsSameUnit(pledge.Unit, unit.Unit));
        var shown = launch.Status is LaunchStatus.Launched or LaunchStatus.Reviewed;
        return new UnitLaunchPage(
            unit.Unit, plan.Title, launch.Status, shown ? launch.Text : null, ours?.Pledge,
            launch.Results.FirstOrDefault(result => result.Unit == ours?.Unit)?.Met);
    });

    // Under the name by which it registered before, where that is the same unit spelt otherwise.
    public Task<Receipt> RegisterToLaunch(PledgeByLink command) => OfSheet(command.Token, async unit =>
    {
        var known = (await TheLaunch.Get()).Units.FirstOrDefault(pledge => Delegation.IsSameUnit(pledge.Unit, unit.Unit));
        return await TheLaunch.Register(new(command.CommandId, new(known?.Unit ?? unit.Unit, command.Pledge)));
    });

    private ILaunch TheLaunch => GrainFactory.GetGrain<ILaunch>(Conference);

    private static UnitListRow Judge(ImportRow row, HashSet<string> known, int free)
    {
        var told = new UnitListRow(row.Row, row.Name, row.Citation?.PositionAndUnit ?? "", ImportOutcome.Refused, null, row.Findings);
        return row.Citation is not { } said ? told
            : known.Contains(KeyOf(said)) ? told with { Outcome = ImportOutcome.Unchanged }
            : free <= 0 ? told with { Refusal = LinkRefusals.TooManyProposals }
            : told with { Outcome = ImportOutcome.Created };
    }

    private async Task<UnitListRow> Proposed(UnitListRow told, ListByLink command, Nomination nomination, int order, string unit)
    {
        var id = AttendeeNumbers.OfRow(context.Keys, $"{Partition}\n{command.Token.Text}\nproposals\n{command.List.FileHash}", told.Row).Text;
        var receipt = await Citation(new(id)).Nominate(new(command.CommandId.Step($"row-{told.Row}"), nomination, order, [], unit));
        if (receipt.Accepted) await Roster.Await(receipt.Kind, receipt.Id, receipt.N);
        return receipt.Refusal switch
        {
            null => told,
            { } refusal when refusal == CitationRefusals.Exists => told with { Outcome = ImportOutcome.Unchanged },
            { } refusal => told with { Outcome = ImportOutcome.Refused, Refusal = refusal },
        };
    }

    private async Task<IReadOnlyList<CitationItem>> ProposedBy(DelegationView unit) =>
        [.. (await Roster.Citations(new(Limit: MostCitations))).Items.Where(item => item.Unit is { } proposer && Delegation.IsSameUnit(proposer, unit.Unit))];

    private async Task<int> NextOrder() =>
        (await Roster.Citations(new(Limit: MostCitations))).Items.Select(item => item.Order).DefaultIfEmpty().Max() + 1;

    // A proposal of another unit, and what the office entered, is as unknown as one that never was.
    private Task<Receipt> OfProposal(LinkToken token, CitationId id, Func<ICitation, Task<Receipt>> ask) => InUnit(token, async unit =>
    {
        var head = new GrainAddress(Partition, CitationGrain.Thing.Name, id.Text).Head;
        var isOurs = await context.Table.Find(head, CancellationToken.None) is not null
            && await Citation(id).Get() is { Unit: { } proposer } && Delegation.IsSameUnit(proposer, unit.Unit);
        return isOurs ? await ask(Citation(id)) : new Receipt(CitationGrain.Thing.Name, id.Text, 0, CitationRefusals.Unknown);
    });

    private UnitProposal Shown(CitationView view, WorkCalendar calendar)
    {
        var (stage, rules) = (ProposalStages.Of(view.Status), view.Rules!);
        return new(
            view.Id, view.Nomination, stage, stage is ProposalStage.Returned or ProposalStage.Refused ? view.Note : null,
            [.. rules.Papers.Value.Where(paper => view.Missing.Contains(paper.Kind))], rules.Papers.Value, DueOf(view, calendar),
            stage is ProposalStage.Decided or ProposalStage.Revoked ? view.DecisionNumber : null);
    }

    // Passed or not, what was voted on shows the same day.
    private UnitDue? DueOf(CitationView view, WorkCalendar calendar)
    {
        var owed = view.Status is CitationStatus.VotedPassed or CitationStatus.VotedFailed or CitationStatus.ForSignature
            ? view is { ResultAt: { } at, Rules.NoticeWithin: { } days } ? new Deadline(DeadlineKind.Notice, at, days.Value) : null
            : view.Owed;
        if (owed is null) return null;
        var due = owed.On(calendar);
        return new(owed.Kind, due, VietNam.DayOf(Now) > due.On);
    }

    private static string KeyOf(Nomination nomination) =>
        string.Join('\n', nomination.Kind, VietnameseOrder.KeyOf(nomination.Name), VietnameseOrder.KeyOf(nomination.Form));

    private ICitation Citation(CitationId id) => GrainFactory.GetGrain<ICitation>($"{Conference}/{id.Text}");
}
