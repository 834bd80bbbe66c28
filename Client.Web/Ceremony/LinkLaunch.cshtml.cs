using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The emulation launch as a unit sees it by its link: what is launched, and registering to it.</summary>
[Needs(Role.Anyone)]
public sealed class LinkLaunchModel(Edge edge) : LinkPage(edge)
{
    [BindProperty]
    public string? Pledge { get; set; }

    public UnitLaunchPage Launch { get; private set; } = null!;

    private IUnitLinks Links => Edge.Grains.UnitLinks(Code);

    public Task<IActionResult> OnGet() => Shown();

    public async Task<IActionResult> OnPost()
    {
        if (!PlanRules.IsCode(Code)) return NotFound();
        Refusal = (await Ask(() => Links.RegisterToLaunch(new(CommandId, Link, (Pledge ?? "").Trim().Normalize())))).Refusal;
        return Refusal is null ? Redirect($"{LinkMiddleware.Unit}/{Code}/{Token}/launch") : await Shown();
    }

    // No such link is a page that is not there; one that is over says so.
    private async Task<IActionResult> Shown()
    {
        ModelState.Remove(nameof(Command));
        if (!PlanRules.IsCode(Code)) return NotFound();
        Launch = await Ask(() => Links.Launch(Link));
        if (Launch.Refusal?.Code == LinkRefusals.Unknown.Code) return NotFound();
        if (Launch.Refusal is not null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
