namespace Laurel.Domain.Attendees;

/// <summary>What somebody outside the office asks to be held of an attendee instead; it counts once a registrar accepts it.</summary>
/// <param name="Registration">All of it, as it would stand.</param>
/// <param name="Letter">Of a substitute: the letter of authority (giấy ủy quyền), its number and date; null for a correction of the same person.</param>
public sealed record ChangeRequest(Registration Registration, [property: Personal] string? Letter, AskedBy By, DateTimeOffset At);

/// <summary>Who asks for a change from outside the office.</summary>
public enum AskedBy
{
    /// <summary>The unit, by its link.</summary>
    Unit,

    /// <summary>The attendee, by a page of their own.</summary>
    Attendee,
}
