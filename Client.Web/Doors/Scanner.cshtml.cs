using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Doors;

/// <summary>The scanner's page. It holds nothing of the conference, so that anybody may open it and a device keep it; what it may do, its pairing says.</summary>
[Needs(Role.Anyone)]
public sealed class ScannerModel : PageModel
{
    /// <summary>The conference's code, from the route.</summary>
    [BindProperty(SupportsGet = true, Name = "conference")]
    public string Code { get; set; } = "";
}
