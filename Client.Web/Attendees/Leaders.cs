using Laurel.Domain.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Who is marked present by protocol and never scanned: the chairs, and the highest ranks of the list.</summary>
public static class Leaders
{
    /// <summary>Deputy ministers and their peers, by the rank table that lists come with.</summary>
    private const int LowestRank = 4;

    public static bool Has(Registration registration) => registration.Role == AttendeeRole.Chair || registration.Rank <= LowestRank;
}
