using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>One nomination by hand.</summary>
[Needs(Policies.WriteAwards)]
public sealed class NewModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(Name = "form")]
    public NominationForm Form { get; set; } = new();

    /// <summary>Forms that stand in this conference already, offered while typing.</summary>
    public IReadOnlyList<string> Forms { get; private set; } = [];

    public async Task OnGet()
    {
        var citations = await Roster.Citations(new ListQuery(Limit: 5000));
        Forms = citations.Items.Select(item => item.Nomination.Form).Distinct().Order(StringComparer.Ordinal).ToList();
    }

    public async Task<IActionResult> OnPost()
    {
        var id = CitationIds.Of(CommandId);
        var order = (await Roster.Citations(new ListQuery(Limit: 0))).Total + 1;
        if (await Accepted(await Grains.Citation(Conference.Code, new(id)).Nominate(new(CommandId, Form.Nomination(), order))))
            return Redirect($"/c/{Code}/citations/{id}");
        await OnGet();
        return Page();
    }
}
