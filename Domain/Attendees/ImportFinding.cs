namespace Laurel.Domain.Attendees;

/// <summary>What an import has to say about one row of a file: why it is refused, what was dropped, what somebody should look at.</summary>
/// <param name="Row">The file's own row number, from 1.</param>
/// <param name="Column">The column's heading as it stands in the file; empty where the row as a whole is meant.</param>
/// <param name="Code">Stable, <c>import.…</c>; see docs/refusals.md.</param>
/// <param name="Raw">The cell as it stands, cut to 200 characters; null where no cell is meant. Shown escaped.</param>
public sealed record ImportFinding(int Row, string Column, string Code, string Vietnamese, string English, string? Raw = null)
{
    /// <summary>Characters of a raw cell that are shown at most.</summary>
    public const int LongestRaw = 200;

    /// <summary>The same finding about a cell with this text.</summary>
    public ImportFinding About(string? raw) =>
        this with { Raw = raw is { Length: > LongestRaw } ? raw[..LongestRaw] + "…" : raw };
}
