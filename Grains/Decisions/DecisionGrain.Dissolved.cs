using Laurel.Domain;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Honorees;

namespace Laurel.Grains.Decisions;

/// <summary>Bodies that were dissolved before the decision's day are not awarded: asked of a draft, before signing and before issuing (decision record 0176).</summary>
public sealed partial class DecisionGrain
{
    /// <summary>Begins to issue; a body that was put on record as dissolved since the signature is taken off by revoking or amending first.</summary>
    private async Task<Ruling<DecisionEvent>> BeginIssue(Decision decision)
    {
        var begun = decision.BeginIssue();
        if (begun.Events.IsEmpty) return begun;
        var listed = await Each(decision.LinesToIssue, line => AsSystem.Ask(() => CitationOf(decision, decision.Awards[line]).Get()));
        return await Dissolved(listed.OfType<CitationView>(), decision.Terms!.SignedOn) is { } refusal ? refusal : begun;
    }

    private async Task<Refusal?> Dissolved(IEnumerable<CitationView> listed, DateOnly signedOn) =>
        (await Each(listed, citation => AsSystem.Ask(() => HonoreeHistories.Bars(GrainFactory, Context.Keys, citation.Nomination, citation.Honoree, signedOn))))
            .FirstOrDefault(refusal => refusal is not null);
}
