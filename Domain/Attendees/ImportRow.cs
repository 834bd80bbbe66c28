using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Attendees;

/// <summary>The fields of a registration, as a set: those that a row says something about.</summary>
[Flags]
public enum AttendeeFields
{
    None = 0,
    Honorific = 1,
    Academic = 2,
    Name = 4,
    Position = 8,
    Unit = 16,
    Group = 32,
    Role = 64,
    Rank = 128,
    Email = 256,
    Telephone = 512,
}

/// <summary>One row of a list: what it says, or why it is refused.</summary>
/// <param name="Row">The file's own row number, from 1.</param>
/// <param name="Attendee">Of a list of attendees; null where refused.</param>
/// <param name="Citation">Of a list of nominations; null where refused.</param>
/// <param name="Says">Which fields of the attendee the row speaks of: an absent column never overwrites, nor does a value that was dropped.</param>
/// <param name="Name">The name as it stands, for showing; null where there is none.</param>
/// <param name="Findings">Why the row is refused, and what else is to be said about it.</param>
/// <param name="Honour">Of a list of honours decided elsewhere; null where refused.</param>
public sealed record ImportRow(
    int Row,
    Registration? Attendee,
    Nomination? Citation,
    AttendeeFields Says,
    string? Name,
    IReadOnlyList<ImportFinding> Findings,
    Honour? Honour = null)
{
    /// <summary>The row cannot be taken; its findings say why.</summary>
    public bool IsRefused => Attendee is null && Citation is null && Honour is null;
}

/// <summary>A person's word on a doubtful row.</summary>
public enum ImportChoiceKind
{
    /// <summary>The one it resembles: an earlier row's double, or an existing thing to be updated.</summary>
    Same,

    /// <summary>Somebody else, to be entered anew.</summary>
    Another,

    /// <summary>Left out.</summary>
    Skip,
}

/// <summary>What was chosen for a row that needed a decision.</summary>
public sealed record ImportChoice(int Row, ImportChoiceKind Choice);
