using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Conferences;

/// <summary>Plans a new conference; next year's edition of a series begins as a copy of this year's (<c>?like=code</c>).</summary>
[Needs(Role.Administrator)]
public sealed class NewModel(Edge edge) : PageModel
{
    /// <summary>The conference to begin from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Like { get; set; }

    /// <summary>Made when the page was shown, so that sending it twice plans one conference.</summary>
    [BindProperty]
    public string? Command { get; set; }

    public AskedConference Asked { get; private set; } = new();

    public Refusal? Refusal { get; private set; }

    public async Task OnGet()
    {
        if (Like is not null && PlanRules.IsCode(Like) && await edge.Ask(() => edge.Grains.Conference(Like).Get()) is { } view)
            Asked = AskedConference.NextYearOf(view.Plan);
    }

    public async Task<IActionResult> OnPost(AskedConference asked)
    {
        Asked = asked;
        var code = asked.CodeOrOwn;
        if (asked.Plan() is not { } plan || !PlanRules.IsCode(code))
            return Refused(PlanRules.IsCode(code) ? EdgeRefusals.Invalid("zones") : ConferenceRefusals.InvalidCode);
        var command = new CommandId(string.IsNullOrEmpty(Command) ? ConferencePage.NewCommand() : Command);
        var receipt = await edge.Ask(() => edge.Grains.Conference(code).Plan(new(command, plan)));
        if (receipt.Refusal is { } refusal)
            return Refused(refusal);
        if (Like is not null && PlanRules.IsCode(Like) && await NextEdition.Pass(Like, code, edge, command) is { } notPassed)
            return Refused(notPassed);
        return Redirect($"/c/{code}");
    }

    private PageResult Refused(Refusal refusal)
    {
        Refusal = refusal;
        return Page();
    }
}
