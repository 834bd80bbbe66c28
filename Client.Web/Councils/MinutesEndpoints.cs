using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Documents.Councils;
using Laurel.Documents.Decisions;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>Minutes and counting record of a sealed session, as PDF and DOCX.</summary>
internal static class MinutesEndpoints
{
    public static void MapMinutes(this RouteGroupBuilder conference) =>
        conference.MapGet("/council/sessions/{session}/minutes.{ending:regex(^(pdf|docx)$)}", Minutes).Needs(Policies.ReadAwards);

    private static async Task<IResult> Minutes(string conference, string session, string ending, Edge edge, string? body = null)
    {
        if (await CouncilEndpoints.View(conference, session, edge) is not { Tally: not null } view
            || await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.NotFound);
        var nominations = await Task.WhenAll(view.Agenda.Select(id => edge.Ask(() => edge.Grains.Citation(conference, id.Text).Get())));
        var of = nominations.ToDictionary(citation => citation!.Id, citation => citation!.Nomination);
        return PaperResults.Of(
            CouncilPapers.Both(ModelOf(view, held.Plan, of, body ?? held.Plan.Organizer)), ending, $"bien-ban-{conference}", edge.Now);
    }

    /// <summary>What a sealed session says; nothing of how anyone voted is in it.</summary>
    private static CouncilModel ModelOf(
        SessionView session, ConferencePlan plan, Dictionary<CitationId, Nomination> of, string body) => new()
        {
            Body = body,
            Party = CertificateWords.HeadingOf(body) == CertificateHeading.Party,
            Place = plan.City,
            OpenedAt = session.CalledAt.ToOffset(plan.StartsAt.Offset),
            SealedAt = session.SealedAt!.Value.ToOffset(plan.StartsAt.Offset),
            Matter = $"xét tặng {string.Join(", ", session.Agenda.Select(item => of[item].Form).Distinct())}",
            Members = [.. session.Members.Select(member => MemberOf(session, member))],
            Quorum = (session.Quorum.Of, session.Quorum.Need),
            PassPercent = session.PassPercent,
            Secret = session.Ballots == BallotKind.Secret,
            Issued = session.Members.Count,
            Returned = session.Roll.Count,
            Valid = session.Roll.Count,
            EnteredFor = session.Roll.Count(entry => !entry.EnteredBy.IsEmpty),
            Items = [.. session.Tally!.Items.Select(item => ItemOf(item, of[item.Citation]))],
            ReceiptWords = session.Words,
            Anchor = session.Anchor,
        };

    private static CouncilMember MemberOf(SessionView session, Member member)
    {
        var vote = session.Roll.FirstOrDefault(entry => entry.Member == member.Id);
        var took = vote is null ? Part.Absent : vote.Written ? Part.Written : Part.Present;
        var recused = session.Recusals.GetValueOrDefault(member.Id.Text) ?? [];
        return new(member.Name, null, took, [.. recused.Select(item => session.Agenda.ToList().IndexOf(item) + 1)]);
    }

    private static CouncilItem ItemOf(ItemResult item, Nomination nomination)
    {
        var honoree = DecisionHonoree.Of(nomination);
        return new(honoree.IsBody, honoree.Called, honoree.Under, item.Yes, item.No, item.Blank, item.Passed);
    }
}
