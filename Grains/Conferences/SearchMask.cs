using System.Runtime.Intrinsics;

namespace Laurel.Grains.Conferences;

/// <summary>256 bits of what a text begins its words with and which digits follow each other: a text that lacks a bit of the question holds no answer.</summary>
/// <remarks>So of 100,000 people only few are looked at; whoever passes is still compared by every word.</remarks>
internal readonly record struct SearchMask(Vector256<ulong> Bits)
{
    private const int LongestBeginning = 4, Digits = 3;

    /// <summary>The mask of a <see cref="Domain.Attendees.SearchText.Key"/>, or of one of its needles: words with a space before, or digits without.</summary>
    public static SearchMask Of(ReadOnlySpan<char> key)
    {
        Span<ulong> bits = stackalloc ulong[4];
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] == ' ') MarkBeginning(bits, key[(i + 1)..]);
            if (i + Digits <= key.Length && !key.Slice(i, Digits).ContainsAnyExceptInRange('0', '9')) Mark(bits, 1, key.Slice(i, Digits));
        }
        return new(Vector256.Create<ulong>(bits));
    }

    public SearchMask With(SearchMask other) => new(Bits | other.Bits);

    /// <summary>Whether every bit of the question is here.</summary>
    public bool Has(SearchMask question) => (Bits & question.Bits) == question.Bits;

    private static void MarkBeginning(Span<ulong> bits, ReadOnlySpan<char> word)
    {
        for (var length = 1; length <= LongestBeginning && length <= word.Length && word[length - 1] != ' '; length++) Mark(bits, 0, word[..length]);
    }

    private static void Mark(Span<ulong> bits, uint kind, ReadOnlySpan<char> part)
    {
        var hash = 2166136261u ^ kind;
        foreach (var c in part) hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        bits[(int)((hash >> 6) & 3)] |= 1UL << (int)(hash & 63);
    }
}
