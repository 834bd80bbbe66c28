using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Honorees;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Citations;

/// <summary>What is to be looked at again before somebody decides on dossiers: a line for each that has something.</summary>
/// <param name="Today">By the date in Viet Nam.</param>
public sealed record DossierWarnings(string Conference, IReadOnlyList<DossierWarning> Lines, DateOnly Today)
{
    private const int InFlight = 64;

    /// <summary>Asks each of these dossiers how things stand now; one that is hidden from whoever asks is left out.</summary>
    public static async Task<DossierWarnings> Of(
        IGrainFactory grains, ConferenceCode conference, IEnumerable<(CitationId Id, Nomination Nomination)> dossiers, DateOnly today)
    {
        var all = dossiers.ToList();
        var twice = all.GroupBy(dossier => KeyOf(dossier.Nomination)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var lines = new List<DossierWarning>();
        foreach (var some in all.Chunk(InFlight))
            foreach (var (dossier, found) in some.Zip(await Task.WhenAll(some.Select(one => grains.Citation(conference, one.Id).Warnings()))))
                if (found is not null && new DossierWarning(dossier.Id, dossier.Nomination, found, twice.Contains(KeyOf(dossier.Nomination))) is { IsAny: true } line)
                    lines.Add(line);
        return new(conference.Text, lines, today);
    }

    /// <summary>What is to be said of one; null for nothing.</summary>
    public DossierWarning? For(CitationId citation) => Lines.FirstOrDefault(line => line.Id == citation);

    private static string KeyOf(Nomination nomination) => Recognition.KeyOf(nomination.Kind, nomination.Name, nomination.PositionAndUnit);
}

/// <param name="IsTwice">Another dossier of the same list is for the same body or person.</param>
public sealed record DossierWarning(CitationId Id, Nomination Nomination, CitationWarnings Found, bool IsTwice)
{
    public bool IsAny => IsTwice || Repeats.Any() || Found.OfTheYear.Count > 0 || Found.Elsewhere.Count > 0 || Found.OpinionDue is not null || Found.Dissolved is not null;

    public string Called => Nomination.Honorific.Length > 0 ? $"{Nomination.Honorific} {Nomination.Name}" : Nomination.Name;

    /// <summary>The other conference in words.</summary>
    public string TitleOf(DossierUnderWay other) => Found.Titles.GetValueOrDefault(other.Conference.Text, other.Conference.Text);

    /// <summary>Each warning as a text with its arguments, the gravest first.</summary>
    /// <param name="date">How a day is written.</param>
    public IEnumerable<(string Text, object[] Args)> Said(DateOnly today, Func<DateOnly, string> date)
    {
        if (Found.Dissolved is { } dissolved) yield return ("đã giải thể từ ngày {0}", [date(dissolved.On)]);
        foreach (var honour in Found.OfTheYear) yield return ("năm {0} đã được tặng {1} ({2})", [honour.Year, honour.Form, honour.Number ?? honour.Authority]);
        foreach (var repeat in Repeats) yield return (TextOf(repeat), [repeat.Year, repeat.Form, repeat.Number ?? "–"]);
        foreach (var other in Found.Elsewhere) yield return ("đang được xét ở “{0}”: {1}", [TitleOf(other), other.Form]);
        if (IsTwice) yield return ("có hồ sơ khác của cùng người, tập thể trong danh sách này", []);
        if (Found.OpinionDue is { } due) yield return (today > due ? "hiệp y quá hạn từ {0}" : "chờ hiệp y đến {0}", [date(due)]);
    }

    /// <summary>Earlier honours that the rules speak of, but for those of the year, which are said anyway.</summary>
    private IEnumerable<RepeatFinding> Repeats => Found.Repeats
        .Where(repeat => repeat.Doubtful || repeat.Rule is RepeatRule.OncePerAchievement || Found.OfTheYear.All(honour => honour.Year != repeat.Year))
        .DistinctBy(repeat => (repeat.Form, repeat.Year, repeat.Doubtful));

    private static string TextOf(RepeatFinding repeat) => (repeat.Doubtful, repeat.Rule) switch
    {
        (true, _) => "năm {0} có thể đã được tặng {1} ({2}): tên gần giống, cần xác nhận",
        (_, RepeatRule.OncePerYear) => "năm {0} đã được tặng {1} ({2})",
        _ => "đã được khen cho cùng thành tích: {1} năm {0} ({2})",
    };
}
