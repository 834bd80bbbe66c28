using Laurel.Domain;
using Laurel.Grains.Accounts;
using Orleans.Runtime;

namespace Laurel.Grains.Aggregate;

/// <summary>An aggregate whose commands need the help of other grains, and which drives such work to its end whatever crashes between.</summary>
/// <remarks>
/// The state says what is owed (<see cref="Owes"/>); <see cref="Step"/> does a slice of it by idempotent commands with derived ids and records it.
/// A reminder is set before the command that makes the debt and taken away when nothing is owed; an activation and the same command asked again go on too.
/// Calls go one way only, from whoever undertakes to whoever helps, so that no two grains wait for each other.
/// </remarks>
/// <param name="system">Asks the helpers as Laurel itself.</param>
public abstract class UndertakingGrain<TState, TEvent>(
    AggregateKind<TState, TEvent> kind, AggregateContext context, SystemActor system) : AggregateGrain<TState, TEvent>(kind, context), IRemindable
    where TState : class, IEvolves<TState, TEvent>
    where TEvent : class
{
    /// <summary>How many helpers are asked at once.</summary>
    private const int InFlight = 64;

    private const string Reminder = "undertaking";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10), Again = TimeSpan.FromMinutes(1);

    private IGrainTimer? resuming;

    protected SystemActor AsSystem => system;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (Owes(await Read())) resuming = this.RegisterGrainTimer(Resume, new GrainTimerCreationOptions(TimeSpan.Zero, Again));
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Resume(CancellationToken.None);

    /// <summary>Whether the state owes work to others.</summary>
    protected abstract bool Owes(TState state);

    /// <summary>Does the next slice of the work owed, a few seconds at most, and records what is done.</summary>
    protected abstract Task Step(TState state);

    /// <summary>A command that may leave work owed, and then that work, to its end.</summary>
    /// <returns>The command's receipt, and whether all is done: after 10 s the rest goes on by itself.</returns>
    protected async Task<(Receipt Receipt, bool Done)> Undertake(Func<Task<Receipt>> begin)
    {
        await this.RegisterOrUpdateReminder(Reminder, Again, Again);
        var receipt = await begin();
        return (receipt, await Finish());
    }

    /// <summary>Drives what is owed; false where patience ended first.</summary>
    protected async Task<bool> Finish()
    {
        var since = Now;
        while (Owes(await Read()))
        {
            if (Now - since > Patience)
            {
                resuming ??= this.RegisterGrainTimer(Resume, new GrainTimerCreationOptions(TimeSpan.Zero, Again));
                return false;
            }
            await Step(await Read());
        }
        if (await this.GetReminder(Reminder) is { } reminder) await this.UnregisterReminder(reminder);
        resuming?.Dispose();
        resuming = null;
        return true;
    }

    /// <summary>Records a step of the work.</summary>
    /// <param name="step">What is recorded; with the event count it makes the command's id.</param>
    protected Task<Receipt> Record(string step, Func<TState, Ruling<TEvent>> decide, Alongside<TState>? rows = null) =>
        Execute(new Undertaken(new(FormattableString.Invariant($"{step}-{N}"))), decide, rows);

    /// <summary>Asks a helper for each, at most 64 at once, in order.</summary>
    protected async Task<IReadOnlyList<TAnswer>> Each<T, TAnswer>(IEnumerable<T> all, Func<T, Task<TAnswer>> ask)
    {
        var answers = new List<TAnswer>();
        foreach (var some in all.Chunk(InFlight))
            answers.AddRange(await Task.WhenAll(some.Select(one => system.Ask(() => ask(one)))));
        return answers;
    }

    private async Task Resume(CancellationToken stopping) => await Finish();
}
