using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>Every number of the rules with its footing, the organisation's own before the defaults, and a form to set one from a day on.</summary>
[Needs(Policies.ReadAwards)]
public sealed class RulesModel(IGrainFactory grains, TimeProvider clock, Edge edge) : ConferencePage(grains)
{
    [BindProperty(Name = "form")]
    public RuleForm Form { get; set; } = new();

    public IReadOnlyList<RuleSet> Own { get; private set; } = [];

    /// <summary>What holds today, one for each form.</summary>
    public IReadOnlyList<RuleSet> InForce { get; private set; } = [];

    [BindProperty(Name = "ground")]
    public GroundForm Ground { get; set; } = new();

    /// <summary>What decisions stand on: shipped grounds, each as the organisation has it, and its own.</summary>
    public IReadOnlyList<GroundAnswer> Grounds { get; private set; } = [];

    public bool MayWrite => May(Policies.WriteAwards);

    public DateTimeOffset Now => clock.GetUtcNow().ToOffset(VietNam.Offset);

    [BindProperty(Name = "day")]
    public DayForm Day { get; set; } = new();

    /// <summary>The year whose days off are shown; this one where none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public CalendarAnswer Calendar { get; private set; } = null!;

    public IReadOnlyList<SalaryAnswer> Salaries { get; private set; } = [];

    /// <summary>The part of the page whose form was refused: it stays open with what was typed. Null where none was.</summary>
    public string? Refused { get; private set; }

    /// <summary>What the organisation entered, the latest first, and how each stands today.</summary>
    public IEnumerable<(RuleSet Rules, string Standing)> Entered => Own.Select(rules => (rules,
        rules.From > RuleSets.DayOf(Now) ? "Chưa có hiệu lực" : InForce.Contains(rules) ? "Đang có hiệu lực" : "Đã được thay"));

    public async Task OnGet()
    {
        var book = Grains.GetGrain<IRuleBook>(Code);
        (Own, Grounds) = (await book.Own(), await GroundEndpoints.All(book));
        InForce = RuleEndpoints.InForce(Own, RuleSets.DayOf(Now));
        var dated = await book.Dated();
        Calendar = CalendarAnswer.Of(dated.Calendar, Year is { } year && WorkCalendar.Covers(year) ? year : Now.Year);
        Salaries = SalaryAnswer.All(dated.Salaries);
    }

    public async Task<IActionResult> OnPost()
    {
        var multiple = Typed.Number(Form.Multiple);
        Refusal = multiple is null && !string.IsNullOrWhiteSpace(Form.Multiple)
            ? RuleBookRefusals.Invalid
            : (await RuleEndpoints.Enter(Form.Body(multiple), Code, edge)).Refusal;
        if (Refusal is null)
            return Redirect($"/c/{Code}/rules#own");
        Refused = "rule";
        await OnGet();
        return Page();
    }

    /// <summary>Takes back what the organisation entered for a form from a day on.</summary>
    public Task<IActionResult> OnPostDropRules() => Form.From is { } from
        ? After(book => book.DropRules(new(CommandId, Form.Award, from)), "own")
        : After(_ => Refuse(RuleBookRefusals.UnknownRules), "own");

    public Task<IActionResult> OnPostDay() => Day.On is { } on
        ? After(book => book.EnterHoliday(new(CommandId, new HolidayBody(on, Day.Name ?? "", Day.Source ?? "", Day.Works, Day.Verified).Holiday)), Of(on.Year))
        : After(_ => Refuse(RuleBookRefusals.CalendarInvalid), "calendar");

    public Task<IActionResult> OnPostDropDay() => Day.On is { } on
        ? After(book => book.DropHoliday(new(CommandId, on)), Of(on.Year))
        : After(_ => Refuse(RuleBookRefusals.CalendarUnknown), "calendar");

    public Task<IActionResult> OnPostConfirm() =>
        After(book => book.ConfirmYear(new(CommandId, new(Year ?? 0, (Day.Source ?? "").Normalize().Trim()))), Of(Year ?? Now.Year));

    public Task<IActionResult> OnPostSalary() => Day.On is { } from && Typed.Dong(Day.Dong) is { } month
        ? After(book => book.EnterSalary(new(CommandId, new SalaryBody(from, month, Day.Source ?? "", Day.Verified).Salary)), "salaries")
        : After(_ => Refuse(RuleBookRefusals.SalaryInvalid), "salaries");

    public Task<IActionResult> OnPostDropSalary() => Day.On is { } from
        ? After(book => book.DropSalary(new(CommandId, from)), "salaries")
        : After(_ => Refuse(RuleBookRefusals.SalaryUnknown), "salaries");

    public Task<IActionResult> OnPostGround() => Ground.Body is { } body
        ? After(book => book.EnterGround(new(CommandId, body.Ground(CommandId))))
        : After(_ => Refuse(RuleBookRefusals.GroundInvalid));

    public Task<IActionResult> OnPostDropGround() => After(book => book.DropGround(new(CommandId, Ground.Code ?? "")));

    private static Task<Laurel.Grains.Receipt> Refuse(Domain.Refusal refusal) =>
        Task.FromResult(new Laurel.Grains.Receipt("rules", "", 0, refusal));

    private static string Of(int year) => string.Create(CultureInfo.InvariantCulture, $"calendar?year={year}");

    /// <param name="part">The part of the page to come back to, with its query behind it.</param>
    private async Task<IActionResult> After(Func<IRuleBook, Task<Laurel.Grains.Receipt>> change, string part = "grounds")
    {
        Refusal = (await change(Grains.GetGrain<IRuleBook>(Code))).Refusal;
        if (Refusal is null)
            return Redirect(part.Split('?') is [var name, var query] ? $"/c/{Code}/rules?{query}#{name}" : $"/c/{Code}/rules#{part}");
        Refused = part.Split('?')[0];
        await OnGet();
        return Page();
    }

    public static string Word(AwardForm form) => form switch
    {
        AwardForm.GovernmentFlag => "Cờ thi đua của Chính phủ",
        AwardForm.NationalFighter => "Chiến sĩ thi đua toàn quốc",
        AwardForm.PrimeMinisterCertificate => "Bằng khen của Thủ tướng Chính phủ",
        AwardForm.MinistryFlag => "Cờ thi đua của bộ, ban, ngành, tỉnh",
        AwardForm.MinistryFighter => "Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh",
        AwardForm.MinistryCertificate => "Bằng khen của bộ trưởng, chủ tịch tỉnh",
        AwardForm.Insignia => "Kỷ niệm chương",
        AwardForm.Commendation => "Giấy khen",
        _ => "Hình thức khác",
    };
}

/// <summary>What is typed for an organisation's own rule; what is left empty stays as it is in force.</summary>
public sealed class RuleForm
{
    public AwardForm Award { get; set; } = AwardForm.MinistryCertificate;

    public DateOnly? From { get; set; }

    public int? Percent { get; set; }

    public bool? Secret { get; set; }

    /// <summary>The percentage is a floor.</summary>
    public bool? Fixed { get; set; }

    /// <summary>As typed: "1,5".</summary>
    public string? Multiple { get; set; }

    public int? BodyFactor { get; set; }

    public int? AppraiseWithin { get; set; }

    public int? NoticeWithin { get; set; }

    public int? ConsultWithin { get; set; }

    public Strictness? OncePerYear { get; set; }

    public Strictness? OncePerAchievement { get; set; }

    public string? Source { get; set; }

    /// <summary>The organisation compared it with a text in force.</summary>
    public bool Verified { get; set; }

    /// <summary>Body, person or both; none: as it is in force.</summary>
    public List<HonoreeKind> Honorees { get; set; } = [];

    /// <summary>The papers of a dossier, one a line, those that only some achievements ask for behind a "?"; empty: as it is in force.</summary>
    public string? Papers { get; set; }

    /// <summary>Who may give it; none ticked leaves it as it is in force.</summary>
    public List<AuthorityLevel> Givers { get; set; } = [];

    internal RuleBody Body(decimal? multiple) => new(
        Award, From, Source, Verified, Honorees.Count == 0 ? null : Honorees, PaperLines, Percent, Secret, Fixed, multiple, BodyFactor,
        AppraiseWithin, NoticeWithin, OncePerYear, OncePerAchievement, Givers, ConsultWithin);

    private IReadOnlyList<PaperRuleBody>? PaperLines => string.IsNullOrWhiteSpace(Papers)
        ? null
        : [.. Papers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => new PaperRuleBody(line.TrimStart('?', ' '), Always: line[0] != '?'))];
}

/// <summary>What is typed for a day of the calendar, and, by its day and source, for a base salary.</summary>
public sealed class DayForm
{
    public DateOnly? On { get; set; }

    public string? Name { get; set; }

    public bool Works { get; set; }

    /// <summary>A month's pay, as typed: "2.530.000".</summary>
    public string? Dong { get; set; }

    public string? Source { get; set; }

    public bool Verified { get; set; }
}

/// <summary>What is typed for a ground of the organisation's decisions.</summary>
public sealed class GroundForm
{
    /// <summary>Of the one whose place it takes; null for another.</summary>
    public string? Code { get; set; }

    public string? Text { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Source { get; set; }

    public bool Verified { get; set; }

    internal GroundBody? Body => Text is null || Source is null ? null : new(Text, From ?? DateOnly.MinValue, Source, Code, Until, Verified);
}
