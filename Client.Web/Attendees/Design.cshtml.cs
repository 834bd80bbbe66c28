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
    private static readonly IReadOnlyList<Domain.Refusal> Drawable = [BadgeRefusals.Outside, BadgeRefusals.CoversQr, BadgeRefusals.LowContrast];

    /// <summary>The role whose badge is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public AttendeeRole Role { get; set; }

    /// <summary>A longer sample, to see how texts give way.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Longest { get; set; }

    [BindProperty]
    public IFormFile? Logo { get; set; }

    public BadgeDesign Design { get; private set; } = BadgeDesign.A6;

    public bool IsOwn { get; private set; }

    public bool Kept { get; private set; }

    public BadgeModel Sample => Samples.Of(Conference.Plan, Role, Longest);

    /// <summary>Where the picture's logo lies: the kept one at an address of this page, one that was only chosen in the address itself.</summary>
    public string? LogoAddress => chosen is { Length: > 0 } png ? $"data:image/png;base64,{Convert.ToBase64String(png)}"
        : Design.Logo is { } kept ? $"/c/{Code}/badges/design?handler=Logo&of={kept[..16]}"
        : null;

    /// <summary>What of the sample does not fit.</summary>
    public IReadOnlyList<Documents.PaperFinding> Findings => Badges.Check([Sample], Design);

    private IBadgeDesigns Designs => Grains.GetGrain<IBadgeDesigns>(Code);

    public async Task OnGet()
    {
        var view = await Designs.Get();
        (Design, IsOwn) = (view.Design, view.IsOwn);
    }

    /// <summary>The kept logo.</summary>
    public async Task<IActionResult> OnGetLogo() => (await Designs.Get()).Logo is { } png ? File(png, "image/png") : NotFound();

    /// <summary>Shows what the form says, without keeping it.</summary>
    public async Task<IActionResult> OnPostLook()
    {
        await Typed();
        return Page();
    }

    /// <summary>Only the picture, for the script.</summary>
    public async Task<IActionResult> OnPostPicture()
    {
        await Typed();
        return Refusal is null ? Content(BadgePicture.Svg(Sample, Design, LogoAddress), "image/svg+xml") : new UnprocessableEntityResult();
    }

    public async Task<IActionResult> OnPostKeep()
    {
        await Typed();
        if (Refusal is not null || chosen is not { } logo) return Page();
        var receipt = await Designs.Keep(new(CommandId, Design, logo.Length == 0 ? null : logo));
        (Refusal, Kept) = (receipt.Refusal, receipt.Accepted);
        ModelState.Remove(nameof(Command));
        if (!Kept) return Page();
        chosen = [];
        await OnGet();
        return Page();
    }

    public async Task<IActionResult> OnPostDrop()
    {
        Refusal = (await Designs.Drop(new(CommandId))).Refusal;
        ModelState.Remove(nameof(Command));
        await OnGet();
        return Page();
    }

    private async Task Typed()
    {
        await OnGet();
        var typed = DesignForm.Read(Request.Form, Design);
        Refusal = BadgeDesignRules.Check(typed);
        // A design that cannot be drawn is not shown; the last that can be is.
        if (Refusal is null || Drawable.Contains(Refusal)) Design = typed;
        if (Logo is null) return;
        chosen = await LogoAgain(Logo);
        if (chosen is null) Refusal ??= BadgeRefusals.LogoInvalid;
    }

    private static async Task<byte[]?> LogoAgain(IFormFile logo)
    {
        if (logo.Length > IBadgeDesigns.LargestLogo) return null;
        using var held = new MemoryStream();
        await logo.CopyToAsync(held);
        return DesignEndpoints.LogoAgain(held.ToArray());
    }
}
