using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>A unit's own nominations, opened by its link: it proposes one or sends a list, submits, sees how far each is and what is missing.</summary>
[Needs(Role.Anyone), BodyLimit(PaperFiles.MostBytes + (64 << 10))]
public sealed class LinkProposalsModel(Edge edge, ListUploads uploads) : LinkPage(edge)
{
    /// <summary>Which proposal a form is about.</summary>
    [BindProperty]
    public string? Which { get; set; }

    [BindProperty(Name = "form")]
    public NominationForm Form { get; set; } = new();

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The shown file, kept for a while under a name that only this page knows.</summary>
    [BindProperty]
    public string? Upload { get; set; }

    public UnitProposalPage Proposals { get; private set; } = null!;

    /// <summary>What a list would do, or did; null where none was sent.</summary>
    public IReadOnlyList<UnitListRow>? Rows { get; private set; }

    /// <summary>What is said of the list as a whole: other sheets, columns that are missing.</summary>
    public IReadOnlyList<ImportFinding> OfList { get; private set; } = [];

    public bool Applied { get; private set; }

    private IUnitLinks Links => Edge.Grains.UnitLinks(Code);

    private string Kept => $"{Code}/{Token}/proposals";

    public static string Word(ProposalStage stage) => stage switch
    {
        ProposalStage.Draft => "Dự thảo, chưa nộp",
        ProposalStage.Submitted => "Đã nộp, chờ tiếp nhận",
        ProposalStage.Returned => "Trả lại để hoàn thiện",
        ProposalStage.Accepted => "Đã tiếp nhận",
        ProposalStage.UnderReview => "Đang xét",
        ProposalStage.Decided => "Đã có quyết định",
        ProposalStage.Refused => "Không khen thưởng",
        _ => "Đã thu hồi",
    };

    public static string Tone(ProposalStage stage) => stage switch
    {
        ProposalStage.Decided => "ok",
        ProposalStage.Returned => "wait",
        ProposalStage.Refused or ProposalStage.Revoked => "stop",
        _ => "",
    };

    public Task<IActionResult> OnGet() => Shown();

    public Task<IActionResult> OnPostPropose() =>
        Done(() => Links.Propose(new(CommandId, Link, new(CitationIds.Of(CommandId)), Form.Nomination())));

    public Task<IActionResult> OnPostAmend() => Done(() => Links.AmendProposal(new(CommandId, Link, new(Which!), Form.Nomination())));

    public Task<IActionResult> OnPostSubmit() => Done(() => Links.SubmitProposal(new(CommandId, Link, new(Which!))));

    public async Task<IActionResult> OnPostPaper()
    {
        if (Sent is null || string.IsNullOrEmpty(Kind)) return await Refused(CitationRefusals.PaperKind);
        if (Sent.Length > PaperFiles.MostBytes) return await Refused(CitationRefusals.PaperTooLarge);
        var bytes = new byte[Sent.Length];
        await using var stream = Sent.OpenReadStream();
        await stream.ReadExactlyAsync(bytes);
        return await Done(() => Links.AddToProposal(new(CommandId, Link, new(Which!), Kind.Normalize(), Path.GetFileName(Sent.FileName), bytes)));
    }

    public async Task<IActionResult> OnPostPreview()
    {
        if (List is null) return await Shown();
        await using var file = List.OpenReadStream();
        (var list, Refusal) = await ListFiles.Read(ImportKind.Citations, file, HttpContext.RequestAborted);
        if (list is null) return await Shown();
        Upload = uploads.Keep(Kept, list);
        return await Listed(list, apply: false);
    }

    public async Task<IActionResult> OnPostList() => uploads.Find<ImportList>(Kept, Upload) is { } list
        ? await Listed(list, apply: true)
        : await Refused(ImportModel.Expired);

    private async Task<IActionResult> Listed(ImportList list, bool apply)
    {
        var rows = new List<UnitListRow>();
        UnitListAnswer answer;
        do
        {
            answer = await Ask(() => Links.ProposeAll(new(CommandId, Link, list, apply, rows.Count)));
            rows.AddRange(answer.Rows);
        }
        while (!answer.Done);
        Refusal = answer.Refusal;
        if (answer.Refusal is null) (Rows, OfList, Applied) = (rows, list.Findings, apply);
        return await Shown();
    }

    private Task<IActionResult> Refused(Domain.Refusal refusal)
    {
        Refusal = refusal;
        return Shown();
    }

    private async Task<IActionResult> Done(Func<Task<Receipt>> ask)
    {
        if (!PlanRules.IsCode(Code) || (Which is not null && !CitationId.IsOne(Which))) return NotFound();
        Refusal = (await Ask(ask)).Refusal;
        return Refusal is null ? Redirect($"{LinkMiddleware.Unit}/{Code}/{Token}/nominations") : await Shown();
    }

    // No such link is a page that is not there; one that is over says so.
    private async Task<IActionResult> Shown()
    {
        ModelState.Remove(nameof(Command));
        if (!PlanRules.IsCode(Code)) return NotFound();
        Proposals = await Ask(() => Links.Proposals(Link));
        if (Proposals.Refusal?.Code == LinkRefusals.Unknown.Code) return NotFound();
        if (Proposals.Refusal is not null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
