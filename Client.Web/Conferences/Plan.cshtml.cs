using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Papers;
using Laurel.Domain;
using Laurel.Domain.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Conferences;

/// <summary>The plan of a conference, to be changed until it is over; putting it off, and planning it again; who was told of what it said; what has a day of its own.</summary>
[Needs(Policies.Organize)]
public sealed class PlanModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    public const int MostListed = 15;

    private AskedConference? putOff;

    /// <summary>Whether the plan was just changed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public AskedConference Asked { get; private set; } = new();

    /// <summary>The version of the plan that whoever changes it saw first.</summary>
    public int Seen { get; private set; }

    /// <summary>The fields as this page first had them, so that those nobody touched are known.</summary>
    public string First { get; private set; } = "";

    /// <summary>What somebody else changed meanwhile.</summary>
    public IReadOnlyList<OtherField> Others { get; private set; } = [];

    /// <summary>The day asked for by whoever puts it off; before, no day and the hours that are planned.</summary>
    public AskedConference PutOff => putOff ?? AskedConference.Of(Conference.Plan) with { On = null, LastOn = null };

    /// <summary>Whether what was asked for plans again what was put off.</summary>
    public bool Again { get; private set; }

    /// <summary>Seats that the change would take; null where none was asked for that takes any.</summary>
    public PlanOutlook? Outlook { get; private set; }

    public Told Told { get; private set; } = null!;

    /// <summary>What keeps its own day whatever the conference's.</summary>
    public IReadOnlyList<OwnDay> OwnDays { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsOver => Conference.Status.IsOver();

    public bool IsOff => Conference.Status == ConferenceStatus.Postponed;

    public bool MayPutOff => Conference.Status < ConferenceStatus.InSession;

    /// <summary>What is sent to those who were told; in Vietnamese, as they were.</summary>
    public string ForZalo => Conference switch
    {
        { DateOpen: true, Plan: var plan } => $"{plan.Organizer} trân trọng thông báo: {plan.Title} được hoãn. Thời gian mới sẽ báo sau.",
        { Plan: var plan } => $"{plan.Organizer} trân trọng thông báo: {plan.Title} họp lúc {VietnameseDate.Long(plan.StartsAt)}, tại {plan.Hall.Name}, {plan.City}.",
    };

    public Task OnGet()
    {
        First = OvertakenPlan.Kept(Conference.Plan);
        return Show(AskedConference.Of(Conference.Plan), Conference.PlanVersion);
    }

    /// <param name="first">The fields as the page first had them; null where nobody says.</param>
    /// <param name="confirmed">A person's word that so many seats may be given up; null before they were shown.</param>
    /// <param name="again">What was put off is planned again.</param>
    public async Task<IActionResult> OnPost(AskedConference asked, int seen, string? first, int? confirmed, bool again)
    {
        (Again, First) = (again, first ?? "");
        if (asked.Over(Conference.Plan) is not { } plan)
            return await Refused(EdgeRefusals.Invalid("zones"), asked, seen);
        if (seen != Conference.PlanVersion && !plan.IsSameAs(Conference.Plan))
            return await Refused(ConferenceRefusals.PlanStale, asked, seen);
        if (PlanRules.Check(Conference.Code, plan) is null && !plan.Hall.IsSameAs(Conference.Plan.Hall))
            Outlook = await PlanOutlook.Of(Grains, Code, plan);
        if (Outlook is { TakesSeats: true, Inside: 0 } && Outlook.Taken != confirmed)
            return await Shown(asked, seen);
        Outlook = null;
        var receipt = await Grains.Conference(Code).ChangePlan(new(CommandId, plan, seen, again ? ConferenceStatus.Planned : null));
        return receipt.Refusal is { } refusal ? await Refused(refusal, asked, seen) : Redirect($"/c/{Code}/plan?saved=true");
    }

    /// <param name="on">The day to which it is put off; null where it is not known yet.</param>
    public async Task<IActionResult> OnPostPostpone(DateOnly? on, TimeOnly from, TimeOnly until, DateOnly? lastOn, int seen)
    {
        var (held, conference) = (AskedConference.Of(Conference.Plan), Grains.Conference(Code));
        (First, putOff) = (OvertakenPlan.Kept(Conference.Plan), held with { On = on, LastOn = lastOn, From = from, Until = until });
        var receipt = on is not null && putOff.Over(Conference.Plan) is { } plan
            ? await conference.ChangePlan(new(CommandId, plan, seen, ConferenceStatus.Postponed))
            : await conference.Move(new(CommandId, ConferenceStatus.Postponed));
        return receipt.Refusal is { } refusal ? await Refused(refusal, held, seen) : Redirect($"/c/{Code}/plan?saved=true");
    }

    private async Task<IActionResult> Refused(Refusal refusal, AskedConference asked, int seen)
    {
        Refusal = refusal;
        return refusal == ConferenceRefusals.PlanStale ? await Overtaken(asked) : await Shown(asked, seen);
    }

    /// <summary>Whoever is told that the plan is another by now keeps what was typed, and sees what the other changed.</summary>
    private async Task<IActionResult> Overtaken(AskedConference asked)
    {
        await Enter((await Grains.Conference(Code).Get())!);
        var (merged, others) = OvertakenPlan.Of(asked, First, Conference.Plan);
        (Others, First) = (others, OvertakenPlan.Kept(Conference.Plan));
        return await Shown(merged, Conference.PlanVersion);
    }

    private async Task<IActionResult> Shown(AskedConference asked, int seen)
    {
        ModelState.Clear();
        Command = null;
        await Show(asked, seen);
        return Page();
    }

    private async Task Show(AskedConference asked, int seen)
    {
        (Asked, Seen, Told) = (asked, seen, await Told.Of(Grains, Code, Now));
        OwnDays = await Dated();
    }

    private async Task<IReadOnlyList<OwnDay>> Dated()
    {
        var devices = (await Grains.Devices(Code).List()).Count(device => device.Objection(Now) is null && device.Until < Conference.Plan.EndsAt);
        var rights = Conference.Rights.Count(right => right.From is not null || right.Until is not null);
        var days = new List<OwnDay>();
        if (Told.Links > 0) days.Add(new("{0} đường dẫn của đơn vị còn mở, mỗi đường dẫn giữ hạn riêng.", Told.Links, "delegations"));
        if (rights > 0) days.Add(new("{0} khu vực chỉ mở trong giờ đã khai.", rights, "gates"));
        if (devices > 0) days.Add(new("{0} máy quét hết hạn trước khi hội nghị kết thúc.", devices, "devices"));
        if (await Grains.Retention(Code).Get() is { IsOwn: true }) days.Add(new("Ngày xóa thông tin cá nhân do người tổ chức đặt.", 0, "retention"));
        return days;
    }
}

/// <param name="Words">What it is; a number stands in its braces.</param>
/// <param name="Path">Where it is changed.</param>
public sealed record OwnDay(string Words, int Count, string Path);
