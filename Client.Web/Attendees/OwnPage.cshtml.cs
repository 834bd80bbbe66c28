using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Conferences;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Attendees;

/// <summary>An attendee's own page: all that is held, asking that it be corrected, answering the invitation (Law 91/2025/QH15).</summary>
[Needs(Role.Anyone)]
public sealed class OwnPageModel(Edge edge) : LinkPage(edge)
{
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    public OwnPage Own { get; private set; } = null!;

    public AttendeeView Held => Own.Held!;

    public ConferencePlan Plan => Own.Plan!;

    public Opening Opening => new(Plan.StartsAt, Own.Status, Own.DateOpen);

    /// <summary>What is in the form: what waits to be accepted, else what is held.</summary>
    public AskedPerson Asked { get; private set; } = new();

    public bool MayAnswer => Held.Status is AttendeeStatus.Approved or AttendeeStatus.Invited or AttendeeStatus.Confirmed or AttendeeStatus.Declined;

    private IOwnPages Pages => Edge.Grains.OwnPages(Code);

    public Task<IActionResult> OnGet() => Shown();

    public async Task<IActionResult> OnGetCalendar() => await Shown() is PageResult
        ? File(Calendar.Bytes(Plan, Code, Own.PlanVersion, Edge.Now, Own.Seat?.Text), Calendar.MediaType, $"{Code}.ics")
        : NotFound();

    public Task<IActionResult> OnPostChange(AskedPerson asked)
    {
        var person = asked.Registration();
        if (AttendeeEndpoints.Wrong(person) is not { } field) return Done(who => Pages.Change(new(CommandId, Link, who, person)));
        Refusal = EdgeRefusals.Invalid(field);
        return Shown();
    }

    public Task<IActionResult> OnPostComes() => Done(who => Pages.Answer(new(CommandId, Link, who, true)));

    public Task<IActionResult> OnPostDeclines() => Done(who => Pages.Answer(new(CommandId, Link, who, false, Reason ?? "")));

    private async Task<IActionResult> Done(Func<AttendeeId, Task<Receipt>> ask)
    {
        if (!AttendeeIds.IsOne(Id) || !PlanRules.IsCode(Code)) return NotFound();
        Refusal = (await Ask(() => ask(new(Id)))).Refusal;
        return Refusal is null ? Redirect($"{LinkMiddleware.Own}/{Code}/{Id}/{Token}") : await Shown();
    }

    private async Task<IActionResult> Shown()
    {
        ModelState.Remove(nameof(Command));
        if (!AttendeeIds.IsOne(Id) || !PlanRules.IsCode(Code)) return NotFound();
        Own = await Ask(() => Pages.Open(new(Id), Link));
        if (Own.Refusal is not null) return NotFound();
        Asked = AskedPerson.Of(Held.Requested?.Registration ?? Held.Registration);
        return Page();
    }
}
