using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Citations;

namespace Laurel.Grains.Conferences;

/// <summary>The citations of one conference in memory, in the order of entering.</summary>
internal sealed class RosterCitations
{
    public static readonly AggregateKind<Citation, CitationEvent> Thing = CitationGrain.Thing;

    private readonly Dictionary<CitationId, (CitationItem Item, long N)> items = [];

    public static CitationItem ItemOf(CitationId id, Citation citation) => new(
        id, citation.Nomination!, citation.Status, citation.OnHold, citation.Order, citation.Serial, citation.RegisterNumber, citation.Receiver,
        citation.Recused.IsEmpty || Citation.IsPublic(citation.Status) ? null : citation.Recused, citation.Honoree, citation.Replaced.Length,
        citation.OpinionDue, citation.Owed, citation.Unit, citation.Rules is null ? citation.Papers : null);

    public long Held(CitationId id) => items.TryGetValue(id, out var held) ? held.N : 0;

    public void Take(CitationItem item, long n)
    {
        if (Held(item.Id) < n) items[item.Id] = (item, n);
    }

    /// <param name="member">The council member who asks, who is shown nothing of what it is recused from; null for others.</param>
    public CitationPage Page(ListQuery query, string? member)
    {
        var words = SearchText.Needles(query.Search);
        var found = Seen(member)
            .Where(item => query.State is null || RosterStates.NameOf(item.Status) == query.State)
            .Where(item => words.Length == 0 || Says(item, words))
            .OrderBy(item => query.Sort is "name" ? NameKey(item) : "", StringComparer.Ordinal)
            .ThenBy(item => item.Order).ThenBy(item => item.Id.Text, StringComparer.Ordinal)
            .ToList();
        return new(found.Count, found.Skip(query.Offset).Take(query.Limit).ToList());
    }

    /// <inheritdoc cref="Page"/>
    public IReadOnlyDictionary<string, int> ByState(string? member) =>
        Seen(member).CountBy(item => RosterStates.NameOf(item.Status)).ToDictionary();

    private IEnumerable<CitationItem> Seen(string? member) => items.Values
        .Select(held => held.Item)
        .Where(item => member is null || item.HiddenFrom is null || !item.HiddenFrom.Contains(new(member)));

    private static string NameKey(CitationItem item) =>
        item.Nomination.Kind is HonoreeKind.Person ? VietnameseOrder.KeyOfName(item.Nomination.Name) : VietnameseOrder.KeyOf(item.Nomination.Name);

    private static bool Says(CitationItem item, string[] words) =>
        SearchText.IsIn(SearchText.Key(item.Nomination.Name, item.Nomination.PositionAndUnit), words);
}
