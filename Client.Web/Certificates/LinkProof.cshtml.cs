using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Certificates;

/// <summary>A unit's own names as they will be printed, opened by its link: it approves them, or says what is to be put right.</summary>
[Needs(Role.Anyone)]
public sealed class LinkProofModel(Edge edge) : LinkPage(edge)
{
    /// <summary>Of the lines as this page showed them.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Citation { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>What the line is to read; a field that was left as it is changes nothing.</summary>
    [BindProperty]
    public string? Called { get; set; }

    [BindProperty]
    public string? PositionAndUnit { get; set; }

    [BindProperty]
    public string? Achievement { get; set; }

    public UnitProofPage Proof { get; private set; } = null!;

    /// <summary>Names these very words: whoever approves says what was looked at.</summary>
    public string SeenNow => SeenIn(Proof);

    private IUnitLinks Links => Edge.Grains.UnitLinks(Code);

    public Task<IActionResult> OnGet() => Shown();

    public Task<IActionResult> OnPostApprove() => Done(proof => SeenIn(proof) == Seen
        ? Links.ApproveProof(new(CommandId, Link, [.. proof.Lines.Select(line => line.Line)], By?.Trim().Normalize()))
        : Refused(ProofRefusals.Changed));

    public Task<IActionResult> OnPostCorrect() => Done(proof =>
        SeenIn(proof) == Seen && proof.Lines.FirstOrDefault(line => line.Line.Citation.Text == Citation) is { } line
            ? Links.AskCorrection(new(CommandId, Link, line.Line, Reason?.Trim().Normalize(), ProposedFor(line.Line)))
            : Refused(ProofRefusals.Changed));

    // A field that was emptied is one, too.
    private ProofWords ProposedFor(ProofLine line) => Called is null
        ? ProofWords.Of(line)
        : ProofWords.Typed(line, Called, PositionAndUnit ?? "", Achievement ?? "");

    private static string SeenIn(UnitProofPage proof) => CommandIds.Derive([.. proof.Lines.Select(line => line.Line.ToString())]);

    private static Task<Receipt> Refused(Domain.Refusal refusal) => Task.FromResult(new Receipt("proof-sheet", "", 0, refusal));

    private async Task<IActionResult> Done(Func<UnitProofPage, Task<Receipt>> ask)
    {
        if (!PlanRules.IsCode(Code)) return NotFound();
        var proof = await Ask(() => Links.Proof(Link));
        if (proof.Refusal is not null) return await Shown();
        Refusal = (await Ask(() => ask(proof))).Refusal;
        return Refusal is null ? Redirect($"{LinkMiddleware.Unit}/{Code}/{Token}/proofs") : await Shown();
    }

    // No such link is a page that is not there; one that is over says so.
    private async Task<IActionResult> Shown()
    {
        ModelState.Remove(nameof(Command));
        if (!PlanRules.IsCode(Code)) return NotFound();
        Proof = await Ask(() => Links.Proof(Link));
        if (Proof.Refusal?.Code == LinkRefusals.Unknown.Code) return NotFound();
        if (Proof.Refusal is not null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
