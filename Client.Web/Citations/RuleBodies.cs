using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Client.Web.Citations;

/// <summary>An organisation's own rule for a form from a day on; what is absent stays as it is in force.</summary>
/// <param name="Papers">The whole list of what a dossier consists of; absent: as it is.</param>
/// <param name="Percent">Of all members of the council, to pass.</param>
/// <param name="Secret">Only a secret ballot will do.</param>
/// <param name="Fixed">The percentage is a floor: no session is called for less.</param>
/// <param name="Multiple">Prize money of a person, in base salaries.</param>
/// <param name="BodyFactor">How many times a person's a body gets.</param>
/// <param name="AppraiseWithin">Working days.</param>
/// <param name="NoticeWithin">Working days.</param>
/// <param name="Givers">Who may give it: president, primeMinister, ministry, unit.</param>
/// <param name="ConsultWithin">Working days.</param>
/// <param name="Verified">The organisation compared it with a text in force.</param>
public sealed record RuleBody(
    AwardForm Form,
    DateOnly? From = null,
    string? Source = null,
    bool Verified = false,
    IReadOnlyList<HonoreeKind>? Honorees = null,
    IReadOnlyList<PaperRuleBody>? Papers = null,
    int? Percent = null,
    bool? Secret = null,
    bool? Fixed = null,
    decimal? Multiple = null,
    int? BodyFactor = null,
    int? AppraiseWithin = null,
    int? NoticeWithin = null,
    Strictness? OncePerYear = null,
    Strictness? OncePerAchievement = null,
    IReadOnlyList<AuthorityLevel>? Givers = null,
    int? ConsultWithin = null)
{
    private Mark Mark => Verified ? Mark.Verified : Mark.Recalled;

    /// <summary>The rules before with what is said here, in the organisation's name from the day on.</summary>
    public RuleSet Over(RuleSet before, string conference, string organisation, DateOnly today)
    {
        var from = From ?? today;
        return before with
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"{conference}.{Form}.{from:yyyy-MM-dd}")),
            Organisation = organisation,
            From = from,
            Until = null,
            Honorees = Honorees is { } honorees ? new([.. honorees.Distinct().Order()], Mark) : before.Honorees,
            Papers = Papers is { } papers ? new([.. papers.Select(paper => paper.Rule(before))], Mark) : before.Papers,
            Council = CouncilOver(before.Council),
            Prize = PrizeOver(before.Prize),
            AppraiseWithin = AppraiseWithin is { } appraise ? new(appraise, Mark) : before.AppraiseWithin,
            NoticeWithin = NoticeWithin is { } notice ? new(notice, Mark) : before.NoticeWithin,
            ConsultWithin = ConsultWithin is { } consult ? new(consult, Mark) : before.ConsultWithin,
            OncePerYear = OncePerYear is { } yearly ? new(yearly, Mark) : before.OncePerYear,
            OncePerAchievement = OncePerAchievement is { } once ? new(once, Mark) : before.OncePerAchievement,
            Givers = Givers is { Count: > 0 } ? new([.. Givers.Distinct().Order()], Mark) : RuleSets.GiversOf(before),
            Source = string.IsNullOrWhiteSpace(Source) ? null : TypedText.Clean(Source),
        };
    }

    private Marked<CouncilRule>? CouncilOver(Marked<CouncilRule>? before)
    {
        if (Percent is null && Secret is null && Fixed is null) return before;
        var rule = before?.Value ?? new(50, false, false);
        return new(new(Percent ?? rule.Percent, Secret ?? rule.Secret, Fixed ?? rule.Fixed), Mark);
    }

    private Marked<PrizeRule>? PrizeOver(Marked<PrizeRule>? before)
    {
        if (Multiple is null && BodyFactor is null) return before;
        var rule = before?.Value ?? new(0, 2);
        return new(rule with { Multiple = Multiple ?? rule.Multiple, BodyFactor = BodyFactor ?? rule.BodyFactor }, Mark);
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

/// <summary>The rules for a form, each number with its mark.</summary>
/// <param name="Name">The form's.</param>
/// <param name="From">Absent where it always held.</param>
/// <param name="Own">The organisation's own; else what Laurel ships.</param>
public sealed record RuleAnswer(
    AwardForm Form,
    string Name,
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
    Marked<Strictness>? OncePerAchievement,
    Marked<ImmutableArray<AuthorityLevel>>? Givers,
    Marked<int>? ConsultWithin)
{
    public static RuleAnswer Of(RuleSet rules) => new(
        rules.Form, RulesModel.Word(rules.Form), rules.From == DateOnly.MinValue ? null : rules.From, rules.Organisation != RuleSets.Anyone, rules.Source, rules.Honorees,
        rules.Papers, rules.Council, rules.Prize, rules.AppraiseWithin, rules.NoticeWithin, rules.OncePerYear, rules.OncePerAchievement,
        RuleSets.GiversOf(rules), rules.ConsultWithin);
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
