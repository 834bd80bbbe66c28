using System.Collections.Immutable;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Citations;

/// <summary>Names a rule set: organisation, form, and the day it came into force.</summary>
public readonly record struct RuleSetId(string Text) : IIdentifier<RuleSetId>
{
    public static RuleSetId From(string text) => new(text);

    public override string ToString() => Text;
}

/// <summary>What holds for one award form in one organisation from a day on: data with dates, pinned whole by each dossier when it is accepted.</summary>
/// <param name="Organisation">Whose rules; <see cref="RuleSets.Anyone"/> for the shipped defaults.</param>
/// <param name="From">The first day in force.</param>
/// <param name="Until">The first day no longer in force; null while it is.</param>
/// <param name="Papers">What the dossier consists of (DOMAIN 3.6).</param>
/// <param name="Honorees">Bodies, persons, or both (DOMAIN 3.3).</param>
/// <param name="Council">The vote it needs (DOMAIN 3.7); null where a council is not asked.</param>
/// <param name="Prize">Money that goes with it (DOMAIN 3.11); null where none is known.</param>
/// <param name="AppraiseWithin">Working days from acceptance to appraisal (DOMAIN 3.14); null where none are set.</param>
/// <param name="NoticeWithin">Working days from a result to its notice.</param>
/// <param name="OncePerYear">What an earlier award of the same form in the same year does (DOMAIN 3.5); null for nothing.</param>
/// <param name="OncePerAchievement">What an earlier award for the same achievement does (DOMAIN 3.1); null for nothing.</param>
/// <param name="Givers">Who may give it (DOMAIN 3.2); null in rules of before this was kept, and where anybody may.</param>
/// <param name="ConsultWithin">Working days that another body has for its opinion; null in rules of before this was kept.</param>
/// <param name="Source">The text that an organisation's own rules stand on; null for the shipped ones.</param>
public sealed record RuleSet(
    RuleSetId Id,
    string Organisation,
    AwardForm Form,
    DateOnly From,
    DateOnly? Until,
    Marked<ImmutableArray<PaperRule>> Papers,
    Marked<ImmutableArray<HonoreeKind>> Honorees,
    Marked<CouncilRule>? Council,
    Marked<PrizeRule>? Prize,
    Marked<int>? AppraiseWithin = null,
    Marked<int>? NoticeWithin = null,
    string? Source = null,
    Marked<Strictness>? OncePerYear = null,
    Marked<Strictness>? OncePerAchievement = null,
    Marked<ImmutableArray<AuthorityLevel>>? Givers = null,
    Marked<int>? ConsultWithin = null)
{
    /// <summary>The last working day for an opinion asked then; ten working days where the rules are older than that.</summary>
    public DateOnly ConsultBy(DateOnly sentOn, WorkCalendar calendar) =>
        calendar.After(sentOn, ConsultWithin?.Value ?? RuleSets.DaysToConsult).On;

    /// <summary>The last working day for appraising a dossier accepted then, by the date in Viet Nam; null where the rules set none.</summary>
    public DueDate? AppraiseBy(DateTimeOffset acceptedAt, WorkCalendar calendar) => DueAfter(acceptedAt, AppraiseWithin, calendar);

    /// <summary>The last working day for the notice of a result of that instant; null where the rules set none.</summary>
    public DueDate? NoticeBy(DateTimeOffset resultAt, WorkCalendar calendar) => DueAfter(resultAt, NoticeWithin, calendar);

    /// <summary>The kinds of papers asked for that are not among these, in the order of the rule; a dossier received whole on paper misses none.</summary>
    public ImmutableArray<string> Missing(ImmutableArray<DossierPaper> brought) =>
        brought.Any(paper => paper.Kind == PaperKinds.WholeDossierOnPaper)
            ? []
            : [.. from rule in Papers.Value
                  where rule.Always && brought.All(paper => paper.Kind != rule.Kind)
                  select rule.Kind];

    /// <summary>Whether it is in force on this day.</summary>
    public bool IsInForceOn(DateOnly day) => From <= day && (Until is not { } end || day < end);

    private static DueDate? DueAfter(DateTimeOffset at, Marked<int>? within, WorkCalendar calendar) =>
        within is { } days ? new Deadline(default, at, days.Value).On(calendar) : null;
}

/// <summary>A paper that a dossier consists of.</summary>
/// <param name="Kind">One of <see cref="PaperKinds"/>, or an organisation's own.</param>
/// <param name="Always">False where only some achievements or honorees ask for it: then it is named, and its absence stops nothing.</param>
public sealed record PaperRule(string Kind, string Vietnamese, string English, bool Always = true);

/// <summary>The vote that a form needs.</summary>
/// <param name="Percent">Of all members, present or not.</param>
/// <param name="Secret">Only a secret ballot will do.</param>
/// <param name="Fixed">The percentage is a floor set from above; else the organisation chooses and <paramref name="Percent"/> is the default.</param>
public sealed record CouncilRule(int Percent, bool Secret, bool Fixed);

/// <summary>The money that goes with a form.</summary>
/// <param name="Multiple">Of the base salary, for a person.</param>
/// <param name="BodyFactor">How many times a person's a body gets.</param>
/// <param name="AtMost">The multiple is a ceiling; the organisation may give less.</param>
public sealed record PrizeRule(decimal Multiple, int BodyFactor, bool AtMost = false);

/// <summary>What Laurel does where a rule is touched, as the organisation set it.</summary>
public enum Strictness
{
    Off,

    /// <summary>It says so, and lets people decide.</summary>
    Warn,

    /// <summary>It refuses.</summary>
    Stop,
}
