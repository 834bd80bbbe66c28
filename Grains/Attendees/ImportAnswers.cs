using System.Text.Json;
using Laurel.Domain;
using Laurel.Domain.Attendees;

namespace Laurel.Grains.Attendees;

/// <summary>What an import tells its caller.</summary>
internal static class ImportAnswers
{
    public static ImportAnswer Of(IReadOnlyList<PlanItem> items, IEnumerable<ImportFinding> ofList, string? plan = null, bool done = true)
    {
        var counts = items.CountBy(item => item.Outcome).ToDictionary();
        int Count(ImportOutcome outcome) => counts.GetValueOrDefault(outcome);
        return new(
            items.Count,
            Count(ImportOutcome.Created),
            Count(ImportOutcome.Updated),
            Count(ImportOutcome.Unchanged),
            Count(ImportOutcome.Duplicate),
            Count(ImportOutcome.NeedsDecision),
            Count(ImportOutcome.Refused),
            [.. ofList, .. items.SelectMany(item => item.Findings)],
            [.. items.Select(item => new ImportItem(item.Row, JsonNamingPolicy.CamelCase.ConvertName(item.Outcome.ToString()), item.Match, item.Name))],
            plan,
            done);
    }

    public static ImportAnswer Refused(Refusal refusal) => new(0, 0, 0, 0, 0, 0, 0, [], [], Refusal: refusal);
}
