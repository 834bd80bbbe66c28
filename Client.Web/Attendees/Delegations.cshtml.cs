using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Delegations (đoàn): how many each unit may send, how many came, and who leads them.</summary>
[Needs(Policies.ReadLists)]
public sealed class DelegationsModel(IGrainFactory grains) : ConferencePage(grains)
{
    private const int MostOfAUnit = 500;

    /// <summary>The unit that is opened or changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty]
    public int? Quota { get; set; }

    /// <summary>The id of the head; empty for nobody.</summary>
    [BindProperty]
    public string? Head { get; set; }

    public IReadOnlyList<DelegationView> Delegations { get; private set; } = [];

    public DelegationView? Opened { get; private set; }

    public IReadOnlyList<AttendeeItem> Members { get; private set; } = [];

    public IReadOnlyDictionary<string, PresenceCount> Presence { get; private set; } = new Dictionary<string, PresenceCount>();

    /// <summary>Whether the reader may set quotas.</summary>
    public bool MaySet => Caller.Of(HttpContext)?.In(Code).Has(Policies.Organize) == true;

    private IDelegation Delegation => Grains.GetGrain<IDelegation>($"{Code}/{Unit}");

    public async Task OnGet()
    {
        Delegations = await Grains.GetGrain<IDelegations>(Code).List();
        Presence = (await Roster.Presence()).ByUnit;
        if (string.IsNullOrEmpty(Unit)) return;
        Opened = await Delegation.Get();
        Members = (await Roster.Attendees(new(Sort: "precedence", Limit: MostOfAUnit, Unit: Opened.Unit))).Items;
    }

    public async Task<IActionResult> OnPost()
    {
        if (!MaySet) return Forbid();
        var receipt = await Delegation.SetQuota(new(CommandId.Step("quota"), Quota));
        if (receipt.Accepted)
            receipt = await Delegation.NameHead(new(CommandId.Step("head"), AttendeeIds.IsOne(Head ?? "") ? new AttendeeId(Head!) : null));
        Refusal = receipt.Refusal;
        ModelState.Remove(nameof(Command));
        await OnGet();
        return Page();
    }
}
