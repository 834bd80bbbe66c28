using System.Collections.Immutable;

namespace Laurel.Domain.Attendees;

/// <summary>What an import does with a row.</summary>
public enum ImportOutcome
{
    Created,
    Updated,
    Unchanged,

    /// <summary>An earlier row of the file says the same.</summary>
    Duplicate,

    /// <summary>It resembles somebody too much to be entered and too little to be taken for them; a person decides.</summary>
    NeedsDecision,
    Refused,
}

/// <summary>One row of a plan.</summary>
/// <param name="Match">The existing thing it is or resembles, or <c>row:{number}</c> for an earlier row; null where none.</param>
/// <param name="Content">What is to be kept: new for <see cref="ImportOutcome.Created"/>, merged for <see cref="ImportOutcome.Updated"/>.</param>
/// <param name="Name">The name in the row as it would be kept.</param>
public sealed record PlannedRow<TContent>(
    int Row,
    ImportOutcome Outcome,
    string? Match,
    TContent? Content,
    string? Name,
    ImmutableArray<ImportFinding> Findings)
    where TContent : class;

/// <summary>What a whole list would do; nothing is done before a person has seen it or said so.</summary>
public sealed record ImportPlan<TContent>(ImmutableArray<PlannedRow<TContent>> Rows)
    where TContent : class
{
    /// <summary>How many rows come to this; the six outcomes add up to all rows.</summary>
    public int Count(ImportOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}

/// <summary>A thing that is there already, as an import compares it.</summary>
public sealed record Existing<TContent>(string Id, TContent Content)
    where TContent : class;
