using System.Collections.Frozen;
using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>One character taken apart: the letter it is, and the tone or other mark it bears.</summary>
/// <param name="Weight">Place of the letter in the alphabet; 0 for what is no letter or digit.</param>
/// <param name="Tone">0 level, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng, 6 another mark.</param>
/// <param name="Plain">The letter without any mark, lower case; 0 where nothing remains.</param>
internal readonly record struct Letter(char Weight, byte Tone, char Plain);

/// <summary>The Vietnamese alphabet with the letters that foreign names bring: a ă â b c d đ e ê … n ñ o ô ơ … u ư … z.</summary>
/// <remarks>Order and tones: TCVN 6909 letters in dictionary order, tones level &lt; huyền &lt; hỏi &lt; ngã &lt; sắc &lt; nặng.</remarks>
internal static class VietnameseLetters
{
    private const string Alphabet = "aăâbcdđeêfghijklmnñoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const int Known = 0x1F00;

    private static readonly FrozenDictionary<char, char> Look = new Dictionary<char, char>
    {
        ['ø'] = 'o', ['ł'] = 'l', ['ı'] = 'i', ['ð'] = 'đ', ['æ'] = 'a', ['œ'] = 'o', ['ß'] = 's', ['þ'] = 't',
    }.ToFrozenDictionary();

    private static readonly Letter[] Table = [.. Enumerable.Range(0, Known).Select(c => Apart((char)c))];

    internal static Letter Of(char c) => c < Known ? Table[c] : Apart(c);

    /// <summary>The letter of the alphabet without its tone, lower case: ấ is â; another letter as it is.</summary>
    internal static char WithoutTone(char c) =>
        Of(c).Weight - 0x41 is var place && place >= 0 && place < Alphabet.Length ? Alphabet[place] : char.ToLowerInvariant(c);

    private static Letter Apart(char typed)
    {
        if (char.IsSurrogate(typed)) return new(typed, 0, typed);
        var lower = char.ToLowerInvariant(typed);
        if (Look.TryGetValue(lower, out var alike)) return Apart(alike) with { Tone = 6 };
        var parts = lower.ToString().Normalize(NormalizationForm.FormD);
        if (!char.IsLetterOrDigit(parts[0])) return new('\0', ToneOf(parts[0]), Between(lower));
        var (letter, tone) = (parts[0], (byte)0);
        foreach (var mark in parts.AsSpan(1))
            if (ToneOf(mark) is var heard and > 0 && !(mark == '\u0303' && letter == 'n')) tone = heard;
            else letter = With(letter, mark);
        return new(WeightOf(letter), parts.Length > 1 && tone == 0 && letter == parts[0] ? (byte)6 : tone, PlainOf(parts[0]));
    }

    /// <summary>The letter with a mark that makes it another letter of the alphabet (ă, ơ, ñ); else the letter as it was.</summary>
    private static char With(char letter, char mark) =>
        $"{letter}{mark}".Normalize(NormalizationForm.FormC) is [var one] && Alphabet.Contains(one) ? one : letter;

    private static char Between(char c) => char.IsWhiteSpace(c) ? ' ' : IsMark(c) ? '\0' : c;

    private static char WeightOf(char letter) => Alphabet.IndexOf(letter) is var place and >= 0 ? (char)(0x41 + place) : letter;

    private static char PlainOf(char letter) => letter == 'đ' ? 'd' : letter;

    private static byte ToneOf(char mark) => (byte)(Tones.IndexOf(mark) + 1);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
