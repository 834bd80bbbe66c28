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
        [.. Findings(rules, nomination, year, history, doubtful: false), .. Findings(rules, nomination, year, alike, doubtful: true)];

    private static IEnumerable<RepeatFinding> Findings(
        RuleSet rules, Nomination nomination, int year, IEnumerable<Honour> honours, bool doubtful)
    {
        foreach (var honour in honours.Where(honour => honour.Stands))
        {
            if (rules.OncePerYear is { Value: not Strictness.Off } yearly && honour.Year == year && IsSameForm(honour.Form, nomination.Form))
                yield return new(RepeatRule.OncePerYear, yearly.Value, yearly.Mark, honour.Form, honour.Year, honour.Number, doubtful);
            if (rules.OncePerAchievement is { Value: not Strictness.Off } once && IsSameAchievement(honour.Achievement, nomination.Achievement))
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
