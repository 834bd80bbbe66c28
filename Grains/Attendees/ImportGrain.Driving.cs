using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <content>How an open plan is driven to its end.</content>
public sealed partial class ImportGrain
{
    private const int InFlight = 64, TriesWhileBusy = 4;
    private const string PlanReminder = "plan";

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(4), ReminderPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<int, PlanItem[]> read = [];
    private string? readOf;
    private IGrainTimer? timer;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if ((await Read()).Plan is { IsDone: false }) GoOnSoon();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => GoOn();

    /// <summary>Applies parts for some seconds, and says how far the plan is.</summary>
    private async Task<ImportAnswer> Drive(string id)
    {
        var begun = Context.Clock.GetTimestamp();
        while ((await Read()).Plan is { IsDone: false } open && open.Id == id && Context.Clock.GetElapsedTime(begun) < Slice)
            await Apply(open, open.Applied);
        var plan = (await Read()).Plan!;
        var answer = ImportAnswers.Of(await Items(plan), plan.Findings, plan.Id, plan.IsDone);
        if (plan.IsDone) await Forget();
        else GoOnSoon();
        return answer;
    }

    private async Task GoOn()
    {
        if ((await Read()).Plan is { IsDone: false } open) await system.Ask(() => Drive(open.Id));
        else await Forget();
    }

    private void GoOnSoon()
    {
        timer ??= this.RegisterGrainTimer(_ => GoOn(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
        timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    private Task Remind() => this.RegisterOrUpdateReminder(PlanReminder, ReminderPeriod, ReminderPeriod);

    private async Task Forget()
    {
        read.Clear();
        timer?.Dispose();
        timer = null;
        if (await this.GetReminder(PlanReminder) is { } reminder) await this.UnregisterReminder(reminder);
    }

    private async Task Apply(OpenPlan plan, int part)
    {
        var items = await Part(plan, part);
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(async _ =>
        {
            while (next < items.Length)
            {
                var at = next++;
                items[at] = await Apply(plan, items[at]);
            }
        }));
        var done = Parts.Written(plan.Rows, part, [.. items.Select(item => item.Done())]);
        await Execute(
            new Step(new($"{plan.Id}-part-{part}")),
            import => import.Apply(plan.Id, part),
            (_, _, _) => new([done]));
    }

    private async Task<PlanItem> Apply(OpenPlan plan, PlanItem item)
    {
        if (item.Outcome is not (ImportOutcome.Created or ImportOutcome.Updated)) return item;
        var receipt = await AskUntilFree(new($"{plan.Id}-{item.Row}"), plan, item);
        if (receipt.Refusal is { } refusal)
            return item with { Outcome = ImportOutcome.Refused, Findings = [.. item.Findings, ImportFindings.Of(item.Row, refusal)] };
        await GrainFactory.GetGrain<IRoster>(Conference).Await(receipt.Kind, receipt.Id, receipt.N);
        return item;
    }

    /// <summary>Somebody else's commands may hold one up for a moment; that is no reason to refuse a row of the list.</summary>
    /// <exception cref="TimeoutException">It was busy every time: the part is not done, and is applied again later.</exception>
    private async Task<Receipt> AskUntilFree(CommandId command, OpenPlan plan, PlanItem item)
    {
        for (var attempt = 1; attempt <= TriesWhileBusy; attempt++)
        {
            var receipt = await Ask(command, plan, item);
            if (receipt.Refusal?.Kind is not RefusalKind.Busy) return receipt;
            await Task.Delay(attempt * BusyPause, Context.Clock);
        }
        throw new TimeoutException($"Row {item.Row} of an import found its thing busy {TriesWhileBusy} times.");
    }

    private Task<Receipt> Ask(CommandId command, OpenPlan plan, PlanItem item) => item switch
    {
        { Attendee: { } attendee, Outcome: ImportOutcome.Created } =>
            AttendeeOf(AttendeeNumbers.OfRow(Context.Keys, plan.Id, item.Row).Text).RegisterListed(new(command, attendee, item.Another)),
        { Attendee: { } attendee } => AttendeeOf(item.Match!).Amend(new(command, attendee)),
        { Citation: { } citation, Outcome: ImportOutcome.Created } =>
            CitationOf(AttendeeNumbers.OfRow(Context.Keys, plan.Id, item.Row).Text)
                .Nominate(new(command, citation, item.Order, plan.OnPaper is false ? [] : [DossierPaper.WholeOnPaper])),
        _ => CitationOf(item.Match!).Amend(new(command, item.Citation!)),
    };

    private IAttendee AttendeeOf(string id) => GrainFactory.GetGrain<IAttendee>($"{Conference}/{id}");

    private ICitation CitationOf(string id) => GrainFactory.GetGrain<ICitation>($"{Conference}/{id}");

    private async Task<List<PlanItem>> Items(OpenPlan plan)
    {
        var items = new List<PlanItem>();
        for (var part = 0; part < plan.Parts; part++) items.AddRange(await Part(plan, part));
        return items;
    }

    /// <summary>Read once: what was answered stays in memory with its names for as long as this grain lives.</summary>
    private async Task<PlanItem[]> Part(OpenPlan plan, int part)
    {
        if (readOf != plan.Id) read.Clear();
        readOf = plan.Id;
        return read.TryGetValue(part, out var items) ? items : read[part] = await Parts.Read(plan.Rows, part);
    }
}
