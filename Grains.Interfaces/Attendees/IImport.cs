using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Accounts;

namespace Laurel.Grains.Attendees;

/// <summary>Bulk lists: plan, then apply; one at a time. Key: the conference's code.</summary>
/// <remarks>The edge reads and validates the whole file first; nothing is written before that.</remarks>
[Alias("laurel.attendees.IImport")]
public interface IImport : IGrainWithStringKey
{
    /// <summary>Says what the import would do, and writes nothing.</summary>
    [Alias("Preview"), Requires(Role.Organizer | Role.Registrar | Role.Secretary)]
    Task<ImportAnswer> Preview(ImportList list);

    /// <summary>Writes the plan whole, then begins to apply it. Refused: <c>import.running</c> while another is open; the same file resumes its own.</summary>
    [Alias("Begin"), Requires(Role.Organizer | Role.Registrar | Role.Secretary)]
    Task<ImportAnswer> Begin(BeginImport command);

    /// <summary>Applies for up to five seconds and says how far it is; called again until <see cref="ImportAnswer.Done"/>.</summary>
    [Alias("Continue"), Requires(Role.Organizer | Role.Registrar | Role.Secretary)]
    Task<ImportAnswer> Continue(string plan);
}

/// <summary>What kind of things a list brings.</summary>
public enum ImportKind
{
    Attendees,
    Citations,
}

/// <summary>A list as the edge read it: every row of the file that is not a heading, in order.</summary>
/// <param name="FileHash">SHA-256 of the file in hex: the same file is the same plan.</param>
/// <param name="Columns">Names of the columns that are there; an absent one never overwrites.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-list")]
public sealed record ImportList(
    [property: Id(0)] ImportKind Kind,
    [property: Id(1)] string FileHash,
    [property: Id(2)] IReadOnlyList<string> Columns,
    [property: Id(3)] IReadOnlyList<ImportRow> Rows);

/// <summary>One row: what it says, or why it is refused.</summary>
/// <param name="Row">The file's own row number, from 1.</param>
/// <param name="Refused">The row cannot be taken; its findings say why.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-row")]
public sealed record ImportRow(
    [property: Id(0)] int Row,
    [property: Id(1)] Registration? Attendee,
    [property: Id(2)] Nomination? Citation,
    [property: Id(3)] bool Refused,
    [property: Id(4)] IReadOnlyList<ImportFinding> Findings);

/// <param name="Column">The column's heading in the file; empty where the row as a whole is meant.</param>
/// <param name="Raw">The cell as it stands, cut to 200 characters; shown escaped.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-finding")]
public sealed record ImportFinding(
    [property: Id(0)] int Row,
    [property: Id(1)] string Column,
    [property: Id(2)] string Code,
    [property: Id(3)] string Vietnamese,
    [property: Id(4)] string English,
    [property: Id(5)] string? Raw = null);

/// <param name="Decisions">What a person chose for rows that need a decision: the same person, another person, or leave out.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.begin-import")]
public sealed record BeginImport(
    CommandId CommandId,
    [property: Id(0)] ImportList List,
    [property: Id(1)] IReadOnlyList<ImportChoice> Decisions) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.import-choice")]
public sealed record ImportChoice([property: Id(0)] int Row, [property: Id(1)] ImportChoiceKind Choice);

/// <summary>A person's word on a doubtful row.</summary>
public enum ImportChoiceKind
{
    Same,
    Another,
    Skip,
}

/// <summary>The six counts add up to <paramref name="Rows"/>.</summary>
/// <param name="Plan">The plan's id, to continue with; null for a preview or a refusal.</param>
/// <param name="Items">What each row is (created, updated, unchanged, duplicate, needsDecision, refused), in order.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-answer")]
public sealed record ImportAnswer(
    [property: Id(0)] int Rows,
    [property: Id(1)] int Created,
    [property: Id(2)] int Updated,
    [property: Id(3)] int Unchanged,
    [property: Id(4)] int Duplicates,
    [property: Id(5)] int NeedsDecision,
    [property: Id(6)] int Refused,
    [property: Id(7)] IReadOnlyList<ImportFinding> Findings,
    [property: Id(8)] IReadOnlyList<ImportItem> Items,
    [property: Id(9)] string? Plan = null,
    [property: Id(10)] bool Done = true,
    [property: Id(11)] Refusal? Refusal = null);

/// <param name="Outcome">camelCase: created, updated, unchanged, duplicate, needsDecision, refused.</param>
/// <param name="Match">The existing or earlier thing it matches; null where none.</param>
/// <param name="Name">The name in the row as it would be kept.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-item")]
public sealed record ImportItem([property: Id(0)] int Row, [property: Id(1)] string Outcome, [property: Id(2)] string? Match, [property: Id(3)] string? Name);
