using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Conferences;
using Laurel.Grains.Certificates;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Grains.Attendees;

/// <summary>A unit looks over its own names before they are printed (decision 0111).</summary>
public sealed partial class UnitLinksGrain
{
    private const int MostCitations = 10_000;

    public Task<UnitProofPage> Proof(LinkToken token) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(token);
        if (unit is null) return new UnitProofPage("", "", default, [], default, Refusal: refusal);
        var plan = (await GrainFactory.GetGrain<IConference>(Conference).Get())!.Plan;
        var (lines, sheet) = (await LinesOf(unit), await SheetOf(unit).Get());
        return new UnitProofPage(
            unit.Unit, plan.Title, unit.Link!.Until, [.. lines.Select(line => Shown(line, sheet, lines))], sheet.StandingOf(lines),
            sheet.Approval?.By, sheet.Approval?.At, TitleEn: plan.TitleEn);
    });

    public Task<Receipt> ApproveProof(ApproveByLink command) => OfSheet(command.Token, async unit =>
        (await LinesOf(unit)).SequenceEqual(command.Lines)
            ? await SheetOf(unit).Approve(new(command.CommandId, unit.Unit, command.Lines, command.By, ProofMeans.ByLink))
            : Refused(ProofRefusals.Changed));

    public Task<Receipt> AskCorrection(CorrectByLink command) => OfSheet(command.Token, async unit =>
        (await LinesOf(unit)).Contains(command.Line)
            ? await SheetOf(unit).AskCorrection(new(command.CommandId, unit.Unit, command.Line, command.Reason, command.Proposed))
            : Refused(ProofRefusals.Changed));

    // What the unit proposed itself; whether it passed shows nowhere here.
    private async Task<ImmutableArray<ProofLine>> LinesOf(DelegationView unit)
    {
        var key = ProofUnit.Named(unit.Unit).Key;
        var all = await Roster.Citations(new(Limit: MostCitations));
        return [.. all.Items.Where(item => ProofScope.IsShownToItsUnit(item.Status) && ProofUnit.Of(item.Nomination).Key == key)
            .Select(item => ProofLine.Of(item.Id, item.Nomination))];
    }

    private static UnitProofLine Shown(ProofLine line, ProofSheet sheet, ImmutableArray<ProofLine> lines)
    {
        var asked = sheet.Corrections.LastOrDefault(correction => correction.Asked == line);
        return new(
            line, asked is { Answer: null } ? asked.Reason : null, asked?.Answer,
            sheet.ErrataOf(lines).FirstOrDefault(erratum => erratum.Now == line)?.Approved,
            asked is { Answer: null } ? asked.Proposed : null);
    }

    private Task<Receipt> OfSheet(LinkToken token, Func<DelegationView, Task<Receipt>> ask) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(token);
        return unit is null ? Refused(refusal) : await ask(unit);
    });

    private IProofSheet SheetOf(DelegationView unit) =>
        GrainFactory.ProofSheet(new ConferenceCode(Conference), ProofUnit.Named(unit.Unit).Key);

    private static Receipt Refused(Laurel.Domain.Refusal? refusal) => new(ProofSheetGrain.Thing.Name, "", 0, refusal);
}
