using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Honorees;

/// <summary>One spelling within a history: whose honours, and by which merge it goes under another.</summary>
/// <param name="Into">Null for the one that leads.</param>
/// <param name="Dissolved">That the body is no more, as put on record under this spelling; null for nothing.</param>
public sealed record HistoryPart(HonoreeId Id, HonoreeId? Into, MergeId? Merge, ImmutableArray<Honour> Honours, Dissolution? Dissolved = null);

/// <summary>The honours of one honoree over all years and spellings, the latest first.</summary>
/// <param name="Parts">The one that leads, then all that go under it, each with its own honours.</param>
public sealed record HonoreeHistory(ImmutableArray<HistoryPart> Parts)
{
    /// <summary>The one that leads.</summary>
    public HonoreeId Id => Parts[0].Id;

    public IEnumerable<Honour> Honours => Parts.SelectMany(part => part.Honours)
        .OrderByDescending(honour => honour.Year).ThenByDescending(honour => honour.On).ThenBy(honour => honour.Id.Text, StringComparer.Ordinal);

    /// <summary>Whose words the honoree is called by: the latest of the spelling that leads.</summary>
    public Honour Latest =>
        LastOf(Parts[0].Honours.Where(honour => honour.Struck is null)) ?? LastOf(Honours.Where(honour => honour.Struck is null)) ?? Honours.First();

    public HonoreeKind Kind => Latest.Kind;

    /// <summary>That the body is no more, under whatever spelling that was put on record; the earliest day counts.</summary>
    public Dissolution? Dissolved => Parts.Select(part => part.Dissolved).OfType<Dissolution>().MinBy(dissolved => dissolved.On);

    /// <summary>Names under which honours stand, other than the one it is called by.</summary>
    public ImmutableArray<string> OtherSpellings =>
        [.. Honours.Select(honour => honour.Name).Where(name => name != Latest.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Honours that count: those that stand, one entered twice counted once.</summary>
    public ImmutableArray<Honour> Standing => [.. Honours.Where(honour => honour.Stands).DistinctBy(Sameness)];

    /// <summary>Entries that may be one honour entered twice: the same form, year and number, by hand and by decision or under two spellings.</summary>
    public ImmutableHashSet<HonourId> Doubled =>
        [.. Honours.Where(honour => honour.Struck is null).GroupBy(Sameness).Where(group => group.Count() > 1).SelectMany(group => group.Select(honour => honour.Id))];

    /// <summary>The parts put together under the one that leads; a part whose way up ends elsewhere, or turns in a circle, is not among them.</summary>
    /// <param name="all">Of whatever is known.</param>
    public static HonoreeHistory Of(HonoreeId leading, IReadOnlyDictionary<HonoreeId, HistoryPart> all) => new(
    [
        all[leading] with { Into = null },
        .. all.Values.Where(part => part.Id != leading && LeaderOf(part.Id, all) == leading).OrderBy(part => part.Id.Text, StringComparer.Ordinal),
    ]);

    /// <summary>The one that leads: up the merges as far as they go.</summary>
    public static HonoreeId LeaderOf(HonoreeId id, IReadOnlyDictionary<HonoreeId, HistoryPart> all)
    {
        var seen = new HashSet<HonoreeId>();
        while (seen.Add(id) && all.TryGetValue(id, out var part) && part.Into is { } into && all.ContainsKey(into)) id = into;
        return id;
    }

    private static Honour? LastOf(IEnumerable<Honour> honours) => honours.MaxBy(honour => (honour.Year, honour.On ?? default));

    private static (string, int, string) Sameness(Honour honour) => (
        VietnameseOrder.KeyOf(honour.Form), honour.Year, honour.Number is { } number ? SearchText.Fold(number).Replace(" ", "", StringComparison.Ordinal) : honour.Id.Text);
}
