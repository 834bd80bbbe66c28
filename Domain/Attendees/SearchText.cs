using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>Where a word that was searched for stands in the stored text.</summary>
public readonly record struct TextHit(int Start, int Length);

/// <summary>Texts as search sees them: no tone, no mark, đ as d, no case. What is stored is never altered.</summary>
/// <remarks>A word is found where a word begins (<c>uy</c> in Ủy and Uyên, not in Nguyễn), digits anywhere: people know the end of a number.</remarks>
public static class SearchText
{
    private const int FewestDigits = 3;

    /// <summary>The folded text: <c>Uỷ ban</c>, <c>Ủy ban</c> and <c>UY BAN</c> all give <c>uy ban</c>.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (VietnameseLetters.Of(c).Plain is var plain and > '\0') folded.Append(plain);
        return folded.ToString();
    }

    /// <summary>The folded words, each with one space before it; so a word begins where its space does.</summary>
    public static string Key(params IEnumerable<string?> texts)
    {
        var key = new StringBuilder();
        foreach (var text in texts)
        {
            var within = false;
            foreach (var c in text ?? "")
            {
                var plain = VietnameseLetters.Of(c).Plain;
                if (plain == '\0') continue;
                if (!IsWord(plain)) within = false;
                else key.Append(within ? "" : " ").Append(plain);
                within = IsWord(plain);
            }
        }
        return key.ToString();
    }

    /// <summary>What to look for in a <see cref="Key"/>; all have to occur. The rarest first: numbers, then the longest words.</summary>
    /// <remarks>Every unit may begin with the same words, and hardly two have the same number.</remarks>
    public static string[] Needles(string? query) =>
        [.. Words(query).Select(word => IsDigits(word) ? word : " " + word)
            .OrderByDescending(needle => needle.Any(char.IsAsciiDigit)).ThenByDescending(needle => needle.Length)];

    /// <summary>Whether every word of the query is in the key.</summary>
    public static bool IsIn(string key, string[] needles) => Array.TrueForAll(needles, needle => key.Contains(needle, StringComparison.Ordinal));

    /// <summary>How far a name is from what was typed: 0 where every word of the query is a word of it, 1 where each begins one, 2 where they are found elsewhere.</summary>
    public static int Distance(string name, string? query)
    {
        var (key, needles) = ($"{Key(name)} ", Needles(query));
        return Array.TrueForAll(needles, needle => key.Contains($"{needle} ", StringComparison.Ordinal)) ? 0 : IsIn(key, needles) ? 1 : 2;
    }

    /// <summary>Every place where a word of the query stands in the stored text, in order, overlapping ones joined.</summary>
    public static IReadOnlyList<TextHit> Hits(string stored, string? query)
    {
        var (folded, from) = FoldWithPlaces(stored);
        var marked = new bool[stored.Length];
        foreach (var word in Words(query))
            foreach (var at in Places(folded, word))
                marked.AsSpan(from[at]..from[at + word.Length]).Fill(true);
        return Runs(marked);
    }

    private static string[] Words(string? query) => query is null ? [] : Key(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsWord(char plain) => char.IsLetterOrDigit(plain) || char.IsSurrogate(plain);

    private static bool IsDigits(string word) => word.Length >= FewestDigits && word.All(char.IsAsciiDigit);

    /// <summary>The folded text, and for each of its characters where in the stored text it begins; one place more for the end.</summary>
    private static (string Folded, List<int> From) FoldWithPlaces(string stored)
    {
        var (folded, from) = (new StringBuilder(stored.Length), new List<int>(stored.Length + 1));
        for (var i = 0; i < stored.Length; i++)
        {
            if (VietnameseLetters.Of(stored[i]).Plain is not (var plain and > '\0')) continue;
            folded.Append(plain);
            from.Add(i);
        }
        from.Add(stored.Length);
        return (folded.ToString(), from);
    }

    private static IEnumerable<int> Places(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (at == 0 || !IsWord(folded[at - 1]) || IsDigits(word))
                yield return at;
    }

    private static List<TextHit> Runs(bool[] marked)
    {
        var hits = new List<TextHit>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (!marked[i]) continue;
            var start = i;
            while (i < marked.Length && marked[i]) i++;
            hits.Add(new(start, i - start));
        }
        return hits;
    }
}
