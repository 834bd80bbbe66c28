using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Doors;

/// <summary>The list of what offline doors did that does not fit (đối soát).</summary>
internal static class Reconciliation
{
    private const int MostPeople = 500;

    /// <summary>Every contradiction that nobody has looked at, by effective time; of 500 people at most.</summary>
    public static async Task<IReadOnlyList<ReconciliationLine>> Of(IGrainFactory grains, string conference)
    {
        var people = (await grains.Roster(conference).Attendees(new(State: "toReconcile", Limit: MostPeople))).Items;
        var lines = await Task.WhenAll(people.Select(async who =>
            (await grains.Attendee(conference, who.Id.Text).Passages())?.Contradictions.Select(found => ReconciliationLine.Of(who, found)) ?? []));
        return [.. lines.SelectMany(line => line).OrderBy(line => line.Scan.At)];
    }
}
