using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;

namespace Laurel.Grains.Attendees;

/// <summary>Bulk lists: plan, then apply; one at a time. Key: the conference's code.</summary>
/// <remarks>The edge reads and validates the whole file first; nothing is written before that.</remarks>
[Alias("laurel.attendees.IImport")]
public interface IImport : IGrainWithStringKey
{
    /// <summary>Says what the import would do, and writes nothing. Refused: <c>conference.over</c> for attendees of what is archived or called off.</summary>
    [Alias("Preview"), Requires(Role.Organizer | Role.Registrar | Role.Secretary)]
    Task<ImportAnswer> Preview(ImportList list);

    /// <summary>Writes the plan whole, then begins to apply it; a file whose plan is open resumes it.</summary>
    /// <remarks>Refused: <c>import.running</c> while another file's plan is open, and as <see cref="Preview"/>.</remarks>
    [Alias("Begin"), Requires(Role.Organizer | Role.Registrar | Role.Secretary)]
    Task<ImportAnswer> Begin(BeginImport command);

    /// <summary>Applies for up to five seconds and says how far it is; called again until <see cref="ImportAnswer.Done"/>.</summary>
    [Alias("Continue"), Requires(Role.Organizer | Role.Registrar | Role.Secretary)]
    Task<ImportAnswer> Continue(string plan);

    /// <summary>Deletes what lists left behind that no plan names: their rows hold people.</summary>
    [Alias("Tidy"), Requires(Role.System)]
    Task Tidy();
}

/// <summary>A list as the edge read it: every row of the file that is not a heading, in order.</summary>
/// <param name="FileHash">SHA-256 of the file in hex: the same file is the same plan.</param>
/// <param name="Columns">Headings of the columns that are used, as they stand in the file.</param>
/// <param name="Findings">What is to be said of the list as a whole: columns not used, text converted.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-list")]
public sealed record ImportList(
    [property: Id(0)] ImportKind Kind,
    [property: Id(1)] string FileHash,
    [property: Id(2)] IReadOnlyList<string> Columns,
    [property: Id(3)] IReadOnlyList<ImportRow> Rows,
    [property: Id(4)] IReadOnlyList<ImportFinding> Findings);

/// <param name="Decisions">What a person chose for rows that need a decision: the same person, another person, or leave out.</param>
/// <param name="OnPaper">Of nominations: whether the office holds their dossiers complete on paper; where it does not, their papers are missing until they come.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.begin-import")]
public sealed record BeginImport(
    CommandId CommandId,
    [property: Id(0)] ImportList List,
    [property: Id(1)] IReadOnlyList<ImportChoice> Decisions,
    [property: Id(2)] bool OnPaper = false) : Command(CommandId);

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
/// <param name="Match">The id of the existing thing it is or resembles, or <c>row:{number}</c>; null where none.</param>
/// <param name="Name">The name in the row as it would be kept.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.import-item")]
public sealed record ImportItem(
    [property: Id(0)] int Row,
    [property: Id(1)] string Outcome,
    [property: Id(2)] string? Match,
    [property: Id(3)] string? Name);
