using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Honorees;

/// <summary>How an honoree is recognised: the same kind, name and unit are the same one; names that only look alike are asked about, never merged by themselves.</summary>
public static class Recognition
{
    private const int ShortestLike = 8;

    /// <summary>Words that bodies leave out or put in as they please.</summary>
    private static readonly string[] Idle = ["viet", "nam", "tw", "trung", "uong"];

    /// <summary>What the id is derived from: equal for the same words in any case, punctuation and place of tone (hoà = hòa).</summary>
    public static string KeyOf(HonoreeKind kind, string name, string positionAndUnit) =>
        $"{kind}\n{VietnameseOrder.KeyOf(name)}\n{VietnameseOrder.KeyOf(UnitOf(kind, positionAndUnit))}";

    /// <summary>The unit by which two of one name are told apart: of a person what stands behind the last comma, of a body its parent or address.</summary>
    public static string UnitOf(HonoreeKind kind, string positionAndUnit) =>
        kind is HonoreeKind.Body ? positionAndUnit.Trim() : positionAndUnit.Split(',')[^1].Trim();

    /// <summary>Whether two spellings may be one honoree: the same name but for tones or in another unit; in one unit a letter apart; of bodies, but for "Việt Nam", "Trung ương" and what stands in brackets.</summary>
    public static bool AreAlike(Honour one, Honour other) =>
        one.Kind == other.Kind && AreAlike(one.Kind, (one.Name, one.PositionAndUnit), (other.Name, other.PositionAndUnit));

    /// <inheritdoc cref="AreAlike(Honour, Honour)"/>
    public static bool AreAlike(Nomination one, Nomination other) =>
        one.Kind == other.Kind && AreAlike(one.Kind, (one.Name, one.PositionAndUnit), (other.Name, other.PositionAndUnit));

    private static bool AreAlike(HonoreeKind kind, (string Name, string PositionAndUnit) one, (string Name, string PositionAndUnit) other)
    {
        var (a, b) = (SearchText.Key(one.Name), SearchText.Key(other.Name));
        if (a == b) return true;
        var sameUnit = SearchText.Key(UnitOf(kind, one.PositionAndUnit)) == SearchText.Key(UnitOf(kind, other.PositionAndUnit));
        return (sameUnit && Math.Min(a.Length, b.Length) >= ShortestLike && IsOneLetterApart(a, b))
            || (kind is HonoreeKind.Body && Essence(one.Name) is { Length: > 0 } essence && essence == Essence(other.Name));
    }

    /// <summary>What two spellings must share to be compared at all: the name, its essence, or within a unit all words but one.</summary>
    public static IEnumerable<string> Handles(Honour honour)
    {
        var name = SearchText.Key(honour.Name);
        yield return $"{honour.Kind}{name}";
        if (honour.Kind is HonoreeKind.Body) yield return $"{honour.Kind}={Essence(honour.Name)}";
        var (unit, words) = (SearchText.Key(UnitOf(honour.Kind, honour.PositionAndUnit)), name.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var left = 0; words.Length > 1 && left < words.Length; left++)
            yield return $"{honour.Kind}@{unit}/{left}/{string.Join(' ', words.Where((_, at) => at != left))}";
    }

    /// <summary>Without what stands in brackets, an abbreviation, and without the idle words.</summary>
    private static string Essence(string name) =>
        string.Join(' ', SearchText.Key(name.Split('(')[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Idle).Order(StringComparer.Ordinal));

    /// <summary>One letter more, fewer or other.</summary>
    private static bool IsOneLetterApart(string a, string b)
    {
        if (a.Length > b.Length) (a, b) = (b, a);
        if (b.Length - a.Length > 1) return false;
        var at = a.AsSpan().CommonPrefixLength(b);
        return a.AsSpan(at + (a.Length == b.Length ? 1 : 0)).SequenceEqual(b.AsSpan(at + 1));
    }
}
