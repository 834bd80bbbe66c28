using Laurel.Client.Web.Accounts;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Conferences;

/// <summary>All conferences that the reader may see, the newest first.</summary>
[Needs(Policies.Staff)]
public sealed class IndexModel(IGrainFactory grains) : PageModel
{
    public IReadOnlyList<(ConferenceView View, ConferenceCounts Counts)> Conferences { get; private set; } = [];

    public async Task OnGet()
    {
        var codes = await grains.GetGrain<ICatalogue>("catalogue").List();
        var views = await Task.WhenAll(codes.Select(code => grains.GetGrain<IConference>(code.Text).Get()));
        var known = views.OfType<ConferenceView>().OrderByDescending(view => view.Plan.StartsAt).ToList();
        var counts = await Task.WhenAll(known.Select(view => grains.GetGrain<IRoster>(view.Code.Text).Counts()));
        Conferences = known.Zip(counts).ToList();
    }
}
