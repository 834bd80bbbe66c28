using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Citations;

/// <summary>One nomination as reports count it.</summary>
/// <param name="Year">Of its decision; null where there is none.</param>
/// <param name="Prize">Đồng; null where unknown or not decided.</param>
/// <param name="Honoree">Whose history it belongs to; null where its name tells.</param>
public sealed record ReportedAward(Nomination Nomination, CitationStatus Status, int? Year, long? Prize, HonoreeId? Honoree = null);

/// <summary>One line of a report.</summary>
public sealed record ReportLine(string Label, int Bodies, int Persons, long Prize)
{
    public int Total => Bodies + Persons;
}

/// <summary>A table of a report: what is counted, and its lines.</summary>
public sealed record ReportTable(string Title, ImmutableArray<ReportLine> Lines)
{
    /// <summary>The same by label, as years are read.</summary>
    public ReportTable InOrder() => this with { Lines = [.. Lines.OrderBy(line => line.Label, StringComparer.Ordinal)] };

    public int Most => Lines.IsEmpty ? 0 : Lines.Max(line => line.Total);
}

/// <summary>Awards counted by year, form, state, unit, and of persons by sex and by whether they lead.</summary>
/// <remarks>A person's sex is the one that was said, or else read from the honorific; leading is read from the position's words. Where nothing says it, it is counted as unknown.</remarks>
public static class AwardReport
{
    private const string Unknown = "Không rõ";

    private static readonly ImmutableArray<string> LeadingWords =
    [
        "bo truong", "thu truong", "bi thu", "chu tich", "pho chu tich", "truong ban", "pho truong", "truong phong", "vu truong", "cuc truong", "giam doc", "tong thu ky",
        "chanh van phong", "vien truong", "hieu truong", "dai su", "truong doan", "tong bien tap",
    ];

    /// <summary>Whether a position leads; null where there is none.</summary>
    public static bool? Leads(string position)
    {
        var words = SearchText.Fold(position.Split(',')[0]);
        return words.Length == 0 ? null : LeadingWords.Any(word => words.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Nam, Nữ or unknown: as it was said, or else by the honorific.</summary>
    public static string SexOf(Nomination nomination) => nomination.Sex switch
    {
        Sex.Male => "Nam",
        Sex.Female => "Nữ",
        _ => SexOf(nomination.Honorific),
    };

    /// <summary>Nam, Nữ or unknown, by the honorific: Ông, Bà.</summary>
    public static string SexOf(string honorific) => SearchText.Fold(honorific).Split(' ') switch
    {
        ["ong", ..] => "Nam",
        ["ba", ..] => "Nữ",
        _ => Unknown,
    };

    /// <summary>The unit under which an award is counted: behind the last comma of a person's post; a body itself.</summary>
    public static string UnitOf(Nomination nomination) =>
        nomination.Kind is HonoreeKind.Body ? nomination.Name
        : nomination.PositionAndUnit.Split(',')[^1].Trim() is { Length: > 0 } unit ? unit
        : Unknown;

    public static ImmutableArray<ReportTable> Of(IReadOnlyList<ReportedAward> awards)
    {
        var persons = awards.Where(award => award.Nomination.Kind is HonoreeKind.Person).ToList();
        return
        [
            By("Theo năm quyết định", awards, award => award.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "Chưa quyết định").InOrder(),
            By("Theo hình thức", awards, award => award.Nomination.Form),
            By("Cá nhân theo giới", persons, award => SexOf(award.Nomination)),
            By("Cá nhân theo cương vị", persons, award => Leads(award.Nomination.PositionAndUnit) switch { true => "Lãnh đạo", false => "Người trực tiếp công tác", _ => Unknown }),
            By("Theo đơn vị", awards, award => UnitOf(award.Nomination)),
        ];
    }

    private static ReportTable By(string title, IReadOnlyList<ReportedAward> awards, Func<ReportedAward, string> label) => new(title,
    [
        .. awards.GroupBy(label)
            .Select(group => new ReportLine(
                group.Key,
                group.Count(award => award.Nomination.Kind is HonoreeKind.Body),
                group.Count(award => award.Nomination.Kind is HonoreeKind.Person),
                group.Sum(award => award.Prize ?? 0)))
            .OrderByDescending(line => line.Total).ThenBy(line => VietnameseOrder.KeyOf(line.Label), StringComparer.Ordinal),
    ]);
}
