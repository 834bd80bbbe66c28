using System.Collections.Immutable;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;

namespace Laurel.Grains.Councils;

/// <summary>A session as it is shown: nothing of a vote before sealing, and to a recused member nothing of that item ever (DOMAIN 3.9).</summary>
internal static class SessionViews
{
    /// <param name="asking">The member who asks; null for others.</param>
    /// <param name="agenda">As it was voted on; null before sealing, and where it was not kept.</param>
    public static SessionView For(Session session, MemberId? asking, IReadOnlyList<Nomination>? agenda)
    {
        var hidden = HiddenFrom(session, asking);
        return new(
            session.Id, session.Status, session.Agenda, session.Percent,
            Recusals(session, asking, hidden),
            [.. session.Roll.Select(entry => entry.Member)],
            ResultFor(session, asking),
            session.Words, session.SealedAt, session.Anchor, session.Members, session.Quorum, session.Ballots, session.Roll,
            [.. session.Entered.Select(entry => entry.Member)],
            session.Tally is null ? ImmutableDictionary<string, IReadOnlyDictionary<string, Choice>>.Empty : OpenVotes(session, hidden),
            session.CalledAt, session.VoidReason, session.Issued, session.Alternates, session.StandIns, session.Chair,
            session.Body, session.Frozen,
            agenda is null ? null : [.. session.Agenda.Zip(agenda, (citation, nomination) => new SealedItem(citation, nomination))
                .Where(item => !hidden.Contains(item.Citation))],
            session.On, session.MetOn, session.Received, session.Entered);
    }

    /// <summary>The result; to a recused member it lacks that item.</summary>
    public static Tally? ResultFor(Session session, MemberId? asking)
    {
        var hidden = HiddenFrom(session, asking);
        return session.Tally is { } tally ? tally with { Items = [.. tally.Items.Where(item => !hidden.Contains(item.Citation))] } : null;
    }

    private static ImmutableArray<CitationId> HiddenFrom(Session session, MemberId? asking) =>
        asking is { } member ? session.RecusedOf(member) : [];

    /// <summary>The paper that a member answers.</summary>
    public static BallotPaper PaperOf(Session session, Member member, IReadOnlyList<Nomination> agenda)
    {
        var (recused, seat) = (session.RecusedOf(member.Id), session.SeatOf(member.Id) ?? member.Id);
        var items = session.Agenda.Select((citation, place) => new PaperItem(place + 1, citation, agenda[place])).ToLookup(item => recused.Contains(item.Citation));
        return new(
            session.Id, member, session.Status, session.Ballots, [.. items[false]], [.. items[true].Select(item => item.Nomination.Name)],
            session.Members.Length, session.Roll.Length, session.Quorum.IsMetBy(session.Present, session.Members.Length),
            session.HasVoted(seat), session.Entered.Any(entry => entry.Member == seat), session.Suppress);
    }

    /// <summary>Who is recused from what; to a recused member nothing of what others are to that item.</summary>
    private static Dictionary<string, IReadOnlyList<CitationId>> Recusals(Session session, MemberId? asking, ImmutableArray<CitationId> hidden) =>
        session.Recusals.ToDictionary(
            recusal => recusal.Member.Text,
            recusal => (IReadOnlyList<CitationId>)(recusal.Member == asking
                ? recusal.Citations
                : [.. recusal.Citations.Where(item => !hidden.Contains(item))]));

    private static Dictionary<string, IReadOnlyDictionary<string, Choice>> OpenVotes(Session session, ImmutableArray<CitationId> hidden) =>
        session.OpenBallots.ToDictionary(
            open => open.Member.Text,
            open => (IReadOnlyDictionary<string, Choice>)session.Agenda
                .Zip(open.Ballot.Choices)
                .Where(answer => answer.Second is not null && !hidden.Contains(answer.First))
                .ToDictionary(answer => answer.First.Text, answer => answer.Second!.Value));
}
