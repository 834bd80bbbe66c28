using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Grains.Honorees;

/// <summary>All honorees in memory: histories put together, searched, and compared.</summary>
/// <remarks>Histories are put together when first asked for after a change, and kept until the next.</remarks>
internal sealed class HonoreeLines
{
    private readonly Dictionary<HonoreeId, HonoreeView> views = [];
    private readonly Dictionary<HonoreeId, HistoryPart> parts = [];
    private List<Line>? lines;
    private Dictionary<HonoreeId, Line> byPart = [];
    private ILookup<string, Line> byHandle = Enumerable.Empty<Line>().ToLookup(_ => "");

    public static HistoryPart PartOf(HonoreeView view) => new(view.Id, view.Into, view.Merge, [.. view.Honours], view.Dissolved);

    public long Held(HonoreeId id) => views.TryGetValue(id, out var view) ? view.N : 0;

    public void Take(HonoreeView view)
    {
        if (Held(view.Id) >= view.N) return;
        (views[view.Id], parts[view.Id]) = (view, PartOf(view));
        lines = null;
    }

    public HonoreePage Page(HonoreeQuery query)
    {
        var words = SearchText.Needles(query.Search);
        var found = Lines().Where(line => (query.Kind is null || line.History.Kind == query.Kind) && SearchText.IsIn(line.Haystack, words)).ToList();
        return new(found.Count, [.. found.Skip(query.Offset).Take(query.Limit).Select(line => line.History)]);
    }

    /// <summary>The history that a spelling belongs to; null where nothing is on record under it.</summary>
    public HonoreeHistory? Of(HonoreeId id)
    {
        Lines();
        return byPart.GetValueOrDefault(id)?.History;
    }

    /// <summary>That the body of a spelling is no more; null for nothing.</summary>
    public Dissolution? Dissolved(HonoreeId id) => Of(id) is { } history ? history.Dissolved : parts.GetValueOrDefault(id)?.Dissolved;

    /// <summary>Histories that look like one of these honours and are neither the same nor told apart from it.</summary>
    public IReadOnlyList<HonoreeHistory> Alike(HonoreeId id, IEnumerable<Honour> honours)
    {
        Lines();
        var own = byPart.GetValueOrDefault(id);
        var asked = honours.ToList();
        return [.. asked.SelectMany(Recognition.Handles).Distinct().SelectMany(handle => byHandle[handle]).Distinct()
            .Where(line => line != own && !AreApart(id, own, line))
            .Where(line => line.History.Honours.Any(honour => asked.Any(one => Recognition.AreAlike(one, honour))))
            .Select(line => line.History)];
    }

    public IReadOnlyList<DoubtfulPair> Doubts(int most) =>
        [.. (from line in Lines()
             from other in Alike(line.History.Id, line.History.Honours)
             where string.CompareOrdinal(line.History.Id.Text, other.Id.Text) < 0
             select new DoubtfulPair(line.History, other)).Take(most)];

    private bool AreApart(HonoreeId id, Line? own, Line other)
    {
        var ours = own?.History.Parts.Select(part => part.Id).ToHashSet() ?? [id];
        var theirs = other.History.Parts.Select(part => part.Id).ToHashSet();
        return ours.Any(part => views.TryGetValue(part, out var view) && view.Apart.Any(theirs.Contains))
            || theirs.Any(part => views[part].Apart.Any(ours.Contains));
    }

    private List<Line> Lines()
    {
        if (lines is not null) return lines;
        var members = parts.Keys.ToLookup(id => HonoreeHistory.LeaderOf(id, parts));
        lines = [.. members.Where(group => group.Any(id => parts[id].Honours.Length > 0)).Select(group => new Line(HonoreeHistory.Of(group.Key, group.ToDictionary(id => id, id => parts[id])))).OrderBy(line => line.Order, StringComparer.Ordinal)];
        byPart = lines.SelectMany(line => line.History.Parts.Select(part => (part.Id, line))).ToDictionary(pair => pair.Id, pair => pair.line);
        byHandle = lines.SelectMany(line => line.History.Honours.SelectMany(Recognition.Handles).Distinct().Select(handle => (handle, line)))
            .ToLookup(pair => pair.handle, pair => pair.line);
        return lines;
    }

    private sealed class Line(HonoreeHistory history)
    {
        public HonoreeHistory History => history;

        /// <summary>Bodies first, then by name: a person's given name first.</summary>
        public string Order { get; } = $"{(int)history.Kind}"
            + (history.Kind is HonoreeKind.Person ? VietnameseOrder.KeyOfName(history.Latest.Name) : VietnameseOrder.KeyOf(history.Latest.Name)) + $"\0{history.Id}";

        public string Haystack { get; } = SearchText.Key(
            history.Honours.SelectMany(honour => new[] { honour.Name, honour.PositionAndUnit, honour.Form, honour.Number }).Distinct());
    }
}
