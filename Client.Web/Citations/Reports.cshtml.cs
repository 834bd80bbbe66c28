using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>Awards counted by year, form, unit, sex and standing, with bars.</summary>
[Needs(Policies.ReadAwards)]
public sealed class ReportsModel(IGrainFactory grains) : ConferencePage(grains)
{
    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];

    public int Count { get; private set; }

    public async Task OnGet()
    {
        var awards = await ReportedAwards.Of(Grains, Conference);
        (Tables, Count) = (AwardReport.Of(awards), awards.Count);
    }
}
