using System.Collections.Frozen;

namespace Laurel.Domain.Attendees;

/// <summary>Tells a Vietnamese name, whose given name stands last, from a foreign one, which keeps its own order.</summary>
public static class VietnameseName
{
    private static readonly FrozenSet<string> Families = FrozenSet.Create(StringComparer.Ordinal, (
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh dao mai ta to trieu luong luu cao ha lam quach "
        + "nong tong chu thai kieu doan truong vuong la lo giang nghiem phung quan tang ton dam thach trang cu bach luc khuat mac hua "
        + "thao vang sung ksor siu rmah rcom kpa nay ro k'sor h' y a").Split(' '));

    private static readonly string[] Initials =
        [.. "ngh ch gh gi kh ng nh ph qu th tr b c d g h k l m n p q r s t v x".Split(' '), ""];

    private static readonly string[] Finals = [.. "ch ng nh c m n p t".Split(' '), ""];

    private static readonly FrozenSet<string> Vowels = FrozenSet.Create(StringComparer.Ordinal, (
        "a e i o u y ai ao au ay eo eu ia ie iu oa oe oi oo ua ue ui uo uu uy ye ya "
        + "ieu yeu oai oay oao oeo uai uay uao uau ueo uoi uou uya uye uyu").Split(' '));

    /// <summary>Whether the name reads as Vietnamese: a family name or Vietnamese letters, and Vietnamese syllables behind it.</summary>
    /// <remarks>Names of the mountain peoples (Ksor Văn Hùng, Y Thu Hương, Giàng Minh Huệ) are Vietnamese names.</remarks>
    public static bool Is(string name)
    {
        var words = SearchText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !words.AsSpan(1).ToArray().All(IsSyllable)) return false;
        return Families.Contains(words[0]) || (IsSyllable(words[0]) && HasVietnameseLetter(name));
    }

    private static bool HasVietnameseLetter(string name) =>
        name.Any(c => VietnameseLetters.Of(c).Tone is > 0 and < 6 || "đăâêôơư".Contains(char.ToLowerInvariant(c)));

    private static bool IsSyllable(string word) => Initials.Any(initial => word.StartsWith(initial, StringComparison.Ordinal)
        && Finals.Any(final => word.Length > initial.Length + final.Length && word.EndsWith(final, StringComparison.Ordinal)
            && Vowels.Contains(word[initial.Length..^final.Length])));
}
