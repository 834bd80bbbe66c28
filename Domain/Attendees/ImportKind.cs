namespace Laurel.Domain.Attendees;

/// <summary>What kind of things a list brings.</summary>
public enum ImportKind
{
    Attendees,
    Citations,
}
