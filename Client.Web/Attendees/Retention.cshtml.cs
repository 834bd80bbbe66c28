using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Attendees;
using Laurel.Grains.Citations;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Until when attendees are kept as persons: the day, whom it concerns, who is kept longer, what was erased; and the two acts, another day and at once.</summary>
[Needs(Policies.ReadRetention)]
public sealed class RetentionModel(IGrainFactory grains) : ConferencePage(grains)
{
    /// <summary>Lines of those who are kept longer that are shown.</summary>
    public const int MostShown = 50;

    /// <summary>As typed, for another day, a reason or a rule of the organisation's.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int? Months { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public bool Verified { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public RetentionView Retention { get; private set; } = null!;

    public RetentionOutlook Outlook { get; private set; } = null!;

    public IReadOnlyList<RetentionRuleAnswer> Rules { get; private set; } = [];

    /// <summary>The part whose form was refused: it stays open with what was typed; null where none was.</summary>
    public string? Refused { get; private set; }

    public bool Leads => May(Policies.Organize);

    /// <summary>Whole days until the day; 0 once it came.</summary>
    public int DaysLeft => Math.Max(0, Retention.DueOn.DayNumber - Today.DayNumber);

    /// <summary>The day came, or comes within the days of notice.</summary>
    public bool IsNear => DaysLeft <= Domain.Attendees.Retention.NoticeDays;

    public async Task OnGet()
    {
        var retention = Grains.Retention(Code);
        (Retention, Outlook) = ((await retention.Get())!, await retention.Outlook());
        Rules = RetentionRuleAnswer.All((await Grains.GetGrain<IRuleBook>(Code).Retentions()).Rules);
    }

    public Task<IActionResult> OnPostDate() => On is { } on
        ? After("date", () => Grains.Retention(Code).SetDate(new(CommandId, on, Reason)))
        : After("date", () => Refuse(RetentionRefusals.DateInvalid));

    public Task<IActionResult> OnPostErase() => After("erase", () => Grains.Retention(Code).EraseNow(new(CommandId, Reason, Confirmed)));

    public Task<IActionResult> OnPostRule() => On is { } from && Months is { } months
        ? After("rule", () => Grains.GetGrain<IRuleBook>(Code).EnterRetention(new(CommandId, new RetentionRuleBody(from, months, Source ?? "", Verified).Rule)))
        : After("rule", () => Refuse(RuleBookRefusals.RetentionInvalid));

    public Task<IActionResult> OnPostDropRule() => On is { } from
        ? After("rule", () => Grains.GetGrain<IRuleBook>(Code).DropRetention(new(CommandId, from)))
        : After("rule", () => Refuse(RuleBookRefusals.RetentionUnknown));

    /// <summary>Why somebody is kept longer, in words.</summary>
    public static IEnumerable<string> Words(KeptFor needed)
    {
        if (needed.HasFlag(KeptFor.Award)) yield return "chờ khen thưởng";
        if (needed.HasFlag(KeptFor.Reconciliation)) yield return "chờ đối soát";
    }

    private static Task<Laurel.Grains.Receipt> Refuse(Refusal refusal) => Task.FromResult(new Laurel.Grains.Receipt("retention", "", 0, refusal));

    private async Task<IActionResult> After(string part, Func<Task<Laurel.Grains.Receipt>> ask)
    {
        Refusal = Leads ? (await ask()).Refusal : EdgeRefusals.Forbidden;
        if (Refusal is null)
            return Redirect($"/c/{Code}/retention");
        Refused = part;
        await OnGet();
        return Page();
    }
}
