using System.Globalization;
using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>A text as somebody typed it, freed of what nobody typed on purpose.</summary>
public static class TypedText
{
    /// <summary>The text in Unicode NFC, trimmed, one space for any white space; no letter, mark or case is changed.</summary>
    /// <remarks>Dropped is what shows nothing but moves or hides others: byte-order marks, zero-width spaces, directional overrides.</remarks>
    public static string Clean(string? typed)
    {
        if (string.IsNullOrEmpty(typed)) return "";
        var kept = new StringBuilder(typed.Length);
        var space = false;
        foreach (var c in Composed(typed))
        {
            if (IsInvisible(c)) continue;
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = kept.Length > 0;
                continue;
            }
            if (space) kept.Append(' ');
            space = false;
            kept.Append(c);
        }
        return kept.ToString();
    }

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 2_000;

    /// <summary>Whether there are letters and every one of them is a capital.</summary>
    public static bool IsInCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    /// <summary>Whether it says something on one line, of at most so many characters.</summary>
    public static bool IsLine(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Length <= longest && !text.Any(c => char.IsControl(c) || IsNone(c));

    /// <summary>Whether it says something, on one line or several, in no more words than a reason takes.</summary>
    public static bool IsNote(string? text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestNote && !text.Any(c => (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || IsNone(c));

    /// <summary>The text in Unicode NFC, whatever it is: what is no character becomes U+FFFD, so that no text can break a list or a paper.</summary>
    /// <remarks>No characters are half surrogate pairs, which cannot be encoded, and U+FFFE and U+FFFF: the one cannot be composed, neither be in a DOCX or XLSX.</remarks>
    public static string Composed(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var whole = HasHalfPair(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
        return whole.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').Normalize(NormalizationForm.FormC);
    }

    private static bool IsNone(char c) => c is '\uFFFE' or '\uFFFF';

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogatePair(text, i)) i++;
            else if (char.IsSurrogate(text[i])) return true;
        return false;
    }

    private static bool IsInvisible(char c) => c is '\uFEFF' or '\u200B' or '\u00AD' or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2069') or '\u200E' or '\u200F'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse;
}
