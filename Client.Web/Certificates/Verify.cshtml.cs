using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Grains.Certificates;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Certificates;

/// <summary>What the register says of a serial: the full frozen content, the status and its history; never a bare "verified".</summary>
/// <remarks>Works without script. A malformed serial and one that was never given are the same 404.</remarks>
[Needs(Role.Anyone)]
public sealed class VerifyModel(ICertificateLookup certificates, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Serial { get; set; } = "";

    public CertificateView Certificate { get; private set; } = null!;

    public DateTimeOffset AskedAt { get; private set; }

    public CertificateContent Frozen => Certificate.Content;

    public bool Revoked => Certificate.Status == CertificateStatus.Revoked;

    public async Task<IActionResult> OnGet()
    {
        if (await certificates.Find(Serial) is not { } found)
            return NotFound();

        (Certificate, AskedAt) = (found, clock.GetUtcNow().ToOffset(TimeSpan.FromHours(7)));
        return Page();
    }

    /// <summary>The hash in groups of four, as people compare it.</summary>
    public string Hash => string.Join(' ', Certificate.Sha256.Chunk(4).Select(four => new string(four)));

    public string Registered => Frozen.RegisterNumber.ToString(CultureInfo.InvariantCulture);
}
