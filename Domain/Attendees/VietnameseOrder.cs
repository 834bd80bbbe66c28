using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>Keys whose ordinal order is the order a Vietnamese reader expects: syllable by syllable, letters first, then tone.</summary>
/// <remarks>
/// a &lt; ă &lt; â, d &lt; đ, e &lt; ê, o &lt; ô &lt; ơ, u &lt; ư; tones level &lt; huyền &lt; hỏi &lt; ngã &lt; sắc &lt; nặng.
/// A key forgets case, punctuation and where in its syllable a tone stands (hoà = hòa), so equal keys are the same words.
/// </remarks>
public static class VietnameseOrder
{
    private const char EndOfSyllable = '\u0001';
    private const char Level = '\u0002';

    /// <summary>The key of a text in its own order: units, groups, positions.</summary>
    public static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length * 2);
        foreach (var word in text.AsSpan().SplitAny(' ', '-', ',', '/', '–', '\u00A0', '.', '\t', '\n'))
            Append(key, text.AsSpan()[word]);
        return key.ToString();
    }

    /// <summary>Units or groups in the order a reader looks for them; one without a name is left out.</summary>
    public static IReadOnlyList<string> Sorted(IEnumerable<string> names) =>
        [.. names.Where(name => name.Length > 0).OrderBy(KeyOf, StringComparer.Ordinal)];

    /// <summary>The key of a person's name: given name, then family and middle names; a foreign name in its own order.</summary>
    /// <example><c>Nguyễn Hoàng Giang</c> before <c>Hoàng Hữu Hạnh</c> before <c>Lê Văn</c>.</example>
    public static string KeyOfName(string name) => KeyOf(GivenFirst(name));

    /// <summary>The letter under which a name stands in an alphabetical list: Â for Lê Thị Ấn, J for José Martínez.</summary>
    public static char InitialOf(string name) =>
        GivenFirst(name).FirstOrDefault(char.IsLetterOrDigit, '#') is var first && first == '#' ? first : char.ToUpperInvariant(VietnameseLetters.WithoutTone(first));

    /// <summary>The name as it is alphabetized: <c>Giang Nguyễn Hoàng</c>; a foreign name unchanged.</summary>
    public static string GivenFirst(string name)
    {
        var trimmed = name.AsSpan().Trim();
        var last = trimmed.LastIndexOf(' ');
        return last < 0 || !VietnameseName.Is(name) ? name : $"{trimmed[(last + 1)..]} {trimmed[..last]}";
    }

    private static void Append(StringBuilder key, ReadOnlySpan<char> word)
    {
        var (start, tone) = (key.Length, 0);
        foreach (var c in word)
        {
            var letter = VietnameseLetters.Of(c);
            if (letter.Tone > 0) tone = letter.Tone;
            if (letter.Weight > 0) key.Append(letter.Weight);
        }
        if (key.Length > start) key.Append(EndOfSyllable).Append((char)(Level + tone));
    }
}
