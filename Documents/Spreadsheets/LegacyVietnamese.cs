using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Vietnamese that was typed for fonts from before Unicode: TCVN3 (ABC) and VNI, and Windows-1258, which Excel saves CSV in on a Vietnamese Windows; one byte a character, seen as Windows-1252.</summary>
/// <remarks>
/// Nothing in a file says so; the content tells. A list is taken for one of them where nearly all its accented words are Vietnamese syllables
/// in that encoding, and are none as they stand. Capitals of TCVN3 lie in fonts (<c>.VnTimeH</c>), not in characters, and come out as small letters.
/// </remarks>
internal static partial class LegacyVietnamese
{
    private const int WordsToTry = 2_000, NearlyAll = 90, Few = 50;

    // TCVN 5712:1993, VN3: where its letters stand in Windows-1252.
    private const string Tcvn3Letters =
        "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ­ư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị"
        + "ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ";

    // VNI: letters of their own, and marks that stand behind their vowel.
    private const string VniLetters = "ñđôơöưííììæỉóĩòịîỵÑĐÔƠÖƯÍÍÌÌÆỈÓĨÒỊÎỴ";

    // Windows-1258: five of its letters and its five tones, which stand behind their vowel, lie where Windows-1252 has others.
    private const string Windows1258Letters = "ÃĂãăÐĐðđÕƠõơÝƯýưÌ\u0300Ò\u0309Þ\u0303ì\u0301ò\u0323";

    private static readonly FrozenDictionary<char, char> Tcvn3 = Pairs(Tcvn3Letters), Vni = Pairs(VniLetters), Windows1258 = Pairs(Windows1258Letters);

    private static readonly FrozenDictionary<char, string> VniMarks = new Dictionary<char, string>
    {
        ['ù'] = "\u0301", ['ø'] = "\u0300", ['û'] = "\u0309", ['õ'] = "\u0303", ['ï'] = "\u0323",
        ['â'] = "\u0302", ['á'] = "\u0302\u0301", ['à'] = "\u0302\u0300", ['å'] = "\u0302\u0309", ['ã'] = "\u0302\u0303", ['ä'] = "\u0302\u0323",
        ['ê'] = "\u0306", ['é'] = "\u0306\u0301", ['è'] = "\u0306\u0300", ['ú'] = "\u0306\u0309", ['ü'] = "\u0306\u0303", ['ë'] = "\u0306\u0323",
    }.ToFrozenDictionary();

    private static readonly char[] BetweenWords = [.. " ,;.:-/|()\"'?!\t\r\n"];

    /// <summary>What makes Unicode of these texts, and the name of the encoding they are in; null where it is no old one.</summary>
    public static (string Encoding, Func<string, string> Read)? Of(IEnumerable<string> texts)
    {
        var words = texts.SelectMany(text => text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries))
            .Where(word => word.Any(c => c > '\x7F')).Distinct().Take(WordsToTry).ToList();
        if (words.Count == 0 || Share(words, word => word) >= Few) return null;
        (string Encoding, Func<string, string> Read)[] old = [("TCVN3 (ABC)", OfTcvn3), ("VNI", OfVni), ("Windows-1258", OfWindows1258)];
        var (likeliest, share) = old.Select(one => (one, Share(words, one.Read))).MaxBy(one => one.Item2);
        return share < NearlyAll ? null : likeliest;
    }

    private static string OfTcvn3(string text) =>
        string.Create(text.Length, text, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = Tcvn3.GetValueOrDefault(from[i], from[i]);
        });

    private static string OfWindows1258(string text) =>
        string.Create(text.Length, text, static (letters, from) =>
        {
            for (var i = 0; i < letters.Length; i++) letters[i] = Windows1258.GetValueOrDefault(from[i], from[i]);
        }).Normalize(NormalizationForm.FormC);

    private static string OfVni(string text)
    {
        var unicode = new StringBuilder(text.Length * 2);
        foreach (var c in text)
            if (unicode.Length > 0 && "aeouyơưAEOUYƠƯ".Contains(unicode[^1]) && Marks(c) is { } marks) unicode.Append(marks);
            else unicode.Append(Vni.GetValueOrDefault(c, c));
        return unicode.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string? Marks(char c) => VniMarks.GetValueOrDefault(char.ToLowerInvariant(c));

    /// <summary>Of a hundred words, how many are syllables as this encoding reads them.</summary>
    private static int Share(List<string> words, Func<string, string> read) => words.Count(word => IsSyllable(read(word))) * 100 / words.Count;

    private static bool IsSyllable(string word)
    {
        var letters = word.ToLowerInvariant().Normalize(NormalizationForm.FormD);
        var toneless = Tone().Replace(letters, "");
        return letters.Length - toneless.Length <= 1 && Syllable().IsMatch(toneless.Normalize(NormalizationForm.FormC));
    }

    private static FrozenDictionary<char, char> Pairs(string letters) =>
        letters.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    [GeneratedRegex("[\u0300\u0301\u0303\u0309\u0323]")]
    private static partial Regex Tone();

    [GeneratedRegex(
        "^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
        + "(?:oa[iouy]?|oă|oe[o]?|oo|uâ[y]?|uyê|uya|uyu|uy|uê|uơ|ua|ui|uô[i]?|iê[u]?|yê[u]?|iu|ia|ươ[iu]?|ưa|ưi|ưu|a[iouy]|â[uy]|e[o]|êu|o[i]|ôi|ơi"
        + "|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnpt])?$")]
    private static partial Regex Syllable();
}
