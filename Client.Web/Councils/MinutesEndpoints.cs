using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Councils;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Citations;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>Minutes and counting record of a sealed session, as PDF and DOCX.</summary>
internal static class MinutesEndpoints
{
    public static void MapMinutes(this RouteGroupBuilder conference)
    {
        conference.MapGet("/council/sessions/{session}/minutes.{ending:regex(^(pdf|docx)$)}", Minutes).Needs(Policies.ReadAwards);
        conference.MapGet("/council/sessions/{session}/count.{ending:regex(^(pdf|docx)$)}", Count).Needs(Policies.ReadAwards);
    }

    /// <summary>The minutes; in our own layout followed by the counting record.</summary>
    private static Task<IResult> Minutes(string conference, string session, string ending, Edge edge, string? body = null) => Paper(
        conference, session, body, edge, model => TemplateEndpoints.Of(
            conference, OfficePaper.Minutes, CouncilPapers.Both(model), () => [CouncilFields.Of(model)], ending, $"bien-ban-{conference}", edge,
            model.SealedAt));

    /// <summary>The counting record by itself.</summary>
    private static Task<IResult> Count(string conference, string session, string ending, Edge edge, string? body = null) => Paper(
        conference, session, body, edge, model => TemplateEndpoints.Of(
            conference, OfficePaper.CountingRecord, CouncilPapers.CountingRecord(model), () => [CouncilFields.Of(model)], ending,
            $"bien-ban-kiem-phieu-{conference}", edge, model.SealedAt));

    /// <summary>What was sealed is printed as it was voted on, and dated so: the same bytes whenever it is asked for.</summary>
    private static async Task<IResult> Paper(string conference, string session, string? body, Edge edge, Func<CouncilModel, Task<IResult>> paper)
    {
        if (await CouncilEndpoints.View(conference, session, edge) is not { Tally: { } tally } view
            || await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { Plan: var plan })
            return Problems.Of(EdgeRefusals.NotFound);
        var of = view.Items?.ToDictionary(item => item.Citation, item => item.Nomination) ?? await AsTheyRead(conference, tally, edge);
        var frozen = view.Frozen;
        var model = SessionOf(view).ToModel(
            id => of[id], body ?? frozen?.Body ?? view.Body ?? plan.Organizer, frozen?.Place ?? plan.City, frozen?.Offset ?? plan.StartsAt.Offset);
        return await paper(model);
    }

    /// <summary>Of a session that was sealed before its agenda was kept: the nominations of today.</summary>
    private static async Task<Dictionary<CitationId, Nomination>> AsTheyRead(string conference, Tally tally, Edge edge)
    {
        var citations = await Task.WhenAll(tally.Items.Select(item => edge.Ask(() => edge.Grains.Citation(conference, item.Citation.Text).Get())));
        return citations.OfType<CitationView>().ToDictionary(citation => citation.Id, citation => citation.Nomination);
    }

    /// <summary>A sealed session as its papers take it; to a recused member the result lacks that item.</summary>
    private static Session SessionOf(SessionView view) => new(
        view.Id, view.Status, [.. view.Agenda], view.PassPercent, [.. view.Members], view.Quorum, view.Ballots, false, view.CalledAt,
        [.. view.Recusals.Select(recusal => new Recusal(new(recusal.Key), [.. recusal.Value]))], [.. view.Roll], [], [],
        view.Tally, [.. view.Words], view.SealedAt, view.Anchor, null, view.VoidReason, true, view.Issued,
        [.. view.Alternates], [.. view.StandIns], view.Chair, view.Body, view.Frozen, view.On);
}
