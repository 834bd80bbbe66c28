using Laurel.Domain;
using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Accounts;

/// <summary>Signs in with name and password; a password that was given once is changed before anything else.</summary>
[Needs(Role.Anyone)]
public sealed class SignInModel(SignIns signIns) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public Refusal? Refusal { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var answer = await signIns.SignIn(HttpContext, Name ?? "", Password ?? "");
        if ((Refusal = answer.Refusal) is not null)
            return Page();

        var back = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/";
        return answer.Account is { MustChange: true } ? Redirect($"{SignIns.PasswordPage}?returnUrl={Uri.EscapeDataString(back)}") : LocalRedirect(back);
    }

    public async Task<IActionResult> OnPostOut()
    {
        await signIns.SignOut(HttpContext);
        return Redirect(SignIns.Page);
    }
}
