using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Councils;

/// <summary>The council (hội đồng) of a conference: members, sessions, roll and urn. Key: <c>{conference}/main</c>.</summary>
[Alias("laurel.councils.ICouncil")]
public interface ICouncil : IGrainWithStringKey
{
    /// <summary>Says who the members are, the quorum and how they vote. Refused once a ballot is open: <c>council.ballot-open</c>.</summary>
    [Alias("Constitute"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Constitute(ConstituteCouncil command);

    /// <summary>Opens a session over an agenda and its ballot; the answer is the session's id.</summary>
    /// <remarks>Refused: <c>council.not-constituted</c>, <c>council.empty</c>, <c>council.percent-below-rule</c>, <c>council.secret-required</c>, <c>citation.wrong-state</c>.</remarks>
    [Alias("OpenSession"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> OpenSession(OpenSession command);

    /// <summary>Recuses a member from items, before that member votes; from then on those items are hidden from it everywhere. Refused: <c>ballot.already-cast</c>, <c>session.sealed</c>.</summary>
    [Alias("Recuse"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Recuse(RecuseMember command);

    /// <summary>Lets an alternate sit in an absent member's place for a session, before that seat votes; without an alternate the member sits there again.</summary>
    /// <remarks>Refused: <c>council.not-an-alternate</c>, <c>council.alternate-taken</c>, <c>ballot.not-a-member</c>, <c>ballot.already-cast</c>, <c>session.sealed</c>.</remarks>
    [Alias("StandIn"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> StandIn(SetStandIn command);

    /// <summary>Records who chairs a session, until its minutes are signed. Refused: <c>ballot.not-a-member</c>, <c>session.sealed</c>.</summary>
    [Alias("NameChair"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> NameChair(NameChair command);

    /// <summary>Casts one ballot over the whole agenda and answers its receipt word. The same member's retry with the same id hears the same word until sealing.</summary>
    /// <remarks>
    /// Refused: <c>ballot.already-cast</c>, <c>ballot.incomplete</c>, <c>ballot.not-a-member</c>, <c>ballot.recused</c>, <c>ballot.entries-differ</c>,
    /// <c>session.sealed</c>, <c>session.void</c>, <c>ballot.recused-teller</c>. Whoever is no administrator enters for a member in its own name. With one name in <c>EnteredBy</c> the entry waits for another person's equal one.
    /// Never logged, traced, nor kept with its payload: see the record on the secret ballot.
    /// </remarks>
    [Alias("Cast"), Requires(Role.CouncilMember | Role.Organizer | Role.Secretary)]
    Task<BallotReceipt> Cast(CastBallot command);

    /// <summary>Records how many ballots and written opinions were given out. Refused: <c>council.issued-too-few</c>, <c>council.issued-too-many</c>, <c>session.sealed</c>.</summary>
    [Alias("CountIssued"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> CountIssued(CountIssued command);

    /// <summary>Records how many papers came back, as counted by hand; nothing is sealed until as many are counted. Refused: <c>council.received-invalid</c>, <c>session.sealed</c>.</summary>
    [Alias("CountReceived"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> CountReceived(CountReceived command);

    /// <summary>Takes back a paper that was entered once. Refused: <c>ballot.already-cast</c> where two people's entries agreed, <c>ballot.recused-teller</c>, <c>ballot.not-a-member</c>, <c>session.sealed</c>.</summary>
    [Alias("WithdrawEntry"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> WithdrawEntry(WithdrawEntry command);

    /// <summary>The paper that a member answers, without any answer: its own, or for those who enter papers another's; null where there is none.</summary>
    [Alias("Paper"), Requires(Role.CouncilMember | Role.Organizer | Role.Secretary), ReadOnly]
    Task<BallotPaper?> Paper(SessionId session, MemberId member);

    /// <summary>Closes the ballot and fixes the result. Refused: <c>council.no-quorum</c>. Sealing again answers the same tally.</summary>
    [Alias("Seal"), Requires(Role.Organizer | Role.Secretary)]
    Task<SealReceipt> Seal(SealSession command);

    /// <summary>Signs a sealed session's minutes; nothing of the session changes afterwards. Refused: <c>session.not-sealed</c>.</summary>
    [Alias("SignMinutes"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> SignMinutes(SignMinutes command);

    /// <summary>The council; null before it is constituted.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CouncilView?> Get();

    /// <summary>One session, without any vote before it is sealed; null where there is none.</summary>
    [Alias("Session"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<SessionView?> Session(SessionId session);
}

/// <param name="Alternates">Who may stand in for an absent member; null for nobody.</param>
/// <param name="Body">Whose council it is, the awarding authority; null for the conference's organizer.</param>
/// <param name="Suppress">Counts are kept back where they would tell single votes: shown only where at least 5 voted and none has more than all but 2.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.constitute")]
public sealed record ConstituteCouncil(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<Member> Members,
    [property: Id(1)] Quorum Quorum,
    [property: Id(2)] BallotKind Ballots,
    [property: Id(3)] bool Suppress = false,
    [property: Id(4)] IReadOnlyList<Member>? Alternates = null,
    [property: Id(5)] string? Body = null) : Command(CommandId);

/// <param name="PassPercent">Of all members, 1 to 100; null takes the highest that the citations' rule sets ask for.</param>
/// <param name="On">The day on which the council met, where it is entered afterwards; null for the day of sealing.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.open-session")]
public sealed record OpenSession(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<CitationId> Citations,
    [property: Id(1)] int? PassPercent,
    [property: Id(2)] DateOnly? On = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.recuse")]
public sealed record RecuseMember(
    CommandId CommandId,
    [property: Id(0)] SessionId Session,
    [property: Id(1)] MemberId Member,
    [property: Id(2)] IReadOnlyList<CitationId> Citations) : Command(CommandId);

/// <param name="For">The absent member.</param>
/// <param name="Alternate">Null where the member sits there itself again.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.stand-in")]
public sealed record SetStandIn(
    CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] MemberId For, [property: Id(2)] MemberId? Alternate) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.name-chair")]
public sealed record NameChair(CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] MemberId Chair) : Command(CommandId);

/// <summary>A ballot. It prints nothing of itself.</summary>
/// <param name="Votes">One for every agenda item from which the member is not recused.</param>
/// <param name="Spoiled">The tellers hold the paper for invalid; then there are no votes.</param>
/// <param name="EnteredBy">Where a paper ballot is entered for the member: two people on one entry, or one whose entry waits for the other's; else empty.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.cast")]
public sealed record CastBallot(
    CommandId CommandId,
    [property: Id(0)] SessionId Session,
    [property: Id(1)] MemberId Member,
    [property: Id(2)] IReadOnlyDictionary<string, Choice> Votes,
    [property: Id(3)] bool Written,
    [property: Id(4)] IReadOnlyList<string> EnteredBy,
    [property: Id(5)] bool Spoiled = false) : Command(CommandId)
{
    public override string ToString() => nameof(CastBallot);
}

/// <param name="Word">The receipt word (mã đối chiếu phiếu); null where refused or awaiting the second entry.</param>
/// <param name="N">The council's event count, for <c>IRoster.Await</c>.</param>
/// <param name="AwaitingSecond">The first of two entries of a paper ballot is kept; another person enters it again.</param>
/// <param name="Differing">With <c>ballot.entries-differ</c>: the items on which the two entries differ.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.ballot-receipt")]
public sealed record BallotReceipt(
    [property: Id(0)] string? Word,
    [property: Id(1)] Refusal? Refusal,
    [property: Id(2)] long N = 0,
    [property: Id(3)] bool AwaitingSecond = false,
    [property: Id(4)] IReadOnlyList<CitationId>? Differing = null)
{
    public override string ToString() => nameof(BallotReceipt);
}

[GenerateSerializer, Immutable, Alias("laurel.councils.count-issued")]
public sealed record CountIssued(CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] int Count) : Command(CommandId);

/// <param name="Count">Null takes the number back.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.count-received")]
public sealed record CountReceived(CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] int? Count) : Command(CommandId);

/// <param name="Member">Whose paper was entered once.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.withdraw-entry")]
public sealed record WithdrawEntry(CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] MemberId Member) : Command(CommandId);

/// <summary>What a member has to answer (phiếu): the agenda without what it is recused from.</summary>
/// <param name="Recused">Names of those whose items are not on it.</param>
/// <param name="Voted">How many have voted so far.</param>
/// <param name="HasVoted">Whether this member has; nothing says how.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.paper")]
public sealed record BallotPaper(
    [property: Id(0)] SessionId Session,
    [property: Id(1)] Member Member,
    [property: Id(2)] SessionStatus Status,
    [property: Id(3)] BallotKind Ballots,
    [property: Id(4)] IReadOnlyList<PaperItem> Items,
    [property: Id(5)] IReadOnlyList<string> Recused,
    [property: Id(6)] int Members,
    [property: Id(7)] int Voted,
    [property: Id(8)] bool Quorate,
    [property: Id(9)] bool HasVoted,
    [property: Id(10)] bool AwaitsSecond,
    [property: Id(11)] bool Suppress);

/// <param name="Number">Its place on the whole agenda, counted from 1.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.paper-item")]
public sealed record PaperItem([property: Id(0)] int Number, [property: Id(1)] CitationId Citation, [property: Id(2)] Nomination Nomination);

[GenerateSerializer, Immutable, Alias("laurel.councils.seal")]
public sealed record SealSession(CommandId CommandId, [property: Id(0)] SessionId Session) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.seal-receipt")]
public sealed record SealReceipt([property: Id(0)] Tally? Tally, [property: Id(1)] Refusal? Refusal, [property: Id(2)] long N = 0);

[GenerateSerializer, Immutable, Alias("laurel.councils.sign-minutes")]
public sealed record SignMinutes(CommandId CommandId, [property: Id(0)] SessionId Session) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.council")]
public sealed record CouncilView(
    [property: Id(0)] long N,
    [property: Id(1)] IReadOnlyList<Member> Members,
    [property: Id(2)] Quorum Quorum,
    [property: Id(3)] BallotKind Ballots,
    [property: Id(4)] IReadOnlyList<SessionId> Sessions,
    [property: Id(5)] bool Suppress,
    [property: Id(6)] IReadOnlyList<Member> Alternates,
    [property: Id(7)] string? Body);

/// <param name="Recusals">By member id; the denominator does not shrink.</param>
/// <param name="Voted">Members whose ballot is counted (the roll), without any vote.</param>
/// <param name="Words">The sorted receipt words, once sealed; they show that a ballot was counted, never how.</param>
/// <param name="Anchor">The audit anchor at sealing, in hex.</param>
/// <param name="Members">All members as they were when the session was called: the denominator.</param>
/// <param name="Roll">Who voted, in order, and which ballots were written or entered for the member; never how.</param>
/// <param name="AwaitingSecond">Members whose paper ballot was entered once.</param>
/// <param name="OpenVotes">Of a sealed open ballot: by member, by citation; empty for a secret one, always.</param>
/// <param name="Issued">Ballots given out, as the tellers counted; null where nobody did.</param>
/// <param name="Alternates">Who may stand in.</param>
/// <param name="StandIns">Who stands in for whom; the vote is the seat's.</param>
/// <param name="Chair">Who chairs it; null where nobody said.</param>
/// <param name="VoidReason">Why the session came to nothing (a refusal's code); null otherwise.</param>
/// <param name="Frozen">What its papers say besides the result, from sealing on; null of a session sealed before this was kept.</param>
/// <param name="On">The day on which the council met, where it is entered afterwards; null for the day of sealing.</param>
/// <param name="MetOn">The day on which it met, as its papers say it; null before sealing, where nobody said one.</param>
/// <param name="Items">The agenda as it was voted on, from sealing on; null before, and of a session sealed before this was kept.</param>
/// <param name="Received">Papers that came back, as the tellers counted by hand; null where nobody did.</param>
/// <param name="Entered">Papers that were entered once, and by whom; never how.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.session")]
public sealed record SessionView(
    [property: Id(0)] SessionId Id,
    [property: Id(1)] SessionStatus Status,
    [property: Id(2)] IReadOnlyList<CitationId> Agenda,
    [property: Id(3)] int PassPercent,
    [property: Id(4)] IReadOnlyDictionary<string, IReadOnlyList<CitationId>> Recusals,
    [property: Id(5)] IReadOnlyList<MemberId> Voted,
    [property: Id(6)] Tally? Tally,
    [property: Id(7)] IReadOnlyList<string> Words,
    [property: Id(8)] DateTimeOffset? SealedAt,
    [property: Id(9)] string? Anchor,
    [property: Id(10)] IReadOnlyList<Member> Members,
    [property: Id(11)] Quorum Quorum,
    [property: Id(12)] BallotKind Ballots,
    [property: Id(13)] IReadOnlyList<RollEntry> Roll,
    [property: Id(14)] IReadOnlyList<MemberId> AwaitingSecond,
    [property: Id(15)] IReadOnlyDictionary<string, IReadOnlyDictionary<string, Choice>> OpenVotes,
    [property: Id(16)] DateTimeOffset CalledAt,
    [property: Id(17)] string? VoidReason,
    [property: Id(18)] int? Issued,
    [property: Id(19)] IReadOnlyList<Member> Alternates,
    [property: Id(20)] IReadOnlyList<StandIn> StandIns,
    [property: Id(21)] MemberId? Chair,
    [property: Id(22)] string? Body,
    [property: Id(23)] SealedPapers? Frozen,
    [property: Id(24)] IReadOnlyList<SealedItem>? Items,
    [property: Id(25)] DateOnly? On,
    [property: Id(26)] DateOnly? MetOn,
    [property: Id(27)] int? Received,
    [property: Id(28)] IReadOnlyList<EnteredOnce> Entered)
{
    /// <summary>Ballots so far that are not written opinions.</summary>
    public int Present => Roll.Count(entry => !entry.Written);

    /// <summary>Papers that are counted: ballots and written opinions that others entered for the member.</summary>
    public int Papers => Roll.Count(entry => entry.IsForMember);

    /// <summary>Whether sealing would find the quorum.</summary>
    public bool Quorate => Quorum.IsMetBy(Present, Members.Count);
}

/// <summary>An item of a sealed session, named as it was voted on.</summary>
[GenerateSerializer, Immutable, Alias("laurel.councils.sealed-item")]
public sealed record SealedItem([property: Id(0)] CitationId Citation, [property: Id(1)] Nomination Nomination);
