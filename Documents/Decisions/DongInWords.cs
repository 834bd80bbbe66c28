namespace Laurel.Documents.Decisions;

/// <summary>Amounts of money in Vietnamese words, as accounts are signed: "hai trăm ba mươi mốt triệu … đồng".</summary>
public static class DongInWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Scales = ["", " nghìn", " triệu", " tỷ", " nghìn tỷ", " triệu tỷ"];

    /// <summary>The amount in words, its first letter a capital, ending in "đồng".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or has more than 18 digits.</exception>
    public static string Of(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, 999_999_999_999_999_999);
        if (amount == 0) return "Không đồng";
        List<string> words = [];
        for (var (rest, scale) = (amount, 0); rest > 0; rest /= 1000, scale++)
        {
            var group = (int)(rest % 1000);
            if (group > 0) words.Insert(0, Group(group, rest >= 1000) + Scales[scale]);
        }

        var text = string.Join(' ', words);
        return $"{char.ToUpperInvariant(text[0])}{text[1..]} đồng";
    }

    /// <summary>Three digits; within a longer number its hundreds are named even when there are none.</summary>
    private static string Group(int group, bool within)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        List<string> words = [];
        if (hundreds > 0 || within) words.Add($"{Digits[hundreds]} trăm");
        if (tens > 1) words.Add($"{Digits[tens]} mươi");
        else if (tens == 1) words.Add("mười");
        else if (ones > 0 && words.Count > 0) words.Add("linh");
        if (ones > 0) words.Add(One(ones, tens));
        return string.Join(' ', words);
    }

    /// <summary>One is mốt after tens from twenty; five is lăm after any ten.</summary>
    private static string One(int ones, int tens) => (ones, tens) switch
    {
        (1, > 1) => "mốt",
        (5, > 0) => "lăm",
        _ => Digits[ones],
    };
}
