using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Honorees;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Citations;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Citations;

/// <summary>One dossier: where it stands, its papers and what is missing, the rules it falls under with their marks, the council's result, the money.</summary>
[Needs(Policies.ReadAwards), BodyLimit(PaperFiles.MostBytes + (64 << 10))]
public sealed class DossierModel(IGrainFactory grains, IStringLocalizer<Words> words) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty(Name = "file")]
    public IFormFile? Sent { get; set; }

    [BindProperty(Name = "form")]
    public NominationForm Form { get; set; } = new();

    /// <summary>Whether the nomination was worded anew and refused: then what was typed stays.</summary>
    public bool IsAmending { get; private set; }

    /// <summary>Whom another opinion is asked of, when, and by when; or what it answered, and when.</summary>
    [BindProperty(Name = "opinion")]
    public OpinionForm Opinion { get; set; } = new();

    /// <summary>Whether another body may still be asked.</summary>
    public bool MayAsk => MayWrite && !Citation.OnHold && Citation.Status is CitationStatus.Appraised or CitationStatus.Consulted or CitationStatus.Posted;

    public CitationView Citation { get; private set; } = null!;

    /// <summary>Whose history it belongs to, and what the rules say of earlier honours.</summary>
    public RecognisedView Recognised { get; private set; } = null!;

    /// <summary>An honoree on record, chosen for this nomination; null for one who begins a history.</summary>
    [BindProperty]
    public string? Honoree { get; set; }

    public IReadOnlyList<Milestone> Milestones { get; private set; } = [];

    /// <summary>Who did what, in words.</summary>
    public ActorWords Actors { get; private set; } = null!;

    /// <summary>How things stand now, for whoever decides.</summary>
    public DossierWarnings Warnings { get; private set; } = null!;

    /// <summary>On which day a body was dissolved, as typed.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>What the page says of the body's end; of a person nothing.</summary>
    public DissolvedLine? Dissolved { get; private set; }

    public SessionView? Session { get; private set; }

    public ItemResult? Result => Session?.Tally?.Items.FirstOrDefault(item => item.Citation == Citation.Id);

    /// <summary>The day whose base salary counts: its decision's, or as long as there is none, today.</summary>
    public DateOnly CountedOn { get; private set; }

    public BaseSalary? Salary => BaseSalary.InForceOn(CountedOn, salaries);

    /// <summary>What is due next, and by when; null where nothing is.</summary>
    public DueAnswer? Due { get; private set; }

    private System.Collections.Immutable.ImmutableArray<BaseSalary> salaries = [];

    public long? Prize => Citation.Rules is { } rules ? PrizeMoney.Of(rules, Citation.Nomination.Kind, CountedOn, salaries) : null;

    public bool MayWrite => May(Policies.WriteAwards);

    /// <summary>The steps that a person may take from here, the usual one first.</summary>
    public IReadOnlyList<(CitationStep Step, string Word, bool NeedsReason)> Steps => Citation.OnHold
        ? [(CitationStep.Release, "Tiếp tục xử lý", true)]
        : [.. Usual(Citation.Status, Citation.NoticedAt is not null), .. Citation.Status < CitationStatus.Decided ? [(CitationStep.Hold, "Tạm dừng", true)] : Array.Empty<(CitationStep, string, bool)>()];

    public DateTimeOffset? When(params string[] events) => Milestones.LastOrDefault(milestone => events.Contains(milestone.Event))?.At.ToOffset(VietNam.Offset);

    public async Task<IActionResult> OnGet()
    {
        var grain = Grains.Citation(Code, Id);
        if (!CitationId.IsOne(Id) || await grain.Get() is not { } found)
            return NotFound();
        (Citation, Milestones, Recognised) = (found, await grain.Milestones(), (await grain.Recognised())!);
        Warnings = await DossierWarnings.Of(Grains, Conference.Code, [(found.Id, found.Nomination)], Today);
        var end = Warnings.For(found.Id)?.Found.Dissolved;
        Actors = await ActorWords.For(Grains, [.. Milestones.Select(milestone => milestone.Who), end?.By ?? Actor.System], words);
        if (found.Nomination.Kind is HonoreeKind.Body)
            Dissolved = new(end, Recognised.Nominee.Id, end is null ? "" : Actors.Of(end.By), MayWrite && found.Status < CitationStatus.Decided, Refusal is not null && On is not null, On, Reason);
        if (!IsAmending)
            Form = NominationForm.Of(found.Nomination);
        var decision = found.Decision is { } on ? await Grains.Decision(on).Get() : null;
        CountedOn = decision?.Terms.SignedOn ?? Today;
        var dated = await Grains.GetGrain<IRuleBook>(Code).Dated();
        (salaries, Due) = ([.. dated.Salaries], new Deadlines(dated.Calendar, Today).Due(found.Owed));
        if (found.Session is { } session)
            Session = await Grains.Council(Conference.Code).Session(session);
        return Page();
    }

    public async Task<IActionResult> OnPostStep() => Enum.TryParse<CitationStep>(Step, out var step)
        ? await After(citation => citation.Take(new(CommandId, step, Reason)))
        : NotFound();

    public async Task<IActionResult> OnPostAskOpinion() => await After(citation => citation.AskOpinion(
        new(CommandId, Domain.Attendees.TypedText.Clean(Opinion.Body ?? ""), Opinion.On, Opinion.DueOn)));

    public async Task<IActionResult> OnPostHearOpinion() => await After(citation => citation.HearOpinion(
        new(CommandId, Opinion.Number, Opinion.Answer?.Normalize().Trim(), Opinion.On)));

    public async Task<IActionResult> OnPostAmend()
    {
        var nomination = Form.Nomination();
        IsAmending = true;
        return await After(citation => citation.Amend(new(CommandId, nomination)));
    }

    public async Task<IActionResult> OnPostHonoree() => string.IsNullOrEmpty(Honoree) || HonoreeId.IsOne(Honoree)
        ? await After(citation => citation.ChooseHonoree(new(CommandId, string.IsNullOrEmpty(Honoree) ? null : new(Honoree))))
        : NotFound();

    /// <summary>Says that one who looks alike is somebody else.</summary>
    public async Task<IActionResult> OnPostApart()
    {
        if (!HonoreeId.IsOne(Honoree) || !CitationId.IsOne(Id) || await Grains.Citation(Code, Id).Recognised() is not { } recognised)
            return NotFound();
        await HonoreeEndpoints.Shown(Grains, new(Honoree!), await Grains.Honoree(new(Honoree!)).TellApart(new(CommandId, recognised.Nominee.Id)));
        return Redirect($"/c/{Code}/citations/{Id}");
    }

    /// <summary>Puts on record that the body was dissolved, under the spelling of this dossier.</summary>
    public Task<IActionResult> OnPostDissolve() => AfterEnd(part => Grains.Honoree(part).Dissolve(new(CommandId, On ?? default, Reason?.Trim())));

    public Task<IActionResult> OnPostRestore() => AfterEnd(part => HonoreeEndpoints.Restore(Grains, CommandId, part, Reason?.Trim()));

    private async Task<IActionResult> AfterEnd(Func<HonoreeId, Task<Laurel.Grains.Receipt>> change)
    {
        if (!CitationId.IsOne(Id) || await Grains.Citation(Code, Id).Recognised() is not { } recognised)
            return NotFound();
        var part = recognised.Nominee.Id;
        var receipt = await HonoreeEndpoints.Shown(Grains, part, await change(part));
        return receipt.Refusal is { } refusal ? await Refused(refusal) : Redirect($"/c/{Code}/citations/{Id}");
    }

    public async Task<IActionResult> OnPostPaper()
    {
        if (Sent is null)
            return await After(citation => citation.AddPaper(new(CommandId, new(Domain.Attendees.TypedText.Clean(Kind), OnPaper: true))));
        if (Sent.Length > PaperFiles.MostBytes)
            return await Refused(CitationRefusals.PaperTooLarge);
        var bytes = new byte[Sent.Length];
        await using var stream = Sent.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return await After(citation => citation.UploadPaper(new(CommandId, Domain.Attendees.TypedText.Clean(Kind), Path.GetFileName(Sent.FileName), bytes)));
    }

    private async Task<IActionResult> After(Func<ICitation, Task<Laurel.Grains.Receipt>> change)
    {
        if (!CitationId.IsOne(Id))
            return NotFound();
        var receipt = await change(Grains.Citation(Code, Id));
        if (receipt.Refusal is { } refusal)
            return await Refused(refusal);
        await Accepted(receipt);
        return Redirect($"/c/{Code}/citations/{Id}");
    }

    private async Task<IActionResult> Refused(Refusal refusal)
    {
        Refusal = refusal;
        return await OnGet();
    }

    private static IEnumerable<(CitationStep, string, bool)> Usual(CitationStatus status, bool noticed) => status switch
    {
        CitationStatus.Draft or CitationStatus.Returned => [(CitationStep.Submit, "Nộp hồ sơ", false)],
        CitationStatus.Submitted => [(CitationStep.Accept, "Tiếp nhận", false), (CitationStep.Return, "Trả lại", true)],
        CitationStatus.Accepted => [(CitationStep.Appraise, "Đã thẩm định", false)],
        CitationStatus.Appraised => [(CitationStep.Post, "Đã công khai", false), (CitationStep.Refuse, "Không khen thưởng", true)],
        CitationStatus.Consulted => [(CitationStep.Post, "Đã công khai", false), (CitationStep.Refuse, "Không khen thưởng", true)],
        CitationStatus.Posted => [(CitationStep.Refuse, "Không khen thưởng", true)],
        CitationStatus.Decided or CitationStatus.Issued or CitationStatus.Presented or CitationStatus.CollectedLater when !noticed =>
            [(CitationStep.Notify, "Đã thông báo kết quả", false)],
        CitationStatus.VotedFailed => [(CitationStep.Refuse, "Thông báo không khen thưởng", true)],
        _ => [],
    };
}

/// <summary>A request for an opinion, or its answer, as typed.</summary>
public sealed class OpinionForm
{
    public string? Body { get; set; }

    public int Number { get; set; }

    /// <summary>The day of asking, or of the answer.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Empty for the working days of the rules.</summary>
    public DateOnly? DueOn { get; set; }

    public string? Answer { get; set; }
}

/// <summary>A nomination as it is typed.</summary>
public sealed class NominationForm
{
    public HonoreeKind Kind { get; set; }

    public string? Honorific { get; set; }

    public string? Name { get; set; }

    public string? PositionAndUnit { get; set; }

    /// <summary>Null for as the honorific says.</summary>
    public Sex? Sex { get; set; }

    public string? Award { get; set; }

    public string? Achievement { get; set; }

    public static NominationForm Of(Nomination nomination) => new()
    {
        Kind = nomination.Kind,
        Honorific = nomination.Honorific,
        Name = nomination.Name,
        PositionAndUnit = nomination.PositionAndUnit,
        Award = nomination.Form,
        Achievement = nomination.Achievement,
        Sex = nomination.Sex,
    };

    public Nomination Nomination() => new(
        Kind, Kind is HonoreeKind.Person ? Tidy(Honorific) : "", Tidy(Name), Tidy(PositionAndUnit), Tidy(Award), Tidy(Achievement),
        Kind is HonoreeKind.Person ? Sex : null);

    private static string Tidy(string? text) => Domain.Attendees.TypedText.Clean(text ?? "");
}
