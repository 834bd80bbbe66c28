using Laurel.Domain;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Accounts;

/// <summary>Replaces one's own password; every other session ends.</summary>
[Needs(Role.Anyone)]
public sealed class PasswordModel(SignIns signIns) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Chosen { get; set; }

    public Refusal? Refusal { get; private set; }

    public IActionResult OnGet() => Caller.Of(HttpContext) is null ? Redirect(SignIns.Page) : Page();

    public async Task<IActionResult> OnPost()
    {
        var answer = await signIns.ChangePassword(HttpContext, Current ?? "", Chosen ?? "");
        if ((Refusal = answer.Refusal) is not null)
            return Page();

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }
}
