using Laurel.Domain.Attendees;

namespace Laurel.Domain.Conferences;

/// <summary>How a conference keeps its doors.</summary>
/// <param name="ScansOut">Whether doors offer to scan people out; off by default, because nobody does (DOMAIN 9). A scan out that is sent is a fact, and recorded all the same.</param>
/// <param name="QuorumNeed">The quorum (túc số) as a fraction: <c>present × of ≥ need × convened</c>.</param>
/// <param name="QuorumOf">See <paramref name="QuorumNeed"/>.</param>
/// <param name="IntroducedRank">Whose rank (thứ bậc) is at most this is introduced by the MC; chairs and guests are always.</param>
/// <param name="LeaderRank">Whose rank is at most this is marked present by protocol and never scanned; null: as the rank table says.</param>
public sealed record DoorSettings(
    bool ScansOut = false, int QuorumNeed = 2, int QuorumOf = 3, int IntroducedRank = 3, int? LeaderRank = null)
{
    public static DoorSettings Usual { get; } = new();

    /// <summary>Whether so many present are a quorum of so many convened; never of nobody.</summary>
    public bool IsQuorum(int present, int convened) => convened > 0 && (long)present * QuorumOf >= (long)QuorumNeed * convened;

    /// <summary>Whether the MC introduces somebody who is present.</summary>
    public bool Introduces(Registration who) =>
        who.Role is AttendeeRole.Chair or AttendeeRole.Guest || RankOf(who) <= IntroducedRank;

    /// <summary>Whether somebody is marked present by protocol and never scanned: the chairs, and the highest ranks.</summary>
    public bool IsLeader(Registration who) => who.Role is AttendeeRole.Chair
        || RankOf(who) <= (LeaderRank ?? RankPresets.CentralBody.LeaderRank);

    /// <summary>Whether the fraction is one, and the ranks such that there are.</summary>
    public bool IsValid => QuorumNeed >= 0 && QuorumNeed <= QuorumOf && QuorumOf is > 0 and <= 100 && IntroducedRank is >= 0 and <= 999
        && LeaderRank is null or (>= 0 and <= 999);

    private static int? RankOf(Registration who) => who.Rank ?? RankPresets.CentralBody.RankOf(who.Position, who.Unit);
}
