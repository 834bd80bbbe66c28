using System.Text.Json.Serialization;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <param name="Quorum">Tested as <c>present × of ≥ need × members</c>; two thirds where neither this nor the percentage is given.</param>
/// <param name="QuorumPercent">The same as a percentage.</param>
/// <param name="Alternates">Who may stand in for an absent member (ủy viên dự khuyết); they are not counted among the members.</param>
/// <param name="Body">Whose council it is, the awarding authority; the conference's organizer where absent.</param>
/// <param name="Suppress">Keeps counts back where they would tell single votes; off by default.</param>
public sealed record CouncilBody(
    IReadOnlyList<MemberBody> Members,
    Quorum? Quorum = null,
    int? QuorumPercent = null,
    BallotKind Ballots = BallotKind.Secret,
    bool Suppress = false,
    IReadOnlyList<MemberBody>? Alternates = null,
    string? Body = null)
{
    public Quorum TheQuorum => Quorum ?? (QuorumPercent is { } percent ? new(100, percent) : Domain.Councils.Quorum.TwoThirds);
}

/// <param name="Title">"Chủ tịch Hội đồng", "Ủy viên thường trực"; absent for a plain ủy viên.</param>
public sealed record MemberBody(string Id, string Name, string? Title = null);

/// <param name="For">The absent member.</param>
/// <param name="Alternate">Null where the member sits there itself again.</param>
public sealed record StandInBody(string For, string? Alternate = null);

/// <param name="Chair">A member, or an alternate who stands in.</param>
public sealed record ChairBody(string Chair);

public sealed record CouncilAnswer(
    IReadOnlyList<Member> Members, Quorum Quorum, BallotKind Ballots, bool Suppress, IReadOnlyList<string> Sessions, IReadOnlyList<Member> Alternates,
    string? Body)
{
    public static CouncilAnswer Of(CouncilView view) =>
        new(view.Members, view.Quorum, view.Ballots, view.Suppress, [.. view.Sessions.Select(session => session.Text)], view.Alternates,
            view.Body);
}

/// <param name="Citations">The agenda, in order.</param>
/// <param name="PassPercent">Of all members; where absent, the highest that the citations' rules ask for.</param>
/// <param name="On">
/// The day on which the council met, where ballots are entered afterwards; the day of sealing where absent. No decision on it is dated earlier; only
/// where every ballot was entered for its member and nobody said a day, none is known.
/// </param>
public sealed record SessionBody(IReadOnlyList<string> Citations, int? PassPercent = null, DateOnly? On = null);

public sealed record SessionOpened(string Id);

/// <param name="Member">Who is recused.</param>
/// <param name="Citations">From which items of the agenda.</param>
public sealed record RecusalBody(string Member, IReadOnlyList<string> Citations);

/// <summary>A ballot. It prints nothing of itself.</summary>
/// <param name="Votes">For every item of the agenda from which the member is not recused: yes, no, blank.</param>
/// <param name="Written">A written opinion of one who is absent.</param>
/// <param name="EnteredBy">Who entered a paper ballot, from an administrator's program: two people on one entry, or one whose entry waits for another's.</param>
/// <param name="Spoiled">The tellers hold the paper for invalid; then there are no votes.</param>
public sealed record BallotBody(
    string Member,
    IReadOnlyDictionary<string, Choice> Votes,
    bool Written = false,
    IReadOnlyList<string>? EnteredBy = null,
    bool Spoiled = false)
{
    public override string ToString() => nameof(BallotBody);
}

/// <param name="Receipt">The receipt word (mã đối chiếu phiếu).</param>
/// <param name="State"><c>counted</c>, or <c>awaiting-second</c> where another person enters the paper again.</param>
public sealed record BallotAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Receipt, string State)
{
    public override string ToString() => nameof(BallotAnswer);
}

/// <param name="Issued">Ballots and written opinions given out (phát ra).</param>
public sealed record IssuedBody(int Issued);

/// <param name="Received">Papers that came back (thu về), counted by hand before any is typed; null takes the number back.</param>
public sealed record ReceivedBody(int? Received);

/// <summary>The paper that a member answers, without any answer.</summary>
/// <param name="Recused">Names of those whose items are not on it.</param>
public sealed record PaperAnswer(
    string Session, string Member, SessionStatus Status, IReadOnlyList<PaperLine> Items, IReadOnlyList<string> Recused, int Members, int Voted, bool HasVoted)
{
    public static PaperAnswer Of(BallotPaper paper) => new(
        paper.Session.Text, paper.Member.Id.Text, paper.Status,
        [.. paper.Items.Select(item => new PaperLine(item.Number, item.Citation.Text, item.Nomination.Name, item.Nomination.PositionAndUnit, item.Nomination.Form))],
        paper.Recused, paper.Members, paper.Voted, paper.HasVoted);
}

/// <param name="Number">Its place on the whole agenda, counted from 1.</param>
public sealed record PaperLine(int Number, string Citation, string Name, string PositionAndUnit, string Form);

/// <summary>A session, without any vote of a secret ballot, ever, and without any count before it is sealed.</summary>
/// <param name="Words">Receipt words, sorted, once sealed.</param>
/// <param name="MetOn">The day on which the council met; absent before sealing, where nobody said one.</param>
/// <param name="Items">The agenda as it was voted on, once sealed; absent of a session that was sealed before this was kept.</param>
public sealed record SessionAnswer(
    string Id,
    SessionStatus Status,
    IReadOnlyList<string> Agenda,
    int PassPercent,
    IReadOnlyList<Member> Members,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Recusals,
    IReadOnlyList<string> Voted,
    IReadOnlyList<string> AwaitingSecond,
    int Present,
    int? Issued,
    bool Quorate,
    Tally? Tally,
    IReadOnlyList<string> Words,
    DateTimeOffset CalledAt,
    DateTimeOffset? SealedAt,
    string? Anchor,
    string? VoidReason,
    IReadOnlyList<StandIn> StandIns,
    string? Chair,
    IReadOnlyList<PaperLine>? Items,
    DateOnly? MetOn,
    int? Received)
{
    public static SessionAnswer Of(SessionView view) => new(
        view.Id.Text, view.Status, [.. view.Agenda.Select(item => item.Text)], view.PassPercent, view.Members,
        view.Recusals.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<string>)[.. entry.Value.Select(item => item.Text)]),
        [.. view.Voted.Select(member => member.Text)], [.. view.AwaitingSecond.Select(member => member.Text)],
        view.Present, view.Issued, view.Quorate, view.Tally, view.Words, view.CalledAt, view.SealedAt, view.Anchor, view.VoidReason,
        view.StandIns, view.Chair?.Text, view.Items is { } items ? [.. items.Select(item => LineOf(view, item))] : null,
        view.MetOn, view.Received);

    private static PaperLine LineOf(SessionView view, SealedItem item)
    {
        var place = view.Agenda.TakeWhile(citation => citation != item.Citation).Count();
        return new(place + 1, item.Citation.Text, item.Nomination.Name, item.Nomination.PositionAndUnit, item.Nomination.Form);
    }
}
