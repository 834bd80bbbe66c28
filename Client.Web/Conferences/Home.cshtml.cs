using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Certificates;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
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

    /// <summary>How long attendees are kept as persons; null for whoever may not see it.</summary>
    public Keeping? Keeping { get; private set; }

    /// <summary>A step that was asked for early: whoever asked says once more that it is meant; null where none was.</summary>
    public LifeStep? Early { get; private set; }

    /// <summary>Days until the opening where doors open now, or a session begun now, are early; 0 where they are not.</summary>
    public int DaysEarly => Conference.Plan.DaysEarly(clock.GetUtcNow());

    /// <summary>Whether doors are open, or the session has begun, early: by mistake, or by somebody who tried a scanner.</summary>
    public bool IsOpenEarly => Conference.Status is ConferenceStatus.DoorsOpen or ConferenceStatus.InSession && DaysEarly > 0;

    public async Task OnGet()
    {
        Now = clock.GetUtcNow().ToOffset(Conference.Plan.StartsAt.Offset);
        var (lists, awards) = (May(Policies.ReadLists), May(Policies.ReadAwards));
        Presence = lists ? await Roster.Presence() : Nobody;
        var citations = awards ? (await Roster.Citations(new ListQuery(Limit: 5000))).Items : [];
        var decisions = awards ? await Decisions() : [];
        var badges = lists ? await Badges() : PrintedBadges.None;
        Chain =
        [
            .. lists ? HomeChain.People(Counts, Presence, badges, May(Policies.Register), May(Policies.Door | Policies.Introduce)) : [],
            .. awards ? HomeChain.Awards(citations, decisions, May(Policies.ReadStage)) : [],
        ];
        Keeping = May(Policies.ReadRetention) ? await Kept() : null;
        Sort(new(Conference, Counts, Presence, citations, decisions, badges, await Unprinted(decisions), lists, Keeping));
    }

    /// <summary>Takes one step of the conference's life; one that opens doors or begins the session early only once it was confirmed.</summary>
    public async Task<IActionResult> OnPostMove(ConferenceStatus to, bool confirmed)
    {
        if (Leads && !confirmed && to is ConferenceStatus.DoorsOpen or ConferenceStatus.InSession && DaysEarly > 0)
        {
            await OnGet();
            Early = LifeSteps.Next(Conference.Status) is { } next && next.To == to ? next : null;
            if (Early is not null)
                return Page();
        }

        Refusal = Leads ? (await Grains.Conference(Code).Move(new(CommandId, to))).Refusal : EdgeRefusals.Forbidden;
        if (Refusal is null)
            return Redirect($"/c/{Code}");
        if (Refusal == ConferenceRefusals.DatePast)
            return Redirect($"/c/{Code}/plan");
        await OnGet();
        return Page();
    }

    /// <summary>Late is what should have been done; once the day itself is past, nothing hurries any more but to close it.</summary>
    private void Sort(HomeTasks tasks)
    {
        bool IsLate(HomeTask task) => task.By < Now && (Now < Conference.Plan.EndsAt || Conference.Status == ConferenceStatus.InSession);
        var (work, missing) = (tasks.Work().Where(task => task.Move is null || Leads).Where(task => May(task.For)).ToList(), tasks.Missing().Where(task => May(task.For)).ToList());
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

    /// <summary>Who is kept longer is looked up only where home says it: near the day, and after it.</summary>
    private async Task<Keeping?> Kept()
    {
        var retention = Grains.Retention(Code);
        if (await retention.Get() is not { } view)
            return null;
        var isNear = view.DueOn.DayNumber - RuleSets.DayOf(Now).DayNumber <= Retention.NoticeDays;
        if (!view.IsOver || view.People == 0 || !isNear)
            return new(view, isNear, view.People, 0);
        var outlook = await retention.Outlook();
        return new(view, isNear, outlook.People - outlook.Kept.Count, outlook.Kept.Count);
    }

    /// <summary>For whoever may not see who is here: a council member, an approver.</summary>
    private PresenceView Nobody => new(
        0, 0, 0, new Dictionary<string, int>(), new Dictionary<string, PresenceCount>(), new Dictionary<string, PresenceCount>(), Now, []);

    private async Task<PrintedBadges> Badges()
    {
        var runs = Grains.PrintRuns(Code);
        var printed = PrintedBadges.Counted(await runs.Printed(), Presence.Expected);
        if (printed.Printed == 0 || !May(Policies.Register))
            return printed;

        var people = await Roster.Attendees(new ListQuery(Limit: int.MaxValue));
        return people.Refusal is null
            ? await PrintedBadges.Of(Conference.Plan, [.. people.Items.Where(item => item.Status.IsExpected())], runs)
            : printed;
    }

    /// <summary>Each certificate says itself where its paper is; once the conference is over, home asks for no print.</summary>
    private async Task<IReadOnlyList<UnprintedCertificates>> Unprinted(IReadOnlyList<DecisionView> decisions)
    {
        if (Conference.Status >= ConferenceStatus.Closed)
            return [];

        var unprinted = await Task.WhenAll(decisions.Where(decision => decision.Issued).Select(async decision =>
            new UnprintedCertificates(decision, (await Grains.CertificateBook(decision.Id).Lives()).Count(life => life.IsToPrint()))));
        return [.. unprinted.Where(one => one.Count > 0)];
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
