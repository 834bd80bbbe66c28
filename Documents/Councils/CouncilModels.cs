using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;

namespace Laurel.Documents.Councils;

/// <summary>From a sealed session to its papers. Nothing of how anyone voted is in a session, so nothing of it is here.</summary>
public static class CouncilModels
{
    /// <summary>The session as minutes and counting record tell it.</summary>
    /// <param name="session">A session that is sealed.</param>
    /// <param name="of">The nomination of a citation on its agenda.</param>
    /// <param name="body">The body whose council it is.</param>
    /// <param name="place">Where it met.</param>
    /// <param name="offset">The offset of that place's clock.</param>
    /// <exception cref="InvalidOperationException">The session is not sealed: it has no result to print.</exception>
    public static CouncilModel ToModel(this Session session, Func<CitationId, Nomination> of, string body, string place, TimeSpan offset)
    {
        var (tally, sealedAt) = session is { Tally: { } result, SealedAt: { } at }
            ? (result, at)
            : throw new InvalidOperationException("A session that is not sealed has no minutes.");
        var forms = tally.Items.Select(item => of(item.Citation).Form).Distinct().ToList();
        return new()
        {
            Body = body,
            Party = CertificateHeadings.Of(body) == CertificateHeading.Party,
            Place = place,
            OpenedAt = session.CalledAt.ToOffset(offset),
            MetOn = session.On is { } on && on != DateOnly.FromDateTime(session.CalledAt.ToOffset(offset).DateTime) ? on : null,
            SealedAt = sealedAt.ToOffset(offset),
            Matter = $"xét tặng {string.Join(", ", forms)}",
            Members = [.. session.Members.Select(member => MemberOf(session, member))],
            Quorum = (session.Quorum.Of, session.Quorum.Need),
            PassPercent = session.Percent,
            Secret = session.Ballots == BallotKind.Secret,
            Issued = tally.Issued ?? tally.Returned,
            Returned = tally.Returned,
            Valid = tally.Valid,
            EnteredFor = session.Roll.Count(entry => entry.IsForMember),
            Items = [.. tally.Items.Select(item => ItemOf(item, of(item.Citation), session.Agenda.IndexOf(item.Citation) + 1))],
            LeftOut = session.Agenda.Length - tally.Items.Length,
            Chair = session.Chair is { } named ? session.Person(named)?.Name : session.Members.FirstOrDefault(member => member.Title?.StartsWith("Chủ tịch", StringComparison.OrdinalIgnoreCase) == true)?.Name,
            ReceiptWords = session.Words,
            Anchor = session.Anchor,
        };
    }

    private static CouncilMember MemberOf(Session session, Member member)
    {
        var vote = session.Roll.FirstOrDefault(entry => entry.Member == member.Id);
        var took = vote is null ? Part.Absent : vote.Written ? Part.Written : Part.Present;
        return new(member.Name, member.Title, took, [.. session.RecusedOf(member.Id).Select(item => session.Agenda.IndexOf(item) + 1)])
        {
            StandIn = session.StandInFor(member.Id) is { } standIn ? session.Person(standIn.Alternate)?.Name : null,
        };
    }

    private static CouncilItem ItemOf(ItemResult item, Nomination nomination, int number)
    {
        var honoree = Decisions.DecisionHonoree.Of(nomination);
        return new(honoree.IsBody, honoree.Called, honoree.Under, item.Yes, item.No, item.Blank, item.Passed, number);
    }
}
