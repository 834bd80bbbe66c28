using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Honorees;

/// <summary>Which rule an earlier honour touches.</summary>
public enum RepeatRule
{
    /// <summary>At most one of the form a year (DOMAIN 3.5).</summary>
    OncePerYear,

    /// <summary>Not several awards for one achievement (DOMAIN 3.1).</summary>
    OncePerAchievement,
}

/// <summary>An earlier honour that a rule of the organisation speaks of.</summary>
/// <param name="Strictness">What the organisation set.</param>
/// <param name="Mark">How well the rule is founded.</param>
/// <param name="Number">Of the earlier honour's decision; null where unknown.</param>
/// <param name="Doubtful">The honour is of one who only looks alike; nobody has said yet whether it is the same.</param>
public sealed record RepeatFinding(RepeatRule Rule, Strictness Strictness, Mark Mark, string Form, int Year, string? Number, bool Doubtful)
{
    /// <summary>Whether it keeps a dossier from being accepted.</summary>
    public bool Stops => Strictness is Strictness.Stop;
}

/// <summary>Compares a nomination with its honoree's history over all years and spellings.</summary>
public static class RepeatCheck
{
    /// <param name="history">Honours of the honoree.</param>
    /// <param name="alike">Honours of those who look alike and whom nobody told apart.</param>
    /// <param name="year">In which the award would be given.</param>
    public static ImmutableArray<RepeatFinding> Of(
        RuleSet rules, Nomination nomination, int year, IEnumerable<Honour> history, IEnumerable<Honour> alike) =>
        [.. Findings(rules, nomination.Form, nomination.Achievement, year, history, doubtful: false),
         .. Findings(rules, nomination.Form, nomination.Achievement, year, alike, doubtful: true)];

    /// <summary>The first of these honours that the rules do not let an honour follow or stand beside; null where they let it.</summary>
    public static RepeatFinding? Stopping(RuleSet rules, Honour honour, IEnumerable<Honour> others) =>
        Findings(rules, honour.Form, honour.Achievement ?? "", honour.Year, others, doubtful: false).FirstOrDefault(finding => finding.Stops);

    /// <summary>Whether anything in these rules stops: only then is a place claimed.</summary>
    public static bool MayStop(RuleSet rules) =>
        rules.OncePerYear?.Value is Strictness.Stop || rules.OncePerAchievement?.Value is Strictness.Stop;

    private static IEnumerable<RepeatFinding> Findings(
        RuleSet rules, string form, string achievement, int year, IEnumerable<Honour> honours, bool doubtful)
    {
        foreach (var honour in honours.Where(honour => honour.Stands))
        {
            if (rules.OncePerYear is { Value: not Strictness.Off } yearly && honour.Year == year && IsSameForm(honour.Form, form))
                yield return new(RepeatRule.OncePerYear, yearly.Value, yearly.Mark, honour.Form, honour.Year, honour.Number, doubtful);
            if (rules.OncePerAchievement is { Value: not Strictness.Off } once && IsSameAchievement(honour.Achievement, achievement))
                yield return new(RepeatRule.OncePerAchievement, once.Value, once.Mark, honour.Form, honour.Year, honour.Number, doubtful);
        }
    }

    private static bool IsSameForm(string given, string asked) => (AwardForms.Named(given), AwardForms.Named(asked)) switch
    {
        (AwardForm.Other, AwardForm.Other) => VietnameseOrder.KeyOf(given) == VietnameseOrder.KeyOf(asked),
        var (one, other) => one == other,
    };

    /// <summary>The same words: an achievement is named by its period, so last year's differs.</summary>
    private static bool IsSameAchievement(string? given, string asked) =>
        !string.IsNullOrWhiteSpace(given) && asked.Length > 0 && VietnameseOrder.KeyOf(given) == VietnameseOrder.KeyOf(asked);
}
