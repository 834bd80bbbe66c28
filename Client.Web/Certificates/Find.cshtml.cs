using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Certificates;

/// <summary>Takes a serial typed from paper and leads to its page.</summary>
[Needs(Role.Anyone)]
public sealed class FindModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Serial { get; set; }

    public IActionResult OnGet() =>
        string.IsNullOrWhiteSpace(Serial) ? Page() : Redirect($"/verify/{Uri.EscapeDataString(Serial.Trim().ToUpperInvariant())}");
}
