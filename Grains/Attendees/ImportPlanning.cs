using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>Makes the plan of a list over what is there, read straight from the heads.</summary>
internal sealed class ImportPlanning(AggregateContext context, string partition, RankTable ranks)
{
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);
    private readonly Heads<Citation, CitationEvent> citations = new(RosterCitations.Thing, context);

    public Task<List<PlanItem>> Plan(ImportList list, IReadOnlyList<ImportChoice> choices) => list.Kind switch
    {
        ImportKind.Attendees => PlanAttendees(list, choices),
        _ => PlanCitations(list, choices),
    };

    private async Task<List<PlanItem>> PlanAttendees(ImportList list, IReadOnlyList<ImportChoice> choices)
    {
        var there = new List<Existing<Registration>>();
        await foreach (var thing in attendees.All(partition, CancellationToken.None))
            if (thing.State is { Registration: { Name.Length: > 0 } registration }) there.Add(new(thing.Id, registration));
        var plan = new ImportPlanner<Registration, AttendeeTraits>(new AttendeeImport(ranks), there, choices).Plan(list.Rows);
        var another = Another(choices);
        return [.. plan.Rows.Select(row => Item(row, another) with { Attendee = row.Content })];
    }

    private async Task<List<PlanItem>> PlanCitations(ImportList list, IReadOnlyList<ImportChoice> choices)
    {
        var (there, last) = (new List<Existing<Nomination>>(), 0);
        await foreach (var thing in citations.All(partition, CancellationToken.None))
        {
            if (thing.State.Nomination is { } nomination) there.Add(new(thing.Id, nomination));
            last = Math.Max(last, thing.State.Order);
        }
        var plan = new ImportPlanner<Nomination, NominationTraits>(new NominationImport(), there, choices).Plan(list.Rows);
        var another = Another(choices);
        return [.. plan.Rows.Select((row, i) => Item(row, another) with { Citation = row.Content, Order = last + i + 1 })];
    }

    private static PlanItem Item<TContent>(PlannedRow<TContent> row, HashSet<int> another)
        where TContent : class =>
        new(row.Row, row.Outcome, row.Match, row.Name, row.Findings, null, null, 0, another.Contains(row.Row));

    private static HashSet<int> Another(IReadOnlyList<ImportChoice> choices) =>
        [.. choices.Where(choice => choice.Choice is ImportChoiceKind.Another).Select(choice => choice.Row)];
}
