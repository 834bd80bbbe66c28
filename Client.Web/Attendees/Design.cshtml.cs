using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>The editor of the badge's layout: every part in millimetres, shown as it will be printed, kept only when asked to.</summary>
[Needs(Policies.Organize), BodyLimit(BodyLimit.ListBytes)]
public sealed class DesignModel(IGrainFactory grains) : ConferencePage(grains)
{
    /// <summary>The logo that the form brought, re-encoded; empty where it brought none, null where it cannot be printed.</summary>
    private byte[]? chosen = [];

    /// <summary>What is refused and can be looked at all the same.</summary>
    private static readonly IReadOnlyList<Domain.Refusal> Drawable = [BadgeRefusals.Outside, BadgeRefusals.CoversQr, BadgeRefusals.CoversPhoto, BadgeRefusals.LowContrast];

    /// <summary>The role whose badge is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public AttendeeRole Role { get; set; }

    /// <summary>A longer sample, to see how texts give way.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Longest { get; set; }

    [BindProperty]
    public IFormFile? Logo { get; set; }

    /// <summary>A design to begin from in place of the kept one: <c>card</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    /// <summary>What the form says, even where it cannot be printed: nothing that was typed is lost.</summary>
    public BadgeDesign Design { get; private set; } = BadgeDesign.A6;

    /// <summary>What is shown: what the form says where that can be drawn, or else the kept design.</summary>
    public BadgeDesign Drawn { get; private set; } = BadgeDesign.A6;

    /// <summary>Whether only the looks are shown, beside a form that is being filled in.</summary>
    public bool IsLive { get; private set; }

    /// <summary>The logo that was chosen and is not kept yet, so that sending the form again brings it again; null where none is.</summary>
    public string? Chosen => chosen is { Length: > 0 } png ? Convert.ToBase64String(png) : null;

    public bool IsOwn { get; private set; }

    public bool IsKept { get; private set; }

    public BadgeModel Sample => Samples.Of(Conference.Plan, Role, Longest);

    /// <summary>Where the picture's logo lies: the kept one at an address of this page, one that was only chosen in the address itself.</summary>
    public string? LogoAddress => Chosen is { } png ? $"data:image/png;base64,{png}"
        : Design.Logo is { } kept ? $"/c/{Code}/badges/design?handler=Logo&of={kept[..16]}"
        : null;

    /// <summary>What of the sample, the heading or the back does not fit.</summary>
    public IReadOnlyList<Documents.PaperFinding> Findings => Badges.Check([Sample], Drawn);

    private IBadgeDesigns Designs => Grains.GetGrain<IBadgeDesigns>(Code);

    public async Task OnGet()
    {
        await Kept();
        if (From == "card") Design = Drawn = BadgePaper.Cr80.DesignOf(Design);
    }

    /// <summary>The kept logo.</summary>
    public async Task<IActionResult> OnGetLogo() => (await Designs.Get()).Logo is { } png ? File(png, "image/png") : NotFound();

    /// <summary>Shows what the form says, without keeping it.</summary>
    public async Task<IActionResult> OnPostLook()
    {
        await Typed();
        return Page();
    }

    /// <summary>Only how it looks, and what is wrong with it, for the script.</summary>
    public async Task<IActionResult> OnPostLooks()
    {
        await Typed();
        IsLive = true;
        return Partial("/Attendees/_Looks.cshtml", this);
    }

    public async Task<IActionResult> OnPostKeep()
    {
        await Typed();
        if (Refusal is not null || chosen is not { } logo) return Page();
        var receipt = await Designs.Keep(new(CommandId, Design, logo.Length == 0 ? null : logo));
        (Refusal, IsKept) = (receipt.Refusal, receipt.Accepted);
        ModelState.Remove(nameof(Command));
        if (!IsKept) return Page();
        chosen = [];
        await Kept();
        return Page();
    }

    public async Task<IActionResult> OnPostDrop()
    {
        Refusal = (await Designs.Drop(new(CommandId))).Refusal;
        ModelState.Remove(nameof(Command));
        await Kept();
        return Page();
    }

    private async Task Kept()
    {
        var view = await Designs.Get();
        (Design, Drawn, IsOwn) = (view.Design, view.Design, view.IsOwn);
    }

    private async Task Typed()
    {
        await Kept();
        Design = DesignForm.Read(Request.Form, Drawn);
        Refusal = BadgeDesignRules.Check(Design);
        if (Refusal is null || Drawable.Contains(Refusal)) Drawn = Design;
        chosen = Logo is not null ? await LogoAgain(Logo) : LogoAgain(Request.Form["chosen"].ToString());
        if (chosen is null) Refusal ??= BadgeRefusals.LogoInvalid;
    }

    /// <summary>The logo that an earlier sending of the form chose; empty where none did.</summary>
    private static byte[]? LogoAgain(string chosenBefore)
    {
        var png = new byte[chosenBefore.Length];
        return chosenBefore.Length == 0 ? []
            : Convert.TryFromBase64String(chosenBefore, png, out var length) ? DesignEndpoints.LogoAgain(png[..length]) : null;
    }

    private static async Task<byte[]?> LogoAgain(IFormFile logo)
    {
        if (logo.Length > IBadgeDesigns.LargestLogo) return null;
        using var held = new MemoryStream();
        await logo.CopyToAsync(held);
        return DesignEndpoints.LogoAgain(held.ToArray());
    }
}
