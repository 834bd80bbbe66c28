using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>Every number of the rules with its footing, the organisation's own before the defaults, and a form to set one from a day on.</summary>
[Needs(Policies.ReadAwards)]
public sealed class RulesModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    [BindProperty]
    public RuleForm Form { get; set; } = new();

    /// <summary>What holds today, one for each form.</summary>
    public IReadOnlyList<RuleSet> InForce { get; private set; } = [];

    [BindProperty]
    public GroundForm Ground { get; set; } = new();

    /// <summary>What decisions stand on: shipped grounds, each as the organisation has it, and its own.</summary>
    public IReadOnlyList<GroundAnswer> Grounds { get; private set; } = [];

    public bool MayWrite => May(Policies.WriteAwards);

    public DateTimeOffset Now => clock.GetUtcNow().ToOffset(Places.VietnamOffset);

    public async Task OnGet()
    {
        Grounds = await GroundEndpoints.All(Grains.GetGrain<IRuleBook>(Code));
        InForce = await RuleEndpoints.InForce(Grains.GetGrain<IRuleBook>(Code), Now);
    }

    public async Task<IActionResult> OnPost()
    {
        await OnGet();
        var rules = Form.Body.Over(InForce.First(rules => rules.Form == Form.Award), Conference.Plan, Code, Now);
        var receipt = await Grains.GetGrain<IRuleBook>(Code).Enter(new(CommandId, rules));
        Refusal = receipt.Refusal;
        return receipt.Accepted ? Redirect($"/c/{Code}/rules") : Page();
    }

    public Task<IActionResult> OnPostGround() => Ground.Body is { } body
        ? After(book => book.EnterGround(new(CommandId, body.Ground(CommandId))))
        : After(_ => Task.FromResult(new Laurel.Grains.Receipt("rules", "", 0, RuleBookRefusals.GroundInvalid)));

    public Task<IActionResult> OnPostDropGround() => After(book => book.DropGround(new(CommandId, Ground.Code ?? "")));

    private async Task<IActionResult> After(Func<IRuleBook, Task<Laurel.Grains.Receipt>> change)
    {
        Refusal = (await change(Grains.GetGrain<IRuleBook>(Code))).Refusal;
        if (Refusal is null)
            return Redirect($"/c/{Code}/rules#grounds");
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

    public decimal? Multiple { get; set; }

    public int? BodyFactor { get; set; }

    public int? AppraiseWithin { get; set; }

    public int? NoticeWithin { get; set; }

    public int? ConsultWithin { get; set; }

    public Strictness? OncePerYear { get; set; }

    public Strictness? OncePerAchievement { get; set; }

    public string? Source { get; set; }

    /// <summary>The organisation compared it with a text in force.</summary>
    public bool Verified { get; set; }

    /// <summary>Who may give it; none ticked leaves it as it is in force.</summary>
    public List<AuthorityLevel> Givers { get; set; } = [];

    internal RuleBody Body => new(
        Award, From, Percent, Secret, Fixed, Multiple, BodyFactor, AppraiseWithin, NoticeWithin, OncePerYear, OncePerAchievement, Source, Verified,
        Givers, ConsultWithin);
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
