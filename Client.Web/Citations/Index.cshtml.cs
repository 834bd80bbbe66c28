using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Citations;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>The dossiers of a conference as a table, bodies before persons, with what each still waits for.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public string? Citation { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    public IReadOnlyList<CitationItem> Bodies { get; private set; } = [];

    public IReadOnlyList<CitationItem> Persons { get; private set; } = [];

    public async Task OnGet()
    {
        var page = await Roster.Citations(new ListQuery(Q, Limit: 5000));
        Refusal ??= page.Refusal;
        Bodies = page.Items.Where(item => item.Nomination.Kind == HonoreeKind.Body).ToList();
        Persons = page.Items.Where(item => item.Nomination.Kind == HonoreeKind.Person).ToList();
    }

    public async Task<IActionResult> OnPostReceiver()
    {
        var receipt = await Grains.GetGrain<ICitation>($"{Code}/{Citation}").NameReceiver(new NameReceiver(CommandId, (Receiver ?? "").Trim()));
        if (await Accepted(receipt))
            return Redirect($"/c/{Code}/citations#c{Citation}");
        await OnGet();
        return Page();
    }
}
