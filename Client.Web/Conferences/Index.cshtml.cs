using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Conferences;

/// <summary>All conferences that the reader works at, the newest first.</summary>
[Needs(Policies.Staff)]
public sealed class IndexModel(Edge edge) : PageModel
{
    public IReadOnlyList<(ConferenceView View, ConferenceCounts Counts)> Conferences { get; private set; } = [];

    public bool MayPlan => edge.Caller.In(null).Has(Role.Administrator);

    public async Task OnGet()
    {
        var codes = await edge.Grains.Catalogue().List();
        var found = new List<(ConferenceView View, ConferenceCounts Counts)>();
        foreach (var code in codes.Where(code => edge.Caller.In(code.Text).Has(Policies.Staff)))
            if (await edge.Acting.In(edge.Caller, code.Text, () => Shown(code.Text)) is { } shown)
                found.Add(shown);
        Conferences = found.OrderByDescending(one => one.View.Plan.StartsAt).ToList();
    }

    private async Task<(ConferenceView View, ConferenceCounts Counts)?> Shown(string code) =>
        await edge.Grains.Conference(code).Get() is { } view ? (view, await edge.Grains.Roster(code).Counts()) : null;
}
