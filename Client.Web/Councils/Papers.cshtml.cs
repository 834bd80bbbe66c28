using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Councils;

/// <summary>Paper ballots and written opinions: typed, looked over, entered, by two people apart; neither sees what the other entered, only which items differ (decision record 0192).</summary>
/// <remarks>Nothing of a sheet is kept between the steps, and no answer stands that nobody gave.</remarks>
[Needs(Policies.WriteAwards)]
public sealed class PapersModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    /// <summary>Whose paper is typed; null for the list of members.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Member { get; set; }

    /// <summary>By citation: y, n or b.</summary>
    [BindProperty]
    public Dictionary<string, string> Votes { get; set; } = [];

    /// <summary>Whatever is not answered otherwise is agreed to.</summary>
    [BindProperty]
    public bool AllYes { get; set; }

    /// <summary>Numbers of the items not agreed to.</summary>
    [BindProperty]
    public string? No { get; set; }

    /// <summary>Numbers of the items left blank.</summary>
    [BindProperty]
    public string? Blank { get; set; }

    [BindProperty]
    public bool Written { get; set; }

    [BindProperty]
    public bool Spoiled { get; set; }

    /// <summary>Papers that came back, as counted by hand.</summary>
    [BindProperty]
    public int? Received { get; set; }

    /// <summary>What became of the paper before: entered once, counted, or taken back.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    /// <summary>Whose it was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    public SessionView Meeting { get; private set; } = null!;

    public BallotPaper? Paper { get; private set; }

    public PaperCheck Check => PaperCheck.Of(Meeting);

    /// <summary>Who typed this paper before; null where nobody did.</summary>
    public string? FirstBy => Meeting.Entered.FirstOrDefault(entry => entry.Member.Text == Member)?.By;

    /// <summary>What the sheet says as it is typed; null where nothing was typed.</summary>
    public SheetReading? Reading { get; private set; }

    /// <summary>The sheet is whole and looked over before it is entered.</summary>
    public bool IsReview { get; private set; }

    /// <summary>With <c>ballot.entries-differ</c>: the items to look at again.</summary>
    public IReadOnlySet<string> Differing { get; private set; } = new HashSet<string>();

    public async Task<IActionResult> OnGet() => await Load() ?? Page();

    /// <summary>Back from the review to the sheet, as it was typed.</summary>
    public async Task<IActionResult> OnPostEdit() => await Typed() ?? Page();

    public async Task<IActionResult> OnPostReview()
    {
        if (await Typed() is { } nothing)
            return nothing;
        IsReview = Spoiled || Reading is { IsWhole: true };
        return Page();
    }

    public async Task<IActionResult> OnPostEnter()
    {
        if (await Typed() is { } nothing)
            return nothing;
        var votes = Spoiled ? new Dictionary<string, Choice>() : Reading?.Votes ?? new Dictionary<string, Choice>();
        var cast = await Grains.Council(Conference.Code).Cast(
            new(CommandId, new(Session), new(Member ?? ""), votes, Written, [Asking.Person], Spoiled));
        if (cast.Refusal is null)
            return await Onwards(cast.AwaitingSecond ? "once" : "counted");
        Refusal = cast.Refusal;
        Differing = (cast.Differing ?? []).Select(item => item.Text).ToHashSet();
        foreach (var item in Differing) Votes.Remove(item);
        return await Load() ?? Page();
    }

    /// <summary>A paper that was entered once is entered no longer.</summary>
    public async Task<IActionResult> OnPostWithdraw()
    {
        Refusal = (await Grains.Council(Conference.Code).WithdrawEntry(new(CommandId, new(Session), new(Member ?? "")))).Refusal;
        return Refusal is null ? Redirect($"{Here}?done=withdrawn&of={Member}") : await Load() ?? Page();
    }

    public async Task<IActionResult> OnPostReceived()
    {
        Refusal = (await Grains.Council(Conference.Code).CountReceived(new(CommandId, new(Session), Received))).Refusal;
        return Refusal is null ? Redirect(Here) : await Load() ?? Page();
    }

    /// <summary>The letter of an item's answer, as far as it was typed.</summary>
    public string? LetterOf(PaperItem item) => Reading?.Votes.TryGetValue(item.Citation.Text, out var choice) == true ? LetterOf(choice) : null;

    public static string LetterOf(Choice choice) => choice switch { Choice.Yes => "y", Choice.No => "n", _ => "b" };

    public int CountOf(Choice choice) => Reading?.Votes.Values.Count(vote => vote == choice) ?? 0;

    /// <summary>A member's name in this session.</summary>
    public string NameOf(string? member) => Meeting.Members.FirstOrDefault(one => one.Id.Text == member)?.Name ?? "";

    private string Here => $"/c/{Code}/council/{Session}/papers";

    /// <summary>To the next paper that this person types; to the list where there is none.</summary>
    private async Task<IActionResult> Onwards(string done)
    {
        var meeting = await Grains.Council(Conference.Code).Session(new(Session));
        var next = PaperCheck.After(meeting!, Member, Asking.Person);
        return Redirect($"{Here}?{(next is null ? "" : $"member={next.Id}&")}done={done}&of={Member}");
    }

    private async Task<IActionResult?> Typed()
    {
        if (await Load() is { } nothing)
            return nothing;
        Reading = Paper is null ? null : new TypedSheet(Votes, AllYes, No, Blank).Read(Paper.Items);
        return null;
    }

    private async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var council = Grains.Council(Conference.Code);
        if (await council.Session(new(Session)) is not { } meeting)
            return NotFound();
        Meeting = meeting;
        Paper = Member is null || meeting is not { Status: SessionStatus.BallotOpen, Ballots: BallotKind.Secret } ? null : await council.Paper(new(Session), new(Member));
        return null;
    }
}
