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

    /// <summary>Opens a session over an agenda and its ballot; the answer is the session's id. Refused: <c>council.empty</c>, <c>citation.wrong-state</c>.</summary>
    [Alias("OpenSession"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> OpenSession(OpenSession command);

    /// <summary>Recuses a member from items, before that member votes. Refused: <c>ballot.already-cast</c>, <c>session.sealed</c>.</summary>
    [Alias("Recuse"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Recuse(RecuseMember command);

    /// <summary>Casts one ballot over the whole agenda and answers its receipt word. The same member's retry with the same id hears the same word until sealing.</summary>
    /// <remarks>
    /// Refused: <c>ballot.already-cast</c>, <c>ballot.incomplete</c>, <c>ballot.not-a-member</c>, <c>ballot.recused</c>, <c>session.sealed</c>.
    /// Never logged, traced, nor kept with its payload: see the record on the secret ballot.
    /// </remarks>
    [Alias("Cast"), Requires(Role.CouncilMember | Role.Secretary)]
    Task<BallotReceipt> Cast(CastBallot command);

    /// <summary>Closes the ballot and fixes the result. Refused: <c>council.no-quorum</c>. Sealing again answers the same tally.</summary>
    [Alias("Seal"), Requires(Role.Organizer | Role.Secretary)]
    Task<SealReceipt> Seal(SealSession command);

    /// <summary>The council; null before it is constituted.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CouncilView?> Get();

    /// <summary>One session, without any vote before it is sealed; null where there is none.</summary>
    [Alias("Session"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<SessionView?> Session(SessionId session);
}

[GenerateSerializer, Immutable, Alias("laurel.councils.constitute")]
public sealed record ConstituteCouncil(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<Member> Members,
    [property: Id(1)] Quorum Quorum,
    [property: Id(2)] BallotKind Ballots) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.open-session")]
public sealed record OpenSession(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<CitationId> Citations,
    [property: Id(1)] int PassPercent) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.recuse")]
public sealed record RecuseMember(
    CommandId CommandId,
    [property: Id(0)] SessionId Session,
    [property: Id(1)] MemberId Member,
    [property: Id(2)] IReadOnlyList<CitationId> Citations) : Command(CommandId);

/// <summary>A ballot. It prints nothing of itself.</summary>
/// <param name="Votes">One for every agenda item from which the member is not recused.</param>
/// <param name="EnteredBy">Two people, where a paper ballot is entered for the member; else empty.</param>
[GenerateSerializer, Immutable, Alias("laurel.councils.cast")]
public sealed record CastBallot(
    CommandId CommandId,
    [property: Id(0)] SessionId Session,
    [property: Id(1)] MemberId Member,
    [property: Id(2)] IReadOnlyDictionary<string, Choice> Votes,
    [property: Id(3)] bool Written,
    [property: Id(4)] IReadOnlyList<string> EnteredBy) : Command(CommandId)
{
    public override string ToString() => nameof(CastBallot);
}

[GenerateSerializer, Immutable, Alias("laurel.councils.ballot-receipt")]
public sealed record BallotReceipt([property: Id(0)] string? Word, [property: Id(1)] Refusal? Refusal)
{
    public override string ToString() => nameof(BallotReceipt);
}

[GenerateSerializer, Immutable, Alias("laurel.councils.seal")]
public sealed record SealSession(CommandId CommandId, [property: Id(0)] SessionId Session) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.councils.seal-receipt")]
public sealed record SealReceipt([property: Id(0)] Tally? Tally, [property: Id(1)] Refusal? Refusal);

[GenerateSerializer, Immutable, Alias("laurel.councils.council")]
public sealed record CouncilView(
    [property: Id(0)] long N,
    [property: Id(1)] IReadOnlyList<Member> Members,
    [property: Id(2)] Quorum Quorum,
    [property: Id(3)] BallotKind Ballots,
    [property: Id(4)] IReadOnlyList<SessionId> Sessions);

/// <param name="Voted">Members whose ballot is counted (the roll), without any vote.</param>
/// <param name="Words">The sorted receipt words, once sealed; they show that a ballot was counted, never how.</param>
/// <param name="Anchor">The audit anchor at sealing, in hex.</param>
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
    [property: Id(9)] string? Anchor);
