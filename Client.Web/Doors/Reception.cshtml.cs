using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Doors;

/// <summary>The reception desk (bàn đón tiếp): one field that takes a scanned or typed code, or a name; one tap checks in.</summary>
[Needs(Policies.Door)]
public sealed class ReceptionModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    private const int MostShown = 12;

    /// <summary>What was typed or scanned: a badge's digits, its typed code, or a name, unit or telephone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Gate { get; set; } = "Bàn đón tiếp";

    /// <summary>Whom a tap checks in.</summary>
    [BindProperty]
    public string? Attendee { get; set; }

    public ScanAnswer? Answer { get; private set; }

    /// <summary>Who was answered about; null where the code names nobody here.</summary>
    public AttendeeItem? Person { get; private set; }

    public AttendeePage? Found { get; private set; }

    public PresenceView Presence { get; private set; } = null!;

    private IDoor Desk => Grains.GetGrain<IDoor>($"{Code}/desk");

    public async Task OnGet()
    {
        if (!string.IsNullOrWhiteSpace(Q) && !ScannedCode.Is(Q))
            Found = await Roster.Attendees(new ListQuery(Q, "precedence", 0, MostShown));
        Presence = await Roster.Presence();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Attendee is not null)
            Answer = (await Desk.CheckIn(new CheckIn(CommandId, [new AttendeeId(Attendee)], new GateId(Gate), clock.GetUtcNow())))[0];
        else if (ScannedCode.Is(Q))
            Answer = (await Desk.Scan([Fact(Q!.Trim())]))[0];
        if (Answer is null)
        {
            await OnGet();
            return Page();
        }

        await Show(Answer);
        return Page();
    }

    private ScanFact Fact(string code) => new(CommandId.Text, code, new GateId(Gate), Direction.In, clock.GetUtcNow(), new DeviceId("desk"));

    private async Task Show(ScanAnswer answer)
    {
        Refusal = answer.Refusal;
        if (answer.Attendee is { } id)
        {
            await Roster.Await("attendee", id.Text, answer.N);
            Person = (await Roster.Attendees(new ListQuery(id.Text, Limit: 1))).Items.FirstOrDefault();
        }

        Presence = await Roster.Presence();
        (Q, Command) = (null, null);
        ModelState.Clear();
    }
}
