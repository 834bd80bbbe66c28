using Laurel.Client.Web.Accounts;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Conferences;

/// <summary>A conference's home: the chain with its counts, what to do next, what is missing, who is here.</summary>
[Needs(Policies.Staff)]
public sealed class HomeModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    public PresenceView Presence { get; private set; } = null!;

    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];

    public IReadOnlyList<HomeTask> Next { get; private set; } = [];

    public IReadOnlyList<HomeTask> Missing { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public async Task OnGet()
    {
        Now = clock.GetUtcNow().ToOffset(Conference.Plan.StartsAt.Offset);
        Presence = await Roster.Presence();
        var citations = (await Roster.Citations(new ListQuery(Limit: 5000))).Items;
        var decisions = await Decisions();
        Chain = HomeChain.Of(Counts, Presence, citations, decisions);
        (Next, Missing) = HomeTasks.Of(Conference, Counts, citations, decisions);
    }

    private async Task<IReadOnlyList<DecisionView>> Decisions()
    {
        var views = await Task.WhenAll(Conference.Decisions.Select(id => Grains.Decision(id).Get()));
        return views.OfType<DecisionView>().ToList();
    }
}

/// <summary>How far one link of the chain is.</summary>
public enum StepTone
{
    Ahead,
    Now,
    Wait,
    Done,
}

/// <param name="Note">A few words under the title; null for none.</param>
/// <param name="NoteCount">What stands in its braces.</param>
public sealed record ChainStep(string Title, int? Count, StepTone Tone, string? Note, string Path, int NoteCount = 0);

/// <param name="Icon">A name of <c>IconTagHelper</c>.</param>
/// <param name="Args">What stands in the braces of <paramref name="Why"/>.</param>
public sealed record HomeTask(string Icon, string What, string Why, string Verb, string Path, params object[] Args);
