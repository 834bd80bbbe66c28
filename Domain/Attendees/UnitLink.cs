namespace Laurel.Domain.Attendees;

/// <summary>A unit's link (đường dẫn mời): whoever holds it names the unit's people without an account, within the quota, until a date.</summary>
/// <param name="Number">Counts from 1; a link given anew has the next, and the one before opens nothing any more.</param>
/// <param name="Until">It opens nothing from here on.</param>
/// <param name="RevokedAt">Since when it opens nothing; null while it stands.</param>
public sealed record UnitLink(int Number, DateTimeOffset Until, DateTimeOffset? RevokedAt = null)
{
    /// <summary>How long a link may stand: the time of inviting, not a year.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    /// <summary>Why it opens nothing at this instant; null where it does. Refused: <c>link.revoked</c>, <c>link.expired</c>.</summary>
    public Refusal? Objection(DateTimeOffset at) =>
        RevokedAt is not null ? LinkRefusals.Revoked
        : at >= Until ? LinkRefusals.Expired
        : null;
}
