using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Citations;

namespace Laurel.Grains.Conferences;

/// <summary>The citations of one conference in memory, in the order of entering.</summary>
internal sealed class RosterCitations
{
    public static readonly AggregateKind<Citation, CitationEvent> Thing = new("citation");

    private readonly Dictionary<CitationId, (CitationItem Item, long N)> items = [];

    public static CitationItem ItemOf(CitationId id, Citation citation) => new(
        id, citation.Nomination!, citation.Status, citation.OnHold, citation.Order, citation.Serial, citation.RegisterNumber, citation.Receiver);

    public long Held(CitationId id) => items.TryGetValue(id, out var held) ? held.N : 0;

    public void Take(CitationItem item, long n)
    {
        if (Held(item.Id) < n) items[item.Id] = (item, n);
    }

    public CitationPage Page(ListQuery query)
    {
        var words = SearchText.Needles(query.Search);
        var found = items.Values.Select(held => held.Item)
            .Where(item => query.State is null || RosterStates.NameOf(item.Status) == query.State)
            .Where(item => words.Length == 0 || Says(item, words))
            .OrderBy(item => item.Order).ThenBy(item => item.Id.Text, StringComparer.Ordinal)
            .ToList();
        return new(found.Count, found.Skip(query.Offset).Take(query.Limit).ToList());
    }

    public IReadOnlyDictionary<string, int> ByState() =>
        items.Values.CountBy(held => RosterStates.NameOf(held.Item.Status)).ToDictionary();

    private static bool Says(CitationItem item, string[] words) =>
        SearchText.IsIn(SearchText.Key(item.Nomination.Name, item.Nomination.PositionAndUnit), words);
}
