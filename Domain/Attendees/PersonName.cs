using System.Collections.Frozen;

namespace Laurel.Domain.Attendees;

/// <summary>What stands before a name, apart from it: <c>Đ/c PGS. TS Hoàng Hữu Hạnh</c>.</summary>
/// <param name="Honorific">Ông, Bà, Đ/c as typed; empty where there is none.</param>
/// <param name="Academic">Academic rank and degree as typed; null where there is none.</param>
/// <param name="Name">The name itself, no letter of it changed.</param>
public sealed record PersonName(string Honorific, string? Academic, string Name)
{
    private static readonly FrozenSet<string> Honorifics = new[] { "Ông", "Bà", "Đ/c", "Đc", "Đồng chí", "Mr", "Mrs", "Ms" }
        .Select(VietnameseOrder.KeyOf).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        StringComparer.Ordinal,
        "gs", "pgs", "ts", "tskh", "ths", "cn", "ks", "bs", "ls", "ngnd", "ngut", "nsnd", "nsut", "ttnd", "ttut", "dr", "prof", "phd");

    /// <summary>Takes honorific and degrees off the front of a name.</summary>
    /// <remarks>
    /// At least one word always remains the name. Ông is also a family name: where the list has its own column of honorifics,
    /// <paramref name="honorificToo"/> is false.
    /// </remarks>
    public static PersonName Read(string typed, bool honorificToo = true)
    {
        var words = TypedText.Clean(typed).Split(' ');
        var honorific = honorificToo ? HonorificWords(words) : 0;
        var name = honorific;
        while (name < words.Length - 1 && IsDegree(words[name])) name++;
        var academic = string.Join(' ', words[honorific..name]);
        return new(string.Join(' ', words[..honorific]), academic.Length == 0 ? null : academic, string.Join(' ', words[name..]));
    }

    private static int HonorificWords(string[] words)
    {
        for (var count = Math.Min(2, words.Length - 1); count > 0; count--)
            if (Honorifics.Contains(VietnameseOrder.KeyOf(string.Join(' ', words[..count]).TrimEnd('.', ':')))) return count;
        return 0;
    }

    /// <summary>Each part between dots must be a degree: <c>PGS.TS.</c></summary>
    private static bool IsDegree(string word)
    {
        var parts = SearchText.Fold(word).Split(['.', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 0 && parts.All(Degrees.Contains) && char.IsUpper(word[0]);
    }
}
