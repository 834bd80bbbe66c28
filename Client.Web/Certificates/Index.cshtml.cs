using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Certificates;

/// <summary>The certificates of a decision in the order of the stage: printed, spoiled, sealed, taken back, issued anew.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true, Name = "decision")]
    public string DecisionText { get; set; } = "";

    /// <summary>A print run that was just made.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Run { get; set; }

    [BindProperty]
    public List<string> Serials { get; set; } = [];

    [BindProperty]
    public string? Serial { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public ReissueKind Kind { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? PositionAndUnit { get; set; }

    [BindProperty]
    public string? Achievement { get; set; }

    public DecisionView Decision { get; private set; } = null!;

    public IReadOnlyList<CertificateLife> Lives { get; private set; } = [];

    /// <summary>How many units have not approved their names, and what that does to the print.</summary>
    public (int Open, Strictness Set) Proofs { get; private set; }

    /// <summary>Printers whose shift on bought stock is on record.</summary>
    public IReadOnlyList<PrinterShift> Printers { get; private set; } = [];

    /// <summary>How many signatures came back and were kept; null where none came.</summary>
    public int? SignedNow { get; private set; }

    public int NotSigned { get; private set; }

    /// <summary>The one whose spoiling or reissue is being filled in, chosen by a link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>Copies of which nobody said what became of them, named so that somebody does.</summary>
    public IReadOnlyList<(CertificateLife Life, int Copy)> Unaccounted => [.. Lives.SelectMany(life => life.Unaccounted.Select(copy => (life, copy)))];

    public CertificateLife? Chosen => Lives.FirstOrDefault(life => life.View.Content.Serial.Text == Of);

    /// <summary>Whether it is ticked before anybody chooses: what waits for the printer; where nothing does, what waits for signature and seal.</summary>
    public bool IsNext(CertificateLife life) =>
        Lives.Any(one => one.IsToPrint()) ? life.IsToPrint() : life.Paper is PaperState.Printed;

    public async Task<IActionResult> OnGet() => await Load() ? Page() : NotFound();

    public Task<IActionResult> OnPostPrint() => Many(lives => CertificateLifeEndpoints.PrintSome(lives, CommandId, Grains));

    public Task<IActionResult> OnPostSeal() => Many(lives => CertificateLifeEndpoints.SealSome(lives, CommandId, Grains));

    public Task<IActionResult> OnPostSpoil() => One((one, _) => one.Spoil(new(CommandId, Reason)));

    public Task<IActionResult> OnPostAccount(int copy, CopyEnd end) => One((one, _) => one.AccountFor(new(CommandId, copy, end, Reason?.Normalize())));

    public Task<IActionResult> OnPostWithdraw() => One((one, _) => one.Withdraw(new(CommandId)));

    public Task<IActionResult> OnPostReissue() => One((one, given) =>
    {
        var corrected = new CorrectionBody(null, Name, PositionAndUnit, Achievement).On(given);
        return one.Reissue(new(CommandId, Kind, Reason, corrected == given ? null : corrected, null));
    });

    /// <summary>The digests of what is not signed yet, as a file for whoever has the token.</summary>
    public async Task<IActionResult> OnGetDigests()
    {
        if (!await Load()) return NotFound();
        var (file, refusal) = await SigningElsewhere.Ask(Lives, clock.GetUtcNow(), Grains);
        Refusal = refusal;
        return file is null ? Page() : File(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(file, JsonText.Options),
            "application/json", $"can-ky-{Code}.json");
    }

    /// <summary>The same file with signatures in it.</summary>
    public async Task<IActionResult> OnPostSigned(IFormFile? signed)
    {
        if (!await Load()) return NotFound();
        using var sent = signed?.OpenReadStream() ?? Stream.Null;
        if (signed is null || await SigningElsewhere.Read(sent) is not { } file)
        {
            Refusal = CertificateRefusals.SignatureWrong;
            return Page();
        }
        var answer = await SigningElsewhere.Keep(file, Lives, CommandId, clock.GetUtcNow(), Grains);
        (SignedNow, NotSigned) = (answer.Results.Count(result => result.Code is null),
            answer.Results.Count(result => result.Code is not null));
        if (NotSigned > 0) Refusal = CertificateRefusals.SignatureWrong;
        return await Load() ? Page() : NotFound();
    }

    private async Task<bool> Load()
    {
        if (!DecisionId.TryRead(DecisionText, out var id) || await Grains.Decision(id).Get() is not { } view || view.Conference.Text != Code)
            return false;
        (Decision, Lives) = (view, await Grains.CertificateBook(id).Lives());
        if (May(ProofEndpoints.Read))
            Proofs = await ProofEndpoints.Standing(Grains, Code, Lives.Where(life => life.View.Status is CertificateStatus.Valid).Select(life => life.View.Content));
        Printers = (await Grains.CertificateDesigns(view.Conference).All()).Printers;
        return true;
    }

    private async Task<IActionResult> Many(Func<IReadOnlyList<CertificateLife>, Task<StepAnswer>> step)
    {
        if (!await Load())
            return NotFound();
        var some = CertificateLifeEndpoints.Some(Lives, Serials);
        if (some.Count == 0)
            return Back();
        var answer = await step(some);
        if (answer.Results.Any(result => result.Code is null))
            return Back(answer.Run);
        Refusal = answer.Results.Any(result => result.Code == ProofRefusals.NotPrinted.Code) ? ProofRefusals.NotPrinted : CertificateRefusals.WrongStep(some[0].Paper);
        return Page();
    }

    private async Task<IActionResult> One(Func<ICertificate, Nomination, Task<Laurel.Grains.Receipt>> step)
    {
        if (!await Load())
            return NotFound();
        Of = Serial;
        if (Chosen is not { View.Content: var content })
            Refusal = EdgeRefusals.Invalid("serial");
        else
            Refusal = (await step(Grains.Certificate(content.Serial), content.Nomination)).Refusal;
        return Refusal is null ? Back() : Page();
    }

    private RedirectResult Back(string? run = null) =>
        Redirect($"/c/{Code}/decisions/{Decision.Id}/certificates{(run is null ? "" : $"?run={run}")}");
}
