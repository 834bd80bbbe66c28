using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Councils;

/// <summary>Paper ballots and written opinions, each entered by two people apart; neither sees what the other entered, only which items differ.</summary>
[Needs(Policies.WriteAwards)]
public sealed class PapersModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    /// <summary>Whose paper is entered; null for the list of members.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Member { get; set; }

    /// <summary>By citation: Yes, No or Blank.</summary>
    [BindProperty]
    public Dictionary<string, Choice> Votes { get; set; } = [];

    [BindProperty]
    public bool Written { get; set; }

    [BindProperty]
    public bool Spoiled { get; set; }

    /// <summary>What became of the paper before: entered once, or counted.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public SessionView Meeting { get; private set; } = null!;

    public BallotPaper? Paper { get; private set; }

    /// <summary>With <c>ballot.entries-differ</c>: the items to look at again.</summary>
    public IReadOnlySet<string> Differing { get; private set; } = new HashSet<string>();

    public async Task<IActionResult> OnGet()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var council = Grains.Council(Conference.Code);
        if (await council.Session(new(Session)) is not { } meeting)
            return NotFound();
        Meeting = meeting;
        Paper = Member is null ? null : await council.Paper(new(Session), new(Member));
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var votes = Spoiled ? new Dictionary<string, Choice>() : Votes;
        var cast = await Grains.Council(Conference.Code).Cast(
            new(CommandId, new(Session), new(Member ?? ""), votes, Written, [Asking.Person], Spoiled));
        if (cast.Refusal is null)
            return Redirect($"/c/{Code}/council/{Session}/papers?done={(cast.AwaitingSecond ? "once" : "counted")}");
        Refusal = cast.Refusal;
        Differing = (cast.Differing ?? []).Select(item => item.Text).ToHashSet();
        return await OnGet();
    }
}
