using System.Collections.Immutable;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
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
        return await ByPerson(command, state => state.ChooseHonoree(chosen));
    }

    public async Task<RecognisedView?> Recognised()
    {
        var citation = await Read();
        if (!citation.Exists || IsHidden(citation)) return null;
        var rules = RulesNow(citation, citation.Rules is null ? await OwnRules() : []);
        var (recognised, repeats) = await Recognise(citation, rules);
        return new(recognised, citation.Rules is null ? repeats : citation.Repeats, await Pending(citation, recognised));
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
            rules, citation.Nomination!, Now.ToOffset(VietNam).Year, (history?.Honours ?? []).Where(honour => honour.Id != here),
            recognised.Alike.SelectMany(alike => alike.Honours)));
    }
}
