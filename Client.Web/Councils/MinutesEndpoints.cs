using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Councils;
using Laurel.Domain.Councils;
using Laurel.Grains.Citations;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>Minutes and counting record of a sealed session, as PDF and DOCX.</summary>
internal static class MinutesEndpoints
{
    public static void MapMinutes(this RouteGroupBuilder conference) =>
        conference.MapGet("/council/sessions/{session}/minutes.{ending:regex(^(pdf|docx)$)}", Minutes).Needs(Policies.ReadAwards);

    private static async Task<IResult> Minutes(string conference, string session, string ending, Edge edge, string? body = null)
    {
        if (await CouncilEndpoints.View(conference, session, edge) is not { Tally: { } tally } view
            || await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.NotFound);
        var nominations = await Task.WhenAll(tally.Items.Select(item => edge.Ask(() => edge.Grains.Citation(conference, item.Citation.Text).Get())));
        var of = nominations.OfType<CitationView>().ToDictionary(citation => citation.Id, citation => citation.Nomination);
        var model = SessionOf(view).ToModel(id => of[id], body ?? held.Plan.Organizer, held.Plan.City, held.Plan.StartsAt.Offset);
        return PaperResults.Of(CouncilPapers.Both(model), ending, $"bien-ban-{conference}", edge.Now);
    }

    /// <summary>A sealed session as its papers take it; to a recused member the result lacks that item.</summary>
    private static Session SessionOf(SessionView view) => new(
        view.Id, view.Status, [.. view.Agenda], view.PassPercent, [.. view.Members], view.Quorum, view.Ballots, false, view.CalledAt,
        [.. view.Recusals.Select(recusal => new Recusal(new(recusal.Key), [.. recusal.Value]))], [.. view.Roll], [], [],
        view.Tally, [.. view.Words], view.SealedAt, view.Anchor, null, view.VoidReason, true, view.Issued);
}
