using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Client.Web.Citations;

/// <summary>An organisation's own rule for a form from a day on; what is absent stays as it is in force.</summary>
/// <param name="Papers">The whole list of what a dossier consists of; absent: as it is.</param>
/// <param name="Verified">The organisation compared it with a text in force.</param>
public sealed record RuleBody(
    AwardForm Form,
    DateOnly? From = null,
    string? Source = null,
    bool Verified = false,
    IReadOnlyList<HonoreeKind>? Honorees = null,
    IReadOnlyList<PaperRuleBody>? Papers = null,
    int? Percent = null,
    bool Secret = false,
    decimal? Multiple = null,
    int? BodyFactor = null,
    int? AppraiseWithin = null,
    int? NoticeWithin = null,
    Strictness? OncePerYear = null,
    Strictness? OncePerAchievement = null)
{
    /// <summary>The rules before with what is said here, in the organisation's name from the day on.</summary>
    public RuleSet Over(RuleSet before, string conference, string organisation, DateOnly today)
    {
        var (from, mark) = (From ?? today, Verified ? Mark.Verified : Mark.Recalled);
        return before with
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"{conference}.{Form}.{from:yyyy-MM-dd}")),
            Organisation = organisation,
            From = from,
            Until = null,
            Honorees = Honorees is { } honorees ? new([.. honorees.Distinct().Order()], mark) : before.Honorees,
            Papers = Papers is { } papers ? new([.. papers.Select(paper => paper.Rule(before))], mark) : before.Papers,
            Council = Percent is { } percent ? new(new(percent, Secret, Fixed: false), mark) : before.Council,
            Prize = Multiple is { } multiple ? new(new(multiple, BodyFactor ?? 2), mark) : before.Prize,
            AppraiseWithin = AppraiseWithin is { } appraise ? new(appraise, mark) : before.AppraiseWithin,
            NoticeWithin = NoticeWithin is { } notice ? new(notice, mark) : before.NoticeWithin,
            OncePerYear = OncePerYear is { } yearly ? new(yearly, mark) : before.OncePerYear,
            OncePerAchievement = OncePerAchievement is { } once ? new(once, mark) : before.OncePerAchievement,
            Source = string.IsNullOrWhiteSpace(Source) ? null : TypedText.Clean(Source),
        };
    }
}

/// <param name="Name">As people call it.</param>
/// <param name="Kind">A known kind; absent of the organisation's own, which is called by its name.</param>
/// <param name="Always">False where only some achievements ask for it.</param>
public sealed record PaperRuleBody(string Name, string? Kind = null, bool Always = true)
{
    private const int LongestKind = 64;

    internal PaperRule Rule(RuleSet before)
    {
        var name = TypedText.Clean(Name);
        var known = before.Papers.Value.FirstOrDefault(paper => paper.Kind == Kind || paper.Vietnamese == name);
        var kind = known?.Kind ?? Kind ?? string.Join('-', SearchText.Fold(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new(kind.Length > LongestKind ? kind[..LongestKind] : kind, name, known is { } there && there.Vietnamese == name ? there.English : name, Always);
    }
}

/// <summary>What is in force for a form, each number with its mark.</summary>
/// <param name="Own">The organisation's own.</param>
public sealed record RuleAnswer(
    AwardForm Form,
    DateOnly? From,
    bool Own,
    string? Source,
    Marked<ImmutableArray<HonoreeKind>> Honorees,
    Marked<ImmutableArray<PaperRule>> Papers,
    Marked<CouncilRule>? Council,
    Marked<PrizeRule>? Prize,
    Marked<int>? AppraiseWithin,
    Marked<int>? NoticeWithin,
    Marked<Strictness>? OncePerYear,
    Marked<Strictness>? OncePerAchievement)
{
    public static RuleAnswer Of(RuleSet rules) => new(
        rules.Form, rules.From == DateOnly.MinValue ? null : rules.From, rules.Organisation != RuleSets.Anyone, rules.Source, rules.Honorees,
        rules.Papers, rules.Council, rules.Prize, rules.AppraiseWithin, rules.NoticeWithin, rules.OncePerYear, rules.OncePerAchievement);
}

/// <param name="Works">A Saturday that makes up for a day off, or an expected holiday that is none.</param>
public sealed record HolidayBody(DateOnly On, string Name, string Source, bool Works = false, bool Verified = false)
{
    internal Holiday Holiday => new(On, TypedText.Clean(Name), Verified ? Mark.Verified : Mark.Recalled, Works, TypedText.Clean(Source));
}

public sealed record ConfirmBody(string Source);

/// <param name="Known">The year's days are announced or confirmed; else some of them are as expected.</param>
/// <param name="Confirmed">The organisation compared them with the announcement.</param>
public sealed record CalendarAnswer(int Year, bool Known, bool Confirmed, IReadOnlyList<HolidayAnswer> Days)
{
    public static CalendarAnswer Of(WorkCalendar calendar, int year) => new(
        year, calendar.IsKnown(year), calendar.IsConfirmed(year),
        [.. calendar.In(year).Select(day => new HolidayAnswer(
            day.On, day.Name, day.Works, day.Mark, day.Source, calendar.Own.Any(own => own.On == day.On)))]);
}

/// <param name="Own">The organisation's own entry.</param>
public sealed record HolidayAnswer(DateOnly On, string Name, bool Works, Mark Mark, string? Source, bool Own);

public sealed record SalaryBody(DateOnly From, long Dong, string Source, bool Verified = false)
{
    internal BaseSalary Salary => new(From, Dong, Verified ? Mark.Verified : Mark.Recalled, TypedText.Clean(Source));
}

/// <param name="Own">The organisation's own entry.</param>
public sealed record SalaryAnswer(DateOnly From, long Dong, Mark Mark, string? Source, bool Own)
{
    public static IReadOnlyList<SalaryAnswer> All(IReadOnlyList<BaseSalary> own) =>
        [.. BaseSalary.All([.. own]).Reverse().Select(salary => new SalaryAnswer(salary.From, salary.Dong, salary.Mark, salary.Source, own.Contains(salary)))];
}
