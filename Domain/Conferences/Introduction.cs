using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Conferences;

/// <summary>Whom the MC introduces, as a person confirmed it some five minutes before the opening (DOMAIN 9).</summary>
/// <param name="Present">In no order that counts: the list is read by precedence.</param>
/// <param name="Rehearsal">The number of the rehearsal in which it was confirmed: gone with it; 0 where it is real.</param>
public sealed record Introduction(DateTimeOffset At, ImmutableArray<AttendeeId> Present, int Rehearsal = 0)
{
    /// <summary>How long before the opening the list is to be confirmed and empty front seats filled.</summary>
    public static readonly TimeSpan Before = TimeSpan.FromMinutes(5);

    /// <summary>People introduced at most.</summary>
    public const int Most = 500;

    /// <summary>What the MC is to know of somebody; null for whoever is not on the list at all. Naming an absentee is the worst error of the day.</summary>
    /// <param name="confirmed">The list as confirmed; null before.</param>
    public static IntroductionMark? MarkOf(AttendeeId who, bool inside, Introduction? confirmed) =>
        (inside, confirmed?.Present.Contains(who)) switch
        {
            (true, null or true) => IntroductionMark.Present,
            (true, false) => IntroductionMark.Late,
            (false, true) => IntroductionMark.Gone,
            _ => null,
        };
}

/// <summary>How somebody stands on the MC's list.</summary>
public enum IntroductionMark
{
    /// <summary>Is here: to be introduced.</summary>
    Present,

    /// <summary>Came after the list was confirmed: flagged, introduced if the MC is told so.</summary>
    Late,

    /// <summary>Was confirmed and is here no more: not to be named.</summary>
    Gone,
}
