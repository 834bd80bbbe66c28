using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Certificates;

/// <summary>What the register says of a serial: the full frozen content, the status and its history; never a bare "verified".</summary>
/// <remarks>Works without script. A malformed serial and one that was never given are the same 404.</remarks>
[Needs(Role.Anyone)]
public sealed class VerifyModel(Edge edge, TimeProvider clock, IStringLocalizer<Words> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Serial { get; set; } = "";

    /// <summary>What stands behind the serial in the address of a paper's code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Proof { get; set; }

    public VerifyAnswer Found { get; private set; } = null!;

    public DateTimeOffset AskedAt { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        if (await CertificateEndpoints.Ask(Serial, Proof, edge) is not { } found)
            return NotFound();

        (Found, AskedAt) = (found, clock.GetUtcNow().ToOffset(VietNam.Offset));
        return Page();
    }

    /// <summary>Every change of standing and what became of the paper, oldest first; a decision's doing is dated by the decision.</summary>
    public IEnumerable<Step> Steps
    {
        get
        {
            var steps = Found.History.Select(StepOf).ToList();
            if (Found.SealedAt is { } sealedAt) steps.Add(new(VietNam.DayOf(sealedAt), false, words["In, ký, đóng dấu"].Value));
            if (Found.PresentedAt is { } presented) steps.Add(new(VietNam.DayOf(presented), false, words["Trao tại hội nghị"].Value));
            if (Found.CollectedAt is { } collected) steps.Add(new(VietNam.DayOf(collected), false, words["Đến nhận sau hội nghị"].Value));
            if (Found.LeftForLaterAt is { } left) steps.Add(new(VietNam.DayOf(left), false, words["Để lại, người được khen nhận sau"].Value));
            return steps.OrderBy(step => step.On);
        }
    }

    /// <param name="Stops">Whether the certificate is in force no longer from here.</param>
    public sealed record Step(DateOnly On, bool Stops, string Words);

    private Step StepOf(StatusChange change) => change.Status switch
    {
        CertificateStatus.Valid => new(VietNam.DayOf(change.At), false, words["Vào Sổ vàng, cấp bằng"].Value),
        CertificateStatus.Revoked => new(change.On ?? VietNam.DayOf(change.At), true, (change.ByDecision is { } number
            ? words["Thu hồi theo Quyết định số {0}", number].Value
            : words["Thu hồi"].Value) + (change.Ground is { } ground ? ": " + words[Decisions.IndexModel.Word(ground)].Value : "")),
        _ => new(change.On ?? VietNam.DayOf(change.At), true, change.ByDecision is { } number
            ? words["Được thay bằng bản cấp đổi theo Quyết định số {0}", number].Value
            : words["Được thay bằng bản cấp đổi, cấp lại"].Value),
    };

    /// <summary>The hash in groups of four, as people compare it.</summary>
    public string Hash => string.Join(' ', Found.Sha256.Chunk(4).Select(four => new string(four)));
}
