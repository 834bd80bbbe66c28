using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Client.Web.Citations;

/// <summary>Awards counted by year, form, unit, sex and standing, with bars.</summary>
[Needs(Policies.ReadAwards)]
public sealed class ReportsModel(IGrainFactory grains) : ConferencePage(grains)
{
    public IReadOnlyList<ReportTable> Tables { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Each honoree's history over all years, those with most honours first.</summary>
    public IReadOnlyList<HonoreeHistory> Histories { get; private set; } = [];

    public async Task OnGet()
    {
        var awards = await ReportedAwards.Of(Grains, Conference);
        (Tables, Count, Histories) = (AwardReport.Of(awards), awards.Count, await ReportedAwards.Histories(Grains, awards));
    }
}
