using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Grains.Citations;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>Every number of the rules with its footing, the organisation's own before the defaults, and a form to set one from a day on.</summary>
[Needs(Policies.ReadAwards)]
public sealed class RulesModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    [BindProperty]
    public RuleForm Form { get; set; } = new();

    public IReadOnlyList<RuleSet> Own { get; private set; } = [];

    /// <summary>What holds today, one for each form.</summary>
    public IReadOnlyList<RuleSet> InForce { get; private set; } = [];

    public bool MayWrite => May(Policies.WriteAwards);

    public DateTimeOffset Now => clock.GetUtcNow().ToOffset(Places.VietnamOffset);

    public async Task OnGet()
    {
        Own = await Grains.GetGrain<IRuleBook>(Code).Own();
        var book = new RuleBook([.. Own]);
        InForce = [.. Enum.GetValues<AwardForm>().Select(form => book.InForce(Word(form), Now))];
    }

    public async Task<IActionResult> OnPost()
    {
        await OnGet();
        var from = Form.From ?? DateOnly.FromDateTime(Now.DateTime);
        var before = InForce.First(rules => rules.Form == Form.Award);
        var mark = Form.Verified ? Mark.Verified : Mark.Recalled;
        var rules = before with
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"{Code}.{Form.Award}.{from:yyyy-MM-dd}")),
            Organisation = Conference.Plan.Organizer,
            From = from,
            Until = null,
            Council = Form.Percent is { } percent ? new(new(percent, Form.Secret, Fixed: false), mark) : before.Council,
            Prize = Form.Multiple is { } multiple ? new(new(multiple, Form.BodyFactor ?? 2), mark) : before.Prize,
            AppraiseWithin = Form.AppraiseWithin is { } appraise ? new(appraise, mark) : before.AppraiseWithin,
            NoticeWithin = Form.NoticeWithin is { } notice ? new(notice, mark) : before.NoticeWithin,
            OncePerYear = Form.OncePerYear is { } yearly ? new(yearly, mark) : before.OncePerYear,
            OncePerAchievement = Form.OncePerAchievement is { } once ? new(once, mark) : before.OncePerAchievement,
            Source = string.IsNullOrWhiteSpace(Form.Source) ? null : Form.Source.Normalize().Trim(),
        };
        var receipt = await Grains.GetGrain<IRuleBook>(Code).Enter(new(CommandId, rules));
        Refusal = receipt.Refusal;
        return receipt.Accepted ? Redirect($"/c/{Code}/rules") : Page();
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

    public bool Secret { get; set; }

    public decimal? Multiple { get; set; }

    public int? BodyFactor { get; set; }

    public int? AppraiseWithin { get; set; }

    public int? NoticeWithin { get; set; }

    public Strictness? OncePerYear { get; set; }

    public Strictness? OncePerAchievement { get; set; }

    public string? Source { get; set; }

    /// <summary>The organisation compared it with a text in force.</summary>
    public bool Verified { get; set; }
}
