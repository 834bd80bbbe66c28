using System.Collections.Immutable;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Honorees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;

namespace Laurel.Grains.Citations;

/// <summary>Whose history a nomination belongs to, and what the organisation's rules say of earlier honours.</summary>
public sealed partial class CitationGrain
{
    private const int MostCitations = 10_000;

    public async Task<Receipt> ChooseHonoree(ChooseHonoree command)
    {
        var citation = await Read();
        var chosen = command.Honoree
            ?? (citation.Nomination is { } nomination ? HonoreeAddress.NamesakeOf(Context.Keys, nomination, this.GetPrimaryKeyString()) : default);
        return await Noted(command, () => ByPerson(command, state => state.ChooseHonoree(chosen)));
    }

    /// <summary>Tells the honoree of an accepted dossier, so that other conferences of the year are warned of it; asked again, it is told again.</summary>
    private async Task<Receipt> Noted(Command command, Func<Task<Receipt>> change)
    {
        var receipt = await change();
        if (!receipt.Accepted || await Read() is not { Honoree: { } honoree, AcceptedAt: { } at, Nomination: { } nomination }) return receipt;
        var dossier = new DossierUnderWay(new(Conference), new(Address.Id), nomination.Form, RuleSets.DayOf(at).Year);
        await system.Ask(() => GrainFactory.Honoree(honoree).Note(new(command.CommandId.Step("note"), dossier)));
        return receipt;
    }

    public async Task<CitationWarnings?> Warnings()
    {
        var citation = await Read();
        if (!citation.Exists || IsHidden(citation)) return null;
        var (recognised, repeats) = await Recognise(citation, RulesNow(citation, citation.Rules is null ? await OwnRules() : []));
        var elsewhere = await Elsewhere(citation, recognised);
        return new(
            repeats, elsewhere, citation.OpinionDue, await Dissolved(citation),
            [.. (recognised.History?.Standing ?? []).Where(honour => honour.Year == YearOf(citation) && honour.Id.Text != this.GetPrimaryKeyString())],
            await Titles(elsewhere.Select(dossier => dossier.Conference.Text)));
    }

    /// <summary>Read from the store: whoever asks may hold no role there, and a title is no secret.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Titles(IEnumerable<string> conferences)
    {
        var titles = new Dictionary<string, string>();
        foreach (var code in conferences.Distinct())
        {
            var address = GrainAddress.InConference(ConferenceGrain.Thing.Name, code);
            var stored = await new Aggregate<Laurel.Domain.Conferences.Conference, ConferenceEvent>(address, ConferenceGrain.Thing, Context).Read();
            titles[code] = stored.Plan?.Title ?? code;
        }
        return titles;
    }

    /// <summary>The year in which it is accepted.</summary>
    private int YearOf(Citation citation) => RuleSets.DayOf(citation.AcceptedAt ?? Now).Year;

    /// <summary>As long as there is no decision, its day is taken for today, or for the conference's where that was before: dossiers are entered afterwards too.</summary>
    private async Task<Laurel.Domain.Ruling<CitationEvent>> Appraise(Citation citation)
    {
        if (IsHidden(citation)) return CitationRefusals.Unknown;
        if (await Dissolved(citation) is not { } dissolved) return citation.Appraise();
        var today = RuleSets.DayOf(Now);
        var opening = (await system.Ask(() => GrainFactory.GetGrain<IConference>(Conference).Get()))?.Plan.StartsAt;
        return citation.Appraise(dissolved, opening is { } at && RuleSets.DayOf(at) < today ? RuleSets.DayOf(at) : today);
    }

    /// <summary>What is on record of its body's end; null for nothing.</summary>
    private async Task<Dissolution?> Dissolved(Citation citation) => citation.Nomination is not { } nomination ? null
        : await system.Ask(() => HonoreeHistories.Dissolved(GrainFactory, Context.Keys, nomination, citation.Honoree));

    public async Task<RecognisedView?> Recognised()
    {
        var citation = await Read();
        if (!citation.Exists || IsHidden(citation)) return null;
        var rules = RulesNow(citation, citation.Rules is null ? await OwnRules() : []);
        var (recognised, repeats) = await Recognise(citation, rules);
        return new(
            recognised, citation.Rules is null ? repeats : citation.Repeats, await Pending(citation, recognised), await Elsewhere(citation, recognised));
    }

    /// <summary>Dossiers of the same honoree that are under way at other conferences of the year; a council member, who may be recused there, hears of none.</summary>
    private async Task<IReadOnlyList<DossierUnderWay>> Elsewhere(Citation citation, RecognisedNominee recognised)
    {
        if (Context.Actor.Caller?.Member is not null || !PendingCheck.IsPending(citation.Status)) return [];
        var year = YearOf(citation);
        HashSet<HonoreeId> same = [recognised.Id, .. (recognised.History?.Parts ?? []).Select(part => part.Id)];
        var found = new List<DossierUnderWay>();
        foreach (var spelling in same)
            foreach (var dossier in await system.Ask(() => GrainFactory.Honoree(spelling).Dossiers()))
                if (dossier.Conference.Text != Conference && dossier.Year == year && await IsUnderWay(dossier, same)) found.Add(dossier);
        return [.. found.Distinct()];
    }

    /// <summary>Read from the store: the honoree only heard that it was accepted once.</summary>
    private async Task<bool> IsUnderWay(DossierUnderWay dossier, HashSet<HonoreeId> same)
    {
        var address = GrainAddress.InConference(Thing.Name, $"{dossier.Conference}/{dossier.Citation}");
        var stored = await new Aggregate<Citation, CitationEvent>(address, Thing, Context).Read();
        return PendingCheck.IsPending(stored.Status) && stored.Honoree is { } honoree && same.Contains(honoree);
    }

    /// <summary>Asked as whoever asks: from whom a dossier is hidden hears nothing of it here.</summary>
    private async Task<IReadOnlyList<PendingFinding>> Pending(Citation citation, RecognisedNominee recognised)
    {
        var all = await GrainFactory.GetGrain<IRoster>(Conference).Citations(new(Limit: MostCitations));
        HashSet<HonoreeId> same = [recognised.Id, .. (recognised.History?.Parts ?? []).Select(part => part.Id)];
        return PendingCheck.Of(
            new(new(Address.Id), citation.Nomination!, citation.Status, citation.Honoree), same,
            all.Items.Select(item => new PendingDossier(item.Id, item.Nomination, item.Status, item.Honoree)));
    }

    /// <summary>The history is read from the honorees themselves; who merely looks alike comes from the book, and is to be asked about.</summary>
    private async Task<(RecognisedNominee, ImmutableArray<RepeatFinding>)> Recognise(Citation citation, RuleSet rules)
    {
        var nominee = new Nominee(citation.Nomination!, citation.Honoree);
        var recognised = (await system.Ask(() => GrainFactory.HonoreeBook().Recognise([nominee])))[0];
        var history = await system.Ask(() => HonoreeHistories.Of(GrainFactory, recognised.Id));
        var here = new HonourId(this.GetPrimaryKeyString());
        return (recognised with { History = history }, RepeatCheck.Of(
            rules, citation.Nomination!, VietNam.DayOf(Now).Year, (history?.Honours ?? []).Where(honour => honour.Id != here),
            recognised.Alike.SelectMany(alike => alike.Honours)));
    }
}
