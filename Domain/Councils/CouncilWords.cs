using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Councils;

/// <summary>A member of the council (ủy viên hội đồng).</summary>
public sealed record Member(MemberId Id, [property: Personal] string Name);

/// <summary>A quorum as an integer fraction, tested as <c>present × Of ≥ Need × members</c>; two thirds is (3, 2).</summary>
public sealed record Quorum(int Of, int Need)
{
    /// <summary>Two thirds of all members (DOMAIN 3.7).</summary>
    public static readonly Quorum TwoThirds = new(3, 2);

    public bool IsMetBy(int present, int members) => (long)present * Of >= (long)Need * members;
}

/// <summary>How the council votes.</summary>
public enum BallotKind
{
    Secret,
    Open,
}

/// <summary>One answer on one item: đồng ý, không đồng ý, phiếu trắng.</summary>
public enum Choice
{
    Yes,
    No,
    Blank,
}

/// <summary>Called → BallotOpen → Sealed → MinutesSigned; Void where the session came to nothing and is called again.</summary>
public enum SessionStatus
{
    Called,
    BallotOpen,
    Sealed,
    MinutesSigned,
    Void,
}

/// <summary>One line of the roll (danh sách đã bỏ phiếu): that a member voted, never how.</summary>
/// <param name="Written">A written opinion of one who is absent; it counts, but not as present.</param>
/// <param name="EnteredBy">The two who entered a paper ballot for the member; empty where there was none.</param>
/// <param name="CastBy">Who handed the ballot in for the member; null where the member did.</param>
public sealed record RollEntry(MemberId Member, bool Written, ImmutableArray<string> EnteredBy, string? CastBy = null)
{
    /// <summary>Whether others handed it in: the minutes count such ballots.</summary>
    public bool IsForMember => CastBy is not null || !EnteredBy.IsEmpty;
}

/// <summary>The result of one item; the counts are null only where the organisation chose to suppress them.</summary>
public sealed record ItemResult(CitationId Citation, int? Yes, int? No, int? Blank, bool Passed);

/// <summary>What a sealed session says, for ever.</summary>
/// <param name="Members">All members: the denominator (tổng số thành viên).</param>
/// <param name="Present">Ballots that were not written opinions.</param>
/// <param name="Written">Ballots that were.</param>
public sealed record Tally(int Members, int Present, int Written, ImmutableArray<ItemResult> Items);
