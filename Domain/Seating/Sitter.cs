using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>Somebody who is expected, as seating sees it.</summary>
/// <param name="Rank">Thứ bậc lễ tân, 1 is highest; null goes after all ranks.</param>
/// <param name="Unit">The delegation, whose members sit together.</param>
/// <param name="Name">Settles what the rank leaves open: any key that sorts as names do.</param>
/// <param name="IsInside">In the hall already: never moved without a person's word.</param>
/// <param name="NeedsWheelchairPlace">Sits at a wheelchair place, or at a row's end where the hall names none.</param>
/// <param name="CompanionOf">Sits beside this attendee; null for who accompanies nobody.</param>
public sealed record Sitter(
    AttendeeId Id,
    AttendeeRole Role,
    int? Rank,
    string Unit,
    string Name,
    bool IsInside = false,
    bool NeedsWheelchairPlace = false,
    AttendeeId? CompanionOf = null)
{
    /// <summary>Press and service sit apart from the delegates.</summary>
    public bool SitsApart => Role is AttendeeRole.Press or AttendeeRole.Service;
}

/// <summary>The order of precedence: rank, then guests before hosts, then name (DOMAIN 6).</summary>
public sealed class Precedence : IComparer<Sitter>
{
    public static readonly Precedence Order = new();

    public int Compare(Sitter? x, Sitter? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ => (x.Rank ?? int.MaxValue).CompareTo(y.Rank ?? int.MaxValue) is var byRank and not 0 ? byRank
            : IsGuest(y).CompareTo(IsGuest(x)) is var byGuest and not 0 ? byGuest
            : string.CompareOrdinal(x.Name, y.Name) is var byName and not 0 ? byName
            : string.CompareOrdinal(x.Id.Text, y.Id.Text),
    };

    private static bool IsGuest(Sitter sitter) => sitter.Role == AttendeeRole.Guest;
}
