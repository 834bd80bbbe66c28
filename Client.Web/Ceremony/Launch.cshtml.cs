using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Ceremony;
using Laurel.Grains.Ceremony;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The emulation launch: drafted, launched at the conference, units register, reviewed at the end.</summary>
[Needs(Policies.WriteAwards)]
public sealed class LaunchPageModel(IGrainFactory grains) : ConferencePage(grains)
{
    public LaunchView Launch { get; private set; } = null!;

    /// <summary>Units (đơn vị) of the conference that have not registered, to choose from.</summary>
    public IReadOnlyList<string> Open { get; private set; } = [];

    /// <summary>What was typed for a draft that was refused; null where none was.</summary>
    public LaunchText? Typed { get; private set; }

    /// <summary>What was typed for a unit that was refused; null where none was.</summary>
    public UnitPledge? Pledged { get; private set; }

    public async Task OnGet()
    {
        Launch = await TheLaunch.Get();
        Open = [.. (await Roster.Presence()).ByUnit.Keys.Where(unit => unit.Length > 0).Except(Launch.Units.Select(unit => unit.Unit)).Order()];
    }

    public Task<IActionResult> OnPostDraft(string? title, string? goals, DateOnly from, DateOnly until)
    {
        Typed = new((title ?? "").Trim().Normalize(), (goals ?? "").Trim().Normalize(), from, until);
        return Change(() => TheLaunch.Draft(new(CommandId, Typed)));
    }

    public Task<IActionResult> OnPostBegin() => Change(() => TheLaunch.Begin(new(CommandId)));

    public Task<IActionResult> OnPostRegister(string? unit, string? pledge)
    {
        Pledged = new((unit ?? "").Trim().Normalize(), (pledge ?? "").Trim().Normalize());
        return Change(() => TheLaunch.Register(new(CommandId, Pledged)));
    }

    public async Task<IActionResult> OnPostReview(string[] met)
    {
        var units = (await TheLaunch.Get()).Units;
        return await Change(() => TheLaunch.Review(new(CommandId, [.. units.Select(unit => new UnitResult(unit.Unit, met.Contains(unit.Unit)))])));
    }

    public bool? Met(UnitPledge unit) => Launch.Results.FirstOrDefault(result => result.Unit == unit.Unit)?.Met;

    private ILaunch TheLaunch => Grains.Launch(Code);

    private async Task<IActionResult> Change(Func<Task<Laurel.Grains.Receipt>> change)
    {
        Refusal = (await change()).Refusal;
        if (Refusal is null)
            return Redirect($"/c/{Code}/launch");
        await OnGet();
        return Page();
    }
}
