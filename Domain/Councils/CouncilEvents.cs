using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Councils;

/// <summary>What happens to a council and its sessions. Of a secret ballot no event ever says a vote.</summary>
public abstract record CouncilEvent;

[EventName("council.constituted.v1")]
public sealed record Constituted(
    ImmutableArray<Member> Members, Quorum Quorum, BallotKind Ballots, bool Suppress, ImmutableArray<Member> Alternates = default,
    string? Body = null) : CouncilEvent
{
    public ImmutableArray<Member> Alternates { get; init; } = Alternates.IsDefault ? [] : Alternates;
}

/// <param name="Percent">Of all members.</param>
/// <param name="On">The day on which the council met, where it is entered afterwards; null for the day of sealing.</param>
[EventName("council.session-called.v1")]
public sealed record SessionCalled(
    SessionId Session, ImmutableArray<CitationId> Agenda, int Percent, DateTimeOffset At, DateOnly? On = null) : CouncilEvent;

[EventName("council.ballot-opened.v1")]
public sealed record BallotOpened(SessionId Session) : CouncilEvent;

/// <param name="Why">The code of a refusal: <c>session.key-lost</c>, or why a citation did not come on the agenda.</param>
[EventName("council.session-voided.v1")]
public sealed record SessionVoided(SessionId Session, string Why) : CouncilEvent;

/// <summary>As <see cref="RecusalsSet"/>, from when citations were not told.</summary>
[EventName("council.member-recused.v1")]
public sealed record MemberRecused(SessionId Session, MemberId Member, ImmutableArray<CitationId> Citations) : CouncilEvent;

/// <summary>From which items a member is recused, all of them; those citations are told next.</summary>
[EventName("council.recusals-set.v1")]
public sealed record RecusalsSet(SessionId Session, MemberId Member, ImmutableArray<CitationId> Citations) : CouncilEvent;

/// <summary>An alternate sits in a member's place for the session, or no longer; the citations of its recusals are told next.</summary>
/// <param name="For">Whose seat.</param>
/// <param name="Alternate">Null where the member sits there itself again.</param>
[EventName("council.stand-in-set.v1")]
public sealed record StandInSet(SessionId Session, MemberId For, MemberId? Alternate) : CouncilEvent;

[EventName("council.chair-named.v1")]
public sealed record ChairNamed(SessionId Session, MemberId Chair) : CouncilEvent;

/// <summary>The tellers say how many ballots and written opinions were given out (phát ra).</summary>
[EventName("council.ballots-issued.v1")]
public sealed record BallotsIssued(SessionId Session, int Count) : CouncilEvent;

/// <summary>A line of the roll, and nothing else.</summary>
[EventName("council.ballot-cast.v1")]
public sealed record BallotCast(SessionId Session, RollEntry Entry) : CouncilEvent;

/// <summary>A ballot of an open vote, by name.</summary>
[EventName("council.open-ballot-cast.v1")]
public sealed record OpenBallotCast(SessionId Session, RollEntry Entry, Ballot Ballot) : CouncilEvent;

/// <summary>A paper ballot was entered once; another person has to enter it too.</summary>
[EventName("council.paper-entered.v1")]
public sealed record PaperEntered(SessionId Session, MemberId Member, string By) : CouncilEvent;

/// <summary>A paper that was entered once is entered no longer.</summary>
[EventName("council.paper-withdrawn.v1")]
public sealed record PaperWithdrawn(SessionId Session, MemberId Member) : CouncilEvent;

/// <summary>The tellers say how many papers came back.</summary>
/// <param name="Count">Null where they take the number back.</param>
[EventName("council.papers-received.v1")]
public sealed record PapersReceived(SessionId Session, int? Count) : CouncilEvent;

/// <param name="Words">The sorted receipt words; empty for an open vote.</param>
/// <param name="Anchor">The audit anchor of the conference's records just before, in hex.</param>
/// <param name="Frozen">What its papers say besides; null of sessions that were sealed before this was kept.</param>
[EventName("council.session-sealed.v1")]
public sealed record SessionSealed(
    SessionId Session, Tally Tally, ImmutableArray<string> Words, DateTimeOffset At, string Anchor, SealedPapers? Frozen = null) : CouncilEvent;

/// <summary>The citations of a called, void or sealed session know what it means for them.</summary>
[EventName("council.citations-told.v1")]
public sealed record SessionTold(SessionId Session) : CouncilEvent;

[EventName("council.minutes-signed.v1")]
public sealed record MinutesSigned(SessionId Session, DateTimeOffset At) : CouncilEvent;
