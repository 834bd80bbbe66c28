using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>The list of attendees: unaccented search, tabs by state, sorted as asked, fifty a page.</summary>
[Needs(Policies.ReadLists)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = "precedence";

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    public AttendeePage People { get; private set; } = null!;

    /// <summary>Whether the reader may see typed codes: registrars and organizers only.</summary>
    public bool SeesCodes => May(Policies.Register);

    public async Task OnGet()
    {
        People = await Roster.Attendees(new ListQuery(Q, Sort, Math.Max(0, Offset), PageSize, string.IsNullOrEmpty(State) ? null : State));
        Refusal = People.Refusal;
    }

    /// <summary>This list's address with one thing changed; the page goes back to the first.</summary>
    public string With(string name, string? value)
    {
        var query = new Dictionary<string, string?> { ["q"] = Q, ["state"] = State, ["sort"] = Sort, [name] = value };
        var said = query.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}");
        return $"/c/{Code}/attendees?{string.Join('&', said)}";
    }
}
