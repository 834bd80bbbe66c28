using System.Runtime.Intrinsics;

namespace Laurel.Grains.Conferences;

/// <summary>512 bits of what a text begins its words with and which digits follow each other: a text that lacks a bit of the question holds no answer.</summary>
/// <remarks>
/// So of 100,000 people only few are looked at; whoever passes is still compared by every word. Words and digits have bits of their own: everybody's
/// unit begins with the same few words, and a number that shared a bit with one of them would leave everybody in.
/// </remarks>
internal readonly record struct SearchMask(Vector512<ulong> Bits)
{
    private const int LongestBeginning = 4, Digits = 3;

    /// <summary>Of the eight times 64 bits, how many are for words.</summary>
    private const int ForWords = 6;

    /// <summary>The mask of a <see cref="Domain.Attendees.SearchText.Key"/>, or of one of its needles: words with a space before, or digits without.</summary>
    public static SearchMask Of(ReadOnlySpan<char> key)
    {
        Span<ulong> bits = stackalloc ulong[8];
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] == ' ') MarkBeginning(bits[..ForWords], key[(i + 1)..]);
            if (i + Digits <= key.Length && !key.Slice(i, Digits).ContainsAnyExceptInRange('0', '9')) Mark(bits[ForWords..], key.Slice(i, Digits));
        }
        return new(Vector512.Create<ulong>(bits));
    }

    public SearchMask With(SearchMask other) => new(Bits | other.Bits);

    /// <summary>Whether every bit of the question is here.</summary>
    public bool Has(SearchMask question) => (Bits & question.Bits) == question.Bits;

    private static void MarkBeginning(Span<ulong> bits, ReadOnlySpan<char> word)
    {
        for (var length = 1; length <= LongestBeginning && length <= word.Length && word[length - 1] != ' '; length++) Mark(bits, word[..length]);
    }

    private static void Mark(Span<ulong> bits, ReadOnlySpan<char> part)
    {
        var hash = 2166136261u;
        foreach (var c in part) hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        bits[(int)((hash >> 6) % (uint)bits.Length)] |= 1UL << (int)(hash & 63);
    }
}
