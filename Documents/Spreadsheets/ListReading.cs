using Laurel.Domain;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Spreadsheets;

/// <summary>A list as it was read: every row that is not heading, section or total, in order; or why nothing of it was read.</summary>
/// <param name="FileHash">SHA-256 of the file, lower-case hex: the same file is the same plan.</param>
/// <param name="Columns">Headings of the columns that are used, as they stand in the file.</param>
/// <param name="Rows">Each with what it says, or why it is refused.</param>
/// <param name="Findings">What is to be said of the list as a whole.</param>
/// <param name="Sheet">The sheet's name; empty for CSV.</param>
public sealed record ListReading(
    string FileHash,
    IReadOnlyList<string> Columns,
    IReadOnlyList<ImportRow> Rows,
    IReadOnlyList<ImportFinding> Findings,
    string Sheet = "",
    Refusal? Refusal = null)
{
    /// <summary>Every column of the file with a heading, from its left, and what it was taken for.</summary>
    public IReadOnlyList<ListField> Fields { get; init; } = [];

    /// <summary>The lists on the file's other sheets, each a plan of its own.</summary>
    public IReadOnlyList<ListReading> Others { get; init; } = [];

    internal static ListReading Refused(string fileHash, Refusal refusal) => new(fileHash, [], [], [], Refusal: refusal);
}
