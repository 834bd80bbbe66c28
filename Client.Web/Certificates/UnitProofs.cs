using System.Collections.Immutable;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>The names of one unit as they will stand on certificates, and how the unit's proof of them stands.</summary>
/// <param name="Lines">Those that the caller may see, in the list's order.</param>
/// <param name="Nominations">Of the same lines, in the same order.</param>
public sealed record UnitProof(ProofUnit Unit, ImmutableArray<ProofLine> Lines, ImmutableArray<Nomination> Nominations, ProofSheet Sheet)
{
    public ProofStanding Standing => Sheet.StandingOf(Lines);

    public ImmutableArray<Erratum> Errata => Sheet.ErrataOf(Lines);

    /// <summary>Corrections of these lines, the latest first.</summary>
    public IEnumerable<ProofCorrection> Corrections =>
        Sheet.Corrections.Where(correction => Lines.Any(line => line.Citation == correction.Asked.Citation)).Reverse();

    /// <summary>Names these very words: whoever approves says what was looked at.</summary>
    public string Shown => CommandIds.Derive([.. Lines.Select(line => line.ToString())]);

    /// <summary>The sheet that goes to the unit.</summary>
    public ProofModel ToModel(string organizer, string title) => new(
        organizer, title, Unit.Name, [.. Lines], Standing is ProofStanding.Approved ? Sheet.Approval : null);
}

/// <summary>The proofs of a conference's names, unit by unit, read off the dossiers that are on their way to a certificate.</summary>
internal static class UnitProofs
{
    private const int Most = 10_000;

    public static async Task<IReadOnlyList<UnitProof>> Of(IGrainFactory grains, string conference)
    {
        var page = await grains.Roster(conference).Citations(new ListQuery(Limit: Most));
        var units = page.Items.Where(item => ProofScope.IsOnItsWay(item.Status)).GroupBy(item => ProofUnit.Of(item.Nomination).Key)
            .Select(group => (Unit: ProofUnit.Of(group.First().Nomination), Lines: group.Select(item => ProofLine.Of(item.Id, item.Nomination)).ToImmutableArray(), Said: group.Select(item => item.Nomination).ToImmutableArray()))
            .OrderBy(unit => VietnameseOrder.KeyOf(unit.Unit.Name), StringComparer.Ordinal).ToList();
        return await Task.WhenAll(units.Select(async unit => new UnitProof(
            unit.Unit, unit.Lines, unit.Said, await grains.ProofSheet(new(conference), unit.Unit.Key).Get())));
    }

    /// <summary>How many units have not approved, or want corrected, what these certificates say. One issued anew was corrected by then.</summary>
    public static async Task<int> Open(IGrainFactory grains, string conference, IEnumerable<CertificateContent> printed)
    {
        var units = printed.Where(content => content.Replaces is null).GroupBy(content => ProofUnit.Of(content.Nomination).Key);
        var approved = await Task.WhenAll(units.Select(async unit =>
        {
            var sheet = await grains.ProofSheet(new(conference), unit.Key).Get();
            return unit.All(content => sheet.IsApproved(ProofLine.Of(content.Citation, content.Nomination)));
        }));
        return approved.Count(all => !all);
    }
}
