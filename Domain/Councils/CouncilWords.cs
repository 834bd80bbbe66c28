using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Councils;

/// <summary>A member of the council (ủy viên hội đồng).</summary>
/// <param name="Title">What the member is in it: "Chủ tịch Hội đồng", "Ủy viên thường trực"; null for a plain ủy viên.</param>
public sealed record Member(MemberId Id, [property: Personal] string Name, string? Title = null)
{
    private const int LongestId = 64, LongestName = 200, LongestTitle = 100;

    /// <summary>Whether it may stand on a ballot paper and in the minutes.</summary>
    public bool IsSound => TypedText.IsLine(Id.Text, LongestId) && TypedText.IsLine(Name, LongestName) && (Title is null || TypedText.IsLine(Title, LongestTitle));
}

/// <summary>That an alternate (ủy viên dự khuyết) sits in an absent member's place for a session; the seat keeps its one vote.</summary>
public sealed record StandIn(MemberId For, MemberId Alternate);

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
/// <param name="Issued">Ballots given out; null where nobody counted them: then those that came back.</param>
/// <param name="Invalid">Of those that came back, invalid.</param>
public sealed record Tally(
    int Members, int Present, int Written, ImmutableArray<ItemResult> Items, int? Issued = null, int Invalid = 0)
{
    /// <summary>Ballots and written opinions that came back (thu về).</summary>
    public int Returned => Present + Written;

    /// <summary>Of those, valid.</summary>
    public int Valid => Returned - Invalid;
}
