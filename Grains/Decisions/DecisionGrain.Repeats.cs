using System.Collections.Immutable;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using Laurel.Grains.Honorees;
using Laurel.Storage;

namespace Laurel.Grains.Decisions;

/// <summary>What a rule of "once" says of awards that other decisions give or are about to give to the same honorees (decision record 0132).</summary>
/// <remarks>
/// Dossiers are bound first, then each claims its place under every spelling of its honoree, in the order of their ids; then the histories are read.
/// Two drafts that are in each other's way share a spelling at least, so the later one there is told no, in whatever order anything happens. It is asked
/// again before signing, over the spellings that are one by then.
/// </remarks>
public sealed partial class DecisionGrain
{
    /// <summary>Why an award of this draft cannot stand beside another one; null where all can.</summary>
    private async Task<Refusal?> NotBeside(Decision decision) =>
        (await Each(decision.Awards, award => AsSystem.Ask(() => NotBeside(decision, award)))).FirstOrDefault(refusal => refusal is not null);

    private async Task<Refusal?> NotBeside(Decision decision, Award award)
    {
        var dossier = await Stored(decision, award.Citation).Read();
        if (dossier is not { Nomination: { } nomination, Rules: { } rules } || !RepeatCheck.MayStop(rules)) return null;
        var honoree = HonoreeOf(dossier);
        var honour = Honour.ToBeGiven(new(Id, decision.Conference!.Value, award.Citation), nomination, decision.Terms!);
        foreach (var spelling in await SpellingsOf(honoree))
            if (await Claim(honour, rules, spelling) is { } refusal) return refusal;
        return await GivenAlready(honour, nomination, honoree, rules);
    }

    /// <summary>Every spelling that is the honoree's now, in one order for whoever asks.</summary>
    private async Task<IEnumerable<HonoreeId>> SpellingsOf(HonoreeId honoree)
    {
        var history = await HonoreeHistories.Of(GrainFactory, honoree);
        return (history?.Parts ?? []).Select(part => part.Id).Append(honoree).Distinct().OrderBy(id => id.Text, StringComparer.Ordinal);
    }

    private async Task<Refusal?> Claim(Honour honour, RuleSet rules, HonoreeId spelling)
    {
        var grain = GrainFactory.Honoree(spelling);
        var others = (await grain.Claims()).Where(claim => claim.Id != honour.Id).Select(claim => claim.Decided!).ToList();
        var givenUp = new List<DecidedHere>();
        foreach (var other in others)
            if (await IsGivenUp(other, spelling)) givenUp.Add(other);
        var said = KeyPart.Hashed($"{N}/{honour.Id}/{string.Join('/', givenUp)}")[..16];
        return (await grain.Claim(new(Derived($"claim-{said}"), honour, rules, givenUp))).Refusal;
    }

    /// <summary>Read from the store: a dossier is bound before its place is claimed, so one that is not bound there gave it up, as did one whose honoree was split from this spelling.</summary>
    private async Task<bool> IsGivenUp(DecidedHere claim, HonoreeId spelling)
    {
        var dossier = await Stored(claim.Conference, claim.Citation).Read();
        return dossier.Decision != claim.Decision || dossier.Status is CitationStatus.Refused or CitationStatus.Revoked
            || !(await SpellingsOf(HonoreeOf(dossier))).Contains(spelling);
    }

    /// <summary>Whose history a dossier belongs to: the one it was accepted for, or the one its name says.</summary>
    private HonoreeId HonoreeOf(Citation dossier) => dossier.Honoree ?? HonoreeAddress.IdOf(Context.Keys, dossier.Nomination!);

    private async Task<Refusal?> GivenAlready(Honour honour, Nomination nomination, HonoreeId honoree, RuleSet rules)
    {
        var recognised = (await GrainFactory.HonoreeBook().Recognise([new Nominee(nomination, honoree)]))[0];
        var history = await HonoreeHistories.Of(GrainFactory, honoree);
        var found = RepeatCheck.Of(
            rules, nomination, honour.Year, (history?.Honours ?? []).Where(given => given.Id != honour.Id),
            recognised.Alike.SelectMany(alike => alike.Honours));
        return found.Where(repeat => repeat.Stops).OrderBy(repeat => repeat.Doubtful).FirstOrDefault() is { } stopping
            ? CitationRefusals.AwardedAlready(stopping)
            : null;
    }
}
