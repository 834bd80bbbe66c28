using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Councils;

/// <summary>A member's own ballot: answered, looked over, handed in, and its receipt word shown once. Nothing of it is kept between the steps.</summary>
/// <remarks>Every answer is one letter, so that all complete ballots of a session are requests of one length.</remarks>
[Needs(Policies.Vote)]
public sealed class BallotModel(IGrainFactory grains) : ConferencePage(grains)
{
    private static readonly Dictionary<string, Choice> Letters = new() { ["y"] = Choice.Yes, ["n"] = Choice.No, ["b"] = Choice.Blank };

    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    /// <summary>By citation: y, n or b.</summary>
    [BindProperty]
    public Dictionary<string, string> Votes { get; set; } = [];

    /// <summary>The member is absent and gives its opinion in writing.</summary>
    [BindProperty]
    public bool Written { get; set; }

    public BallotPaper? Paper { get; private set; }

    public BallotStep Step { get; private set; } = BallotStep.Answer;

    /// <summary>The receipt word; null but right after handing in.</summary>
    public string? Word { get; private set; }

    /// <summary>What is to be known of the items before voting; null where there is no more voting.</summary>
    public DossierWarnings? Warnings { get; private set; }

    public IReadOnlyList<PaperItem> Missing { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(BallotStep.Answer);

    public Task<IActionResult> OnPostEdit() => Show(BallotStep.Answer);

    public async Task<IActionResult> OnPostReview()
    {
        if (await Load() is { } nothing)
            return nothing;
        Missing = Paper!.Items.Where(item => ChoiceOf(item) is null).ToList();
        Step = Missing.Count > 0 ? BallotStep.Answer : BallotStep.Review;
        return Page();
    }

    public async Task<IActionResult> OnPostCast()
    {
        if (await Load() is { } nothing)
            return nothing;
        var votes = Paper!.Items.Where(item => ChoiceOf(item) is not null).ToDictionary(item => item.Citation.Text, item => ChoiceOf(item)!.Value);
        var cast = await Grains.Council(Conference.Code).Cast(new(CommandId, Paper.Session, Paper.Member.Id, votes, Written, []));
        (Refusal, Word) = (cast.Refusal, cast.Word);
        await Load();
        Step = Refusal is null ? BallotStep.Done : BallotStep.Review;
        return Page();
    }

    public Choice? ChoiceOf(PaperItem item) => Votes.TryGetValue(item.Citation.Text, out var letter) && Letters.TryGetValue(letter, out var choice) ? choice : null;

    public int CountOf(Choice choice) => Paper!.Items.Count(item => ChoiceOf(item) == choice);

    private async Task<IActionResult> Show(BallotStep step)
    {
        Step = step;
        return await Load() ?? Page();
    }

    private async Task<IActionResult?> Load()
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        if (Asking.Member is not { } member)
            return NotFound();
        Paper = await Grains.Council(Conference.Code).Paper(new(Session), new(member));
        if (Paper is null or { Status: SessionStatus.Called })
            return NotFound();
        if (Paper is { Status: SessionStatus.BallotOpen, HasVoted: false })
            Warnings = await DossierWarnings.Of(
                Grains, Conference.Code, Paper.Items.Select(item => (item.Citation, item.Nomination)), Today);
        return null;
    }
}

/// <summary>Where a member is with its ballot.</summary>
public enum BallotStep
{
    Answer,
    Review,
    Done,
}
