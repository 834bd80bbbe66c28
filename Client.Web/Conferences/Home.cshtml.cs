using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Conferences;

/// <summary>A conference's home: the chain with its counts, what to do next, what is missing, who is here.</summary>
[Needs(Policies.Staff)]
public sealed class HomeModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    public PresenceView Presence { get; private set; } = null!;

    public IReadOnlyList<ChainStep> Chain { get; private set; } = [];

    public IReadOnlyList<HomeTask> Next { get; private set; } = [];

    public IReadOnlyList<HomeTask> Late { get; private set; } = [];

    public IReadOnlyList<HomeTask> Missing { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public bool Leads => May(Role.Organizer);

    public async Task OnGet()
    {
        Now = clock.GetUtcNow().ToOffset(Conference.Plan.StartsAt.Offset);
        var (lists, awards) = (May(Policies.ReadLists), May(Policies.ReadAwards));
        Presence = lists ? await Roster.Presence() : Nobody;
        var citations = awards ? (await Roster.Citations(new ListQuery(Limit: 5000))).Items : [];
        var decisions = awards ? await Decisions() : [];
        var printed = lists ? await Grains.PrintRuns(Code).Printed() : 0;
        Chain =
        [
            .. lists ? HomeChain.People(Counts, Presence, printed, May(Policies.Register)) : [],
            .. awards ? HomeChain.Awards(citations, decisions) : [],
        ];
        Sort(new(Conference, Counts, Presence, citations, decisions, printed, lists));
    }

    /// <summary>Takes one step of the conference's life.</summary>
    public async Task<IActionResult> OnPostMove(ConferenceStatus to)
    {
        Refusal = Leads ? (await Grains.Conference(Code).Move(new(CommandId, to))).Refusal : EdgeRefusals.Forbidden;
        if (Refusal is null)
            return Redirect($"/c/{Code}");
        await OnGet();
        return Page();
    }

    /// <summary>Late is what should have been done; once the day itself is past, nothing hurries any more but to close it.</summary>
    private void Sort(HomeTasks tasks)
    {
        bool IsLate(HomeTask task) => task.By < Now && (Now < Conference.Plan.EndsAt || Conference.Status == ConferenceStatus.InSession);
        var (work, missing) = (tasks.Work().Where(task => task.Move is null || Leads).ToList(), tasks.Missing().ToList());
        Late = work.Concat(missing).Where(IsLate).OrderBy(task => task.By).ToList();
        (Next, Missing) = (work.Except(Late).ToList(), missing.Except(Late).ToList());
    }

    /// <summary>By when, in the fewest words: the time on the day itself, else the date.</summary>
    public string? When(HomeTask task) => task.By is not { } by || Now > Conference.Plan.EndsAt ? null
        : by.Date == Now.Date ? Shown.Time(by) : by.ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary>How late: in minutes, hours or days.</summary>
    public (string Words, int Count) Lateness(HomeTask task) => (Now - task.By!.Value) switch
    {
        { TotalDays: >= 2 } late => ("trễ {0} ngày", (int)late.TotalDays),
        { TotalHours: >= 1 } late => ("trễ {0} giờ", (int)late.TotalHours),
        var late => ("trễ {0} phút", (int)late.TotalMinutes),
    };

    /// <summary>For whoever may not see who is here: a council member, an approver.</summary>
    private PresenceView Nobody => new(
        0, 0, 0, new Dictionary<string, int>(), new Dictionary<string, PresenceCount>(), new Dictionary<string, PresenceCount>(), Now, []);

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
