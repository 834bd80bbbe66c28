using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Doors;

/// <summary>Who may enter an area of its own rights (stage, press room, a closed session): whoever has one of the roles or is named.</summary>
/// <remarks>An area without a right of its own lets in everybody who is to be admitted.</remarks>
/// <param name="From">Since when the right binds (the closed session begins); null: always.</param>
/// <param name="Until">Until when, not included; null: always.</param>
public sealed record AreaRight(
    string Area,
    ImmutableArray<AttendeeRole> Roles,
    ImmutableArray<AttendeeId> Named,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null)
{
    /// <summary>People named for one area at most.</summary>
    public const int MostNamed = 500;

    /// <summary>What somebody must be to enter; null for whoever is named.</summary>
    public Entitlement? AskedOf(AttendeeId who) => Named.Contains(who) ? null : new(Roles, From, Until);

    public bool Equals(AreaRight? other) => other is not null
        && (Area, From, Until) == (other.Area, other.From, other.Until)
        && Roles.SequenceEqual(other.Roles)
        && Named.SequenceEqual(other.Named);

    public override int GetHashCode() => HashCode.Combine(Area, From, Until, Roles.Length, Named.Length);
}

/// <summary>What an area asks of whoever is not on its list.</summary>
public sealed record Entitlement(ImmutableArray<AttendeeRole> Roles, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    /// <summary>Whether somebody of this role may enter at this instant.</summary>
    public bool Admits(AttendeeRole role, DateTimeOffset at) => Roles.Contains(role) || at < From || at >= Until;
}
