using System.Text.RegularExpressions;

namespace Laurel.Domain.Attendees;

/// <summary>A unit under several spellings: UBND xã Ka Đô, Ủy ban nhân dân xã Ka Đô.</summary>
/// <param name="Kept">The spelling that the others would take: one that is on the list already, else the fullest.</param>
/// <param name="IsSure">Whether they differ in nothing but abbreviations and capitals; a province left out is a guess.</param>
public sealed record UnitSpelling(string Kept, IReadOnlyList<string> Others, bool IsSure)
{
    /// <summary>The units of a list that may be one, in its order.</summary>
    /// <param name="known">Units that are there already.</param>
    public static IReadOnlyList<UnitSpelling> Of(IEnumerable<string> units, IEnumerable<string> known)
    {
        var (there, named) = (known.ToHashSet(), units.Where(unit => unit.Length > 0).Distinct().ToList());
        return [.. there.Concat(named).Distinct().Select(unit => (Unit: unit, Name: UnitName.Of(unit)))
            .GroupBy(one => one.Name.Bare)
            .SelectMany(alike => Spellings([.. alike], there))
            .Where(spelling => spelling.Others.Any(named.Contains))];
    }

    /// <summary>Two provinces' Sở Nội vụ are two, and nobody knows whose the one without a province is; with one province it may be that one's.</summary>
    private static IEnumerable<UnitSpelling> Spellings(IReadOnlyList<(string Unit, UnitName Name)> alike, HashSet<string> there)
    {
        var provinces = alike.GroupBy(one => one.Name.Province).ToList();
        foreach (var province in provinces)
        {
            var kept = Best(province.Select(one => one.Unit), there);
            yield return new(kept, [.. province.Select(one => one.Unit).Where(unit => unit != kept)], IsSure: true);
        }
        if (provinces.Count != 2 || provinces.All(province => province.Key.Length > 0)) yield break;
        var likeliest = Best(alike.Select(one => one.Unit), there);
        yield return new(likeliest, [.. provinces.First(province => province.All(one => one.Unit != likeliest)).Select(one => one.Unit)], IsSure: false);
    }

    private static string Best(IEnumerable<string> units, HashSet<string> there) => units
        .OrderByDescending(there.Contains).ThenBy(TypedText.IsInCapitals).ThenByDescending(unit => unit.Length).ThenByDescending(unit => unit.Count(char.IsUpper)).First();
}

/// <summary>A unit's name with its abbreviations written out, apart from the province behind it.</summary>
internal readonly partial record struct UnitName(string Bare, string Province)
{
    private static readonly (string Short, string Full)[] Abbreviations =
    [
        ("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"), ("mttq", "mặt trận tổ quốc"), ("vn", "việt nam"), ("lhpn", "liên hiệp phụ nữ"),
        ("lđlđ", "liên đoàn lao động"), ("chqs", "chỉ huy quân sự"), ("tand", "tòa án nhân dân"), ("vksnd", "viện kiểm sát nhân dân"),
        ("gd đt", "giáo dục đào tạo"), ("gdđt", "giáo dục đào tạo"), ("kh cn", "khoa học công nghệ"), ("khcn", "khoa học công nghệ"),
        ("nn mt", "nông nghiệp môi trường"), ("nnmt", "nông nghiệp môi trường"), ("vh tt dl", "văn hóa thể thao du lịch"),
        ("vhttdl", "văn hóa thể thao du lịch"), ("thpt", "trung học phổ thông"), ("thcs", "trung học cơ sở"), ("tp", "thành phố"),
    ];

    public static UnitName Of(string unit)
    {
        var text = $" {Between().Replace(TypedText.Clean(unit).ToLowerInvariant(), " ")} ".Replace(" và ", " ");
        if (text.StartsWith(" ca ", StringComparison.Ordinal)) text = " công an " + text[4..];
        foreach (var (abbreviation, full) in Abbreviations) text = text.Replace($" {abbreviation} ", $" {full} ");
        var parts = Provinces().Match(text) is { Success: true } province ? (text[..province.Index], province.Value) : (text, "");
        return new(VietnameseOrder.KeyOf(parts.Item1.Trim()), VietnameseOrder.KeyOf(parts.Item2.Trim()));
    }

    [GeneratedRegex(@"[\s,.&\-–/]+")]
    private static partial Regex Between();

    /// <summary>"… tỉnh Lâm Đồng" at the end; "Công an tỉnh" names none.</summary>
    [GeneratedRegex(@"(?<=\S) tỉnh \S.*$")]
    private static partial Regex Provinces();
}
