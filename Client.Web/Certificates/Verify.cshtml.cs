using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Certificates;

/// <summary>What the register says of a serial: the full frozen content, the status and its history; never a bare "verified".</summary>
/// <remarks>Works without script. A malformed serial and one that was never given are the same 404.</remarks>
[Needs(Role.Anyone)]
public sealed class VerifyModel(Edge edge, TimeProvider clock) : PageModel
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

        (Found, AskedAt) = (found, clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)));
        return Page();
    }

    /// <summary>The hash in groups of four, as people compare it.</summary>
    public string Hash => string.Join(' ', Found.Sha256.Chunk(4).Select(four => new string(four)));
}
