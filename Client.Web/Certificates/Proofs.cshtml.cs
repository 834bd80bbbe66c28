using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Conferences;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Certificates;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Certificates;

/// <summary>Names before they are printed: each unit's sheet, its approval, what goes back with a reason, and what reads otherwise since.</summary>
[Needs(Roles)]
public sealed class ProofsModel(IGrainFactory grains) : ConferencePage(grains)
{
    /// <summary>Who may see them.</summary>
    public const Role Roles = ProofEndpoints.Read;

    /// <summary>The unit that is open; null for none.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public string? UnitKey { get; set; }

    /// <summary>Of the lines as this page showed them.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public ProofMeans Means { get; set; }

    [BindProperty]
    public string? Citation { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(Name = "form")]
    public NominationForm Form { get; set; } = new();

    [BindProperty]
    public Strictness Set { get; set; }

    public IReadOnlyList<UnitProof> Units { get; private set; } = [];

    public Strictness InForce { get; private set; }

    public UnitProof? Open => Units.FirstOrDefault(unit => unit.Unit.Key == UnitKey);

    public int Approved => Units.Count(unit => unit.Standing is ProofStanding.Approved);

    public bool MayWrite => May(Policies.WriteAwards);

    public async Task OnGet()
    {
        Units = await UnitProofs.Of(Grains, Code);
        InForce = await Grains.GetGrain<IRuleBook>(Code).Proofs();
    }

    public Task<IActionResult> OnPostApprove() => After((unit, sheet) => Shown != unit.Shown
        ? Refused(ProofRefusals.Changed)
        : sheet.Approve(new(CommandId, unit.Unit.Name, unit.Lines, By?.Trim().Normalize(), Means)));

    public Task<IActionResult> OnPostSendBack() => After((unit, sheet) =>
        unit.Lines.FirstOrDefault(line => line.Citation.Text == Citation) is { } line
            ? sheet.AskCorrection(new(CommandId, unit.Unit.Name, line, Reason?.Trim().Normalize()))
            : Refused(CitationRefusals.Unknown));

    public Task<IActionResult> OnPostKeep() => After((_, sheet) => sheet.Answer(new(CommandId, new(Citation ?? ""), Reason?.Trim().Normalize())));

    /// <summary>Puts the dossier's words right, so that the line reads otherwise and the unit looks again.</summary>
    public Task<IActionResult> OnPostCorrect() => After(async (_, _) =>
    {
        if (!CitationId.IsOne(Citation ?? "") || await Grains.Citation(Conference.Code, new CitationId(Citation!)).Get() is not { } before)
            return await Refused(CitationRefusals.Unknown);
        var typed = Form.Nomination();
        var corrected = before.Nomination with
        {
            Honorific = before.Nomination.Kind is HonoreeKind.Person ? Domain.Attendees.TypedText.Clean(Form.Honorific) : "",
            Name = typed.Name, PositionAndUnit = typed.PositionAndUnit, Achievement = typed.Achievement,
        };
        var citation = Grains.Citation(Conference.Code, new CitationId(Citation!));
        var receipt = before.Status is CitationStatus.Draft or CitationStatus.Returned
            ? await citation.Amend(new(CommandId, corrected))
            : await citation.Correct(new(CommandId, corrected, Reason?.Trim().Normalize()));
        if (receipt.Accepted)
            UnitKey = ProofUnit.Of(corrected).Key;
        return receipt;
    });

    public async Task<IActionResult> OnPostSet()
    {
        var receipt = await Grains.GetGrain<IRuleBook>(Code).SetProofs(new(CommandId, Set));
        if (receipt.Accepted)
            return Redirect($"/c/{Code}/proofs");
        Refusal = receipt.Refusal;
        await OnGet();
        return Page();
    }

    public static string Word(ProofStanding standing) => standing switch
    {
        ProofStanding.Approved => "Đã duyệt",
        ProofStanding.ToCorrect => "Cần sửa",
        ProofStanding.Changed => "Đổi sau khi duyệt",
        _ => "Chưa duyệt",
    };

    /// <summary>The name alone of what a unit wrote, which stands with its honorific there.</summary>
    public static string NameIn(ProofWords proposed, Nomination nomination) =>
        nomination.Honorific.Length > 0 && proposed.Called.StartsWith($"{nomination.Honorific} ", StringComparison.Ordinal)
            ? proposed.Called[(nomination.Honorific.Length + 1)..]
            : proposed.Called;

    public static string Tone(ProofStanding standing) => standing switch
    {
        ProofStanding.Approved => "ok",
        ProofStanding.Open => "",
        ProofStanding.Changed => "wait",
        _ => "stop",
    };

    private static Task<Laurel.Grains.Receipt> Refused(Refusal refusal) => Task.FromResult(new Laurel.Grains.Receipt("proof-sheet", "", 0, refusal));

    private async Task<IActionResult> After(Func<UnitProof, IProofSheet, Task<Laurel.Grains.Receipt>> change)
    {
        await OnGet();
        if (Open is not { } unit)
            return NotFound();
        if (await Accepted(await change(unit, Grains.ProofSheet(Conference.Code, unit.Unit.Key))))
            return Redirect($"/c/{Code}/proofs?unit={UnitKey}#unit");
        await OnGet();
        return Page();
    }
}
