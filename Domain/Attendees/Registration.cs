namespace Laurel.Domain.Attendees;

/// <summary>What a list says of one attendee, as typed, in Unicode NFC.</summary>
/// <param name="Honorific">Ông, Bà, đồng chí; empty where the list has none.</param>
/// <param name="Name">Full name, family name first for Vietnamese names.</param>
/// <param name="Position">Chức vụ; several positions stay in one text.</param>
/// <param name="Unit">Đơn vị: the delegation (đoàn) the attendee belongs to.</param>
/// <param name="Group">Khối, the group of delegations.</param>
/// <param name="Rank">Thứ bậc lễ tân, 1 is highest; null where the list has none and the position tells nothing.</param>
/// <param name="Email">Null where absent: many people have none.</param>
/// <param name="Telephone">As typed; comparisons use its digits.</param>
/// <param name="Academic">PGS. TS and the like, apart from the name; null where none.</param>
public sealed record Registration(
    [property: Personal] string Honorific,
    [property: Personal] string Name,
    [property: Personal] string Position,
    string Unit,
    string Group,
    AttendeeRole Role,
    int? Rank,
    [property: Personal] string? Email,
    [property: Personal] string? Telephone,
    [property: Personal] string? Academic = null);
