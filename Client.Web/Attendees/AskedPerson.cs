using Laurel.Domain.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>An attendee as the fields of a page say it.</summary>
public sealed record AskedPerson
{
    public string? Honorific { get; init; }

    public string? Academic { get; init; }

    public string? Name { get; init; }

    public string? Position { get; init; }

    public string? Unit { get; init; }

    public string? Group { get; init; }

    public AttendeeRole Role { get; init; }

    public int? Rank { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    public static AskedPerson Of(Registration held) => new()
    {
        Honorific = held.Honorific, Academic = held.Academic, Name = held.Name, Position = held.Position, Unit = held.Unit, Group = held.Group,
        Role = held.Role, Rank = held.Rank, Email = held.Email, Telephone = held.Telephone,
    };

    public Registration Registration() =>
        new NewAttendee(Name ?? "", Honorific ?? "", Academic, Position ?? "", Unit ?? "", Group ?? "", Role, Rank, Email, Telephone).Registration();
}
