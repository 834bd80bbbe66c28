using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Citations;

/// <summary>What happens to an organisation's own rules.</summary>
public abstract record RuleBookEvent;

/// <summary>The organisation's own rules for a form from a day on; an entry for the same form and day takes the place of the former.</summary>
[EventName("rules.entered.v1")]
public sealed record RuleSetEntered(RuleSet Rules) : RuleBookEvent;

/// <summary>The organisation's rules for a form from that day are gone; what held before them holds again.</summary>
[EventName("rules.dropped.v1")]
public sealed record RuleSetDropped(AwardForm Form, DateOnly From) : RuleBookEvent;

/// <summary>What open proofs of names do to the print of certificates (DOMAIN 9).</summary>
[EventName("rules.proofs-set.v1")]
public sealed record ProofsSet(Strictness Strictness) : RuleBookEvent;

/// <summary>A ground of the organisation's decisions; one of the same code takes the place of the former, or of the shipped one.</summary>
[EventName("rules.ground-entered.v1")]
public sealed record GroundEntered(LegalGround Ground) : RuleBookEvent;

/// <summary>The organisation's entry is gone; a shipped one of that code holds again.</summary>
[EventName("rules.ground-dropped.v1")]
public sealed record GroundDropped(string Code) : RuleBookEvent;

/// <summary>A day off, or one that is worked, in the organisation's calendar; one of the same day takes the place of the former.</summary>
[EventName("rules.holiday-entered.v1")]
public sealed record HolidayEntered(Holiday Holiday) : RuleBookEvent;

/// <summary>The organisation's entry of a day is gone; what is shipped or expected of it holds again.</summary>
[EventName("rules.holiday-dropped.v1")]
public sealed record HolidayDropped(DateOnly On) : RuleBookEvent;

/// <summary>The organisation compared a year's days off with the announcement for that year.</summary>
[EventName("rules.calendar-confirmed.v1")]
public sealed record CalendarConfirmed(CalendarYear Year) : RuleBookEvent;

/// <summary>A base salary that the organisation entered; one from the same day takes the place of the former, or of the shipped one.</summary>
[EventName("rules.base-salary-entered.v1")]
public sealed record BaseSalaryEntered(BaseSalary Salary) : RuleBookEvent;

/// <summary>The organisation's base salary from that day is gone; a shipped one of that day holds again.</summary>
[EventName("rules.base-salary-dropped.v1")]
public sealed record BaseSalaryDropped(DateOnly From) : RuleBookEvent;

/// <summary>How long the organisation keeps attendees' personal data, from a day on; one from the same day takes the place of the former, or of the shipped one.</summary>
[EventName("rules.retention-entered.v1")]
public sealed record RetentionEntered(RetentionRule Rule, DateTimeOffset At) : RuleBookEvent;

/// <summary>The organisation's rule on keeping from that day is gone; a shipped one of that day holds again.</summary>
[EventName("rules.retention-dropped.v1")]
public sealed record RetentionDropped(DateOnly From, DateTimeOffset At) : RuleBookEvent;

/// <summary>The rules that an organisation set for itself: dated data, over the shipped defaults. Dossiers that were accepted keep what they were pinned to.</summary>
/// <param name="Own">The latest first.</param>
/// <param name="Proofs">What open proofs of names do to the print of certificates; null where nobody set it: they warn.</param>
/// <param name="Grounds">Its own grounds, in the order of entering.</param>
/// <param name="Holidays">Its own days off and exchanged days, in the order of entering.</param>
/// <param name="Years">Years whose days off it confirmed.</param>
/// <param name="Salaries">Base salaries of its own, in the order of entering.</param>
/// <param name="Retentions">How long it keeps attendees' personal data, in the order of entering.</param>
/// <param name="RetentionsSince">When these were last changed: nobody is erased by them sooner than with notice; null where none ever was entered.</param>
public sealed record RuleBook(
    ImmutableArray<RuleSet> Own, Strictness? Proofs = null, ImmutableArray<LegalGround> Grounds = default,
    ImmutableArray<Holiday> Holidays = default, ImmutableArray<CalendarYear> Years = default, ImmutableArray<BaseSalary> Salaries = default,
    ImmutableArray<RetentionRule> Retentions = default, DateTimeOffset? RetentionsSince = null)
    : IEvolves<RuleBook, RuleBookEvent>
{
    /// <summary>Years in which a rule of an organisation's own can begin: those of its decisions.</summary>
    private const int EarliestYear = 1945, LatestYear = 2100;

    private const int MostRules = 200, MostGrounds = 30, MostHolidays = 1_000, MostSalaries = 100, MostRetentions = 100, MostPapers = 20, LongestSource = 200;

    public static RuleBook Nothing { get; } = new([]);

    public ImmutableArray<LegalGround> Grounds { get; init; } = Grounds.IsDefault ? [] : Grounds;

    public ImmutableArray<Holiday> Holidays { get; init; } = Holidays.IsDefault ? [] : Holidays;

    public ImmutableArray<CalendarYear> Years { get; init; } = Years.IsDefault ? [] : Years;

    public ImmutableArray<BaseSalary> Salaries { get; init; } = Salaries.IsDefault ? [] : Salaries;

    public ImmutableArray<RetentionRule> Retentions { get; init; } = Retentions.IsDefault ? [] : Retentions;

    /// <summary>The working days as the organisation has them.</summary>
    public WorkCalendar Calendar => new(Holidays, Years);

    /// <summary>The rules in force for a form on a day: the organisation's own, where there are any, before the default.</summary>
    public RuleSet InForceOn(string form, DateOnly day) => RuleSets.InForceOn(form, day, Own);

    /// <summary>Enters rules for a form from a day on. Refused: <c>rules.invalid</c> for a number or a day out of its range, <c>rules.too-many</c>.</summary>
    public Ruling<RuleBookEvent> Enter(RuleSet rules) =>
        rules.From.Year is < EarliestYear or > LatestYear || rules.Council is { Value.Percent: < 1 or > 100 }
        || rules.Prize is { Value: { Multiple: < 0 or > 100 } or { BodyFactor: < 1 or > 10 } }
        || rules.AppraiseWithin is { Value: < 1 or > 400 } || rules.NoticeWithin is { Value: < 1 or > 400 } || rules.ConsultWithin is { Value: < 1 or > 400 }
        || !AreSound(rules.Papers.Value) || rules.Honorees.Value is { IsDefaultOrEmpty: true }
        || rules.Source is { Length: > LongestSource } || rules.Source?.Any(char.IsControl) == true
        || rules.Organisation == RuleSets.Anyone || string.IsNullOrWhiteSpace(rules.Organisation)
            ? RuleBookRefusals.Invalid
        : Own.Length >= MostRules && !Has(rules.Form, rules.From) ? RuleBookRefusals.TooManyRules
        : new RuleSetEntered(rules);

    /// <summary>Takes rules of the organisation's back; what was accepted under them keeps them. Refused: <c>rules.unknown</c>.</summary>
    public Ruling<RuleBookEvent> DropRules(AwardForm form, DateOnly from) =>
        Has(form, from) ? new RuleSetDropped(form, from) : RuleBookRefusals.UnknownRules;

    public Ruling<RuleBookEvent> SetProofs(Strictness strictness) =>
        strictness == (Proofs ?? Strictness.Warn) ? Ruling<RuleBookEvent>.NothingNew : new ProofsSet(strictness);

    /// <summary>Enters a ground; decisions that are drafted keep theirs. Refused: <c>ground.invalid</c>, <c>ground.too-many</c>.</summary>
    public Ruling<RuleBookEvent> Enter(LegalGround ground) =>
        !ground.IsSound ? RuleBookRefusals.GroundInvalid
        : Grounds.Contains(ground) ? Ruling<RuleBookEvent>.NothingNew
        : Grounds.Length >= MostGrounds && Grounds.All(there => there.Code != ground.Code) ? RuleBookRefusals.TooManyGrounds
        : new GroundEntered(ground);

    /// <summary>Takes an entry of the organisation's back. Refused: <c>ground.unknown</c>.</summary>
    public Ruling<RuleBookEvent> DropGround(string code) =>
        Grounds.Any(there => there.Code == code) ? new GroundDropped(code) : RuleBookRefusals.GroundUnknown;

    /// <summary>Enters a day off, or one that is worked. Refused: <c>calendar.invalid</c>.</summary>
    public Ruling<RuleBookEvent> Enter(Holiday holiday) =>
        !holiday.IsSound || (Holidays.Length >= MostHolidays && Holidays.All(there => there.On != holiday.On)) ? RuleBookRefusals.CalendarInvalid
        : Holidays.Contains(holiday) ? Ruling<RuleBookEvent>.NothingNew
        : new HolidayEntered(holiday);

    /// <summary>Takes an entry of the organisation's calendar back. Refused: <c>calendar.unknown</c>.</summary>
    public Ruling<RuleBookEvent> DropHoliday(DateOnly on) =>
        Holidays.Any(there => there.On == on) ? new HolidayDropped(on) : RuleBookRefusals.CalendarUnknown;

    /// <summary>Says that a year's days off, as they stand, were compared with its announcement. Refused: <c>calendar.invalid</c>.</summary>
    public Ruling<RuleBookEvent> Confirm(CalendarYear year) =>
        !WorkCalendar.Covers(year.Year) || !IsSource(year.Source) ? RuleBookRefusals.CalendarInvalid
        : Years.Contains(year) ? Ruling<RuleBookEvent>.NothingNew
        : new CalendarConfirmed(year);

    /// <summary>Enters a base salary from a day on; what was drafted keeps its prize money. Refused: <c>base-salary.invalid</c>.</summary>
    public Ruling<RuleBookEvent> Enter(BaseSalary salary) =>
        salary.Dong is < 100_000 or > 1_000_000_000 || !IsSource(salary.Source)
            || (Salaries.Length >= MostSalaries && Salaries.All(there => there.From != salary.From)) ? RuleBookRefusals.SalaryInvalid
        : Salaries.Contains(salary) ? Ruling<RuleBookEvent>.NothingNew
        : new BaseSalaryEntered(salary);

    /// <summary>Takes a base salary of the organisation's back. Refused: <c>base-salary.unknown</c>.</summary>
    public Ruling<RuleBookEvent> DropSalary(DateOnly from) =>
        Salaries.Any(there => there.From == from) ? new BaseSalaryDropped(from) : RuleBookRefusals.SalaryUnknown;

    /// <summary>Says how long attendees' personal data are kept, from a day on. Refused: <c>retention.rule-invalid</c>.</summary>
    public Ruling<RuleBookEvent> Enter(RetentionRule rule, DateTimeOffset at) =>
        !rule.IsSound || rule.From.Year is < EarliestYear or > LatestYear
            || (Retentions.Length >= MostRetentions && Retentions.All(there => there.From != rule.From)) ? RuleBookRefusals.RetentionInvalid
        : Retentions.Contains(rule) ? Ruling<RuleBookEvent>.NothingNew
        : new RetentionEntered(rule, at);

    /// <summary>Takes a rule on keeping back. Refused: <c>retention.rule-unknown</c>.</summary>
    public Ruling<RuleBookEvent> DropRetention(DateOnly from, DateTimeOffset at) =>
        Retentions.Any(there => there.From == from) ? new RetentionDropped(from, at) : RuleBookRefusals.RetentionUnknown;

    private bool Has(AwardForm form, DateOnly from) => Own.Any(rules => (rules.Form, rules.From) == (form, from));

    private static bool AreSound(ImmutableArray<PaperRule> papers) =>
        papers.Length <= MostPapers && papers.DistinctBy(paper => paper.Kind).Count() == papers.Length
        && papers.All(paper => paper.Kind.Length is > 0 and <= 64 && IsSource(paper.Vietnamese) && paper.English.Length <= LongestSource);

    private static bool IsSource(string? text) => TypedText.IsLine(text, LongestSource);

    public RuleBook Evolve(RuleBookEvent happened) => happened switch
    {
        ProofsSet it => this with { Proofs = it.Strictness },
        GroundEntered it => this with { Grounds = [.. Grounds.Where(there => there.Code != it.Ground.Code), it.Ground] },
        HolidayEntered it => this with { Holidays = [.. Holidays.Where(there => there.On != it.Holiday.On), it.Holiday] },
        HolidayDropped it => this with { Holidays = Holidays.RemoveAll(there => there.On == it.On) },
        CalendarConfirmed it => this with { Years = [.. Years.Where(there => there.Year != it.Year.Year), it.Year] },
        BaseSalaryEntered it => this with { Salaries = [.. Salaries.Where(there => there.From != it.Salary.From), it.Salary] },
        BaseSalaryDropped it => this with { Salaries = Salaries.RemoveAll(there => there.From == it.From) },
        RetentionEntered it => this with { Retentions = [.. Retentions.Where(there => there.From != it.Rule.From), it.Rule], RetentionsSince = it.At },
        RetentionDropped it => this with { Retentions = Retentions.RemoveAll(there => there.From == it.From), RetentionsSince = it.At },
        GroundDropped it => this with { Grounds = Grounds.RemoveAll(there => there.Code == it.Code) },
        RuleSetDropped it => this with { Own = Own.RemoveAll(rules => (rules.Form, rules.From) == (it.Form, it.From)) },
        RuleSetEntered it => this with { Own = [.. Own
            .Where(rules => (rules.Form, rules.From) != (it.Rules.Form, it.Rules.From))
            .Append(it.Rules)
            .OrderByDescending(rules => rules.From)] },
        _ => this,
    };
}

/// <summary>Why rules are not entered.</summary>
public static class RuleBookRefusals
{
    public static readonly Refusal Invalid = new(
        "rules.invalid",
        "Hiệu lực từ năm 1945 đến 2100, tỷ lệ từ 1 đến 100, hệ số từ 0 đến 100, tập thể gấp 1 đến 10 lần, thời hạn từ 1 đến 400 ngày làm việc, ít nhất một đối tượng, tối đa 20 giấy tờ khác tên.",
        "A rule begins within the years 1945 to 2100; a percentage is 1 to 100, a multiple 0 to 100, a body's factor 1 to 10, a time limit 1 to 400 working days; at least one kind of honoree, at most 20 papers of different names.",
        RefusalKind.Invalid);

    public static readonly Refusal TooManyRules = new(
        "rules.too-many", "Một hội nghị có nhiều nhất 200 quy định riêng.", "A conference has at most 200 rules of its own.");

    public static readonly Refusal UnknownRules = new(
        "rules.unknown",
        "Cơ quan chưa đặt quy định nào cho hình thức này từ ngày đó.",
        "The organisation has no rules for this form from that day.",
        RefusalKind.NotFound);

    public static readonly Refusal CalendarInvalid = new(
        "calendar.invalid",
        "Ngày trong lịch nghỉ cần tên và nguồn, từ năm 2000 đến 2100.",
        "A day of the calendar needs a name and a source, of a year from 2000 to 2100.",
        RefusalKind.Invalid);

    public static readonly Refusal CalendarUnknown = new(
        "calendar.unknown", "Cơ quan chưa ghi ngày này.", "The organisation has no entry of this day.", RefusalKind.NotFound);

    public static readonly Refusal SalaryInvalid = new(
        "base-salary.invalid",
        "Mức lương cơ sở từ 100.000 đến 1.000.000.000 đồng, kèm nguồn.",
        "A base salary is 100,000 to 1,000,000,000 đồng, with its source.",
        RefusalKind.Invalid);

    public static readonly Refusal SalaryUnknown = new(
        "base-salary.unknown", "Cơ quan chưa ghi mức lương từ ngày này.", "The organisation has no base salary from this day.", RefusalKind.NotFound);

    public static readonly Refusal RetentionInvalid = new(
        "retention.rule-invalid",
        "Thời hạn giữ thông tin cá nhân từ 1 đến 240 tháng, kèm nguồn.",
        "Personal data are kept 1 to 240 months, with the source of the rule.",
        RefusalKind.Invalid);

    public static readonly Refusal RetentionUnknown = new(
        "retention.rule-unknown",
        "Cơ quan chưa ghi thời hạn giữ từ ngày này.",
        "The organisation has no rule on keeping from this day.",
        RefusalKind.NotFound);

    public static readonly Refusal GroundInvalid = new(
        "ground.invalid",
        "Căn cứ phải bắt đầu bằng “Căn cứ”, đến 600 ký tự, ghi nguồn, ngày hết hiệu lực sau ngày có hiệu lực.",
        "A ground begins with “Căn cứ”, has at most 600 characters and a source, and ends after it begins.",
        RefusalKind.Invalid);

    public static readonly Refusal TooManyGrounds = new(
        "ground.too-many", "Một hội nghị có nhiều nhất 30 căn cứ riêng.", "A conference has at most 30 grounds of its own.");

    public static readonly Refusal GroundUnknown = new(
        "ground.unknown", "Không có căn cứ riêng này.", "There is no such ground of the organisation's own.", RefusalKind.NotFound);
}
