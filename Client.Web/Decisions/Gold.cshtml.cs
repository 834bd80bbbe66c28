using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Decisions;

/// <summary>The gold book of an issuer's year as a page.</summary>
[Needs(Policies.ReadAwards)]
public sealed class GoldModel(IGrainFactory grains, Edge edge) : ConferencePage(grains)
{
    /// <summary>By its slug; null for that of the conference's first decision.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Issuer { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Null where the conference has no numbered decision yet.</summary>
    internal GoldBook? Book { get; private set; }

    public async Task OnGet() => Book = await GoldBook.Of(Code, Issuer, Year, edge);
}
