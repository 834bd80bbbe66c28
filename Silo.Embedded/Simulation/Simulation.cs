using System.Runtime.ExceptionServices;
using Orleans.Hosting;

namespace Laurel.Silo.Embedded;

/// <summary>Runs silos and their callers on one thread, in an order that a seed chooses: the same seed gives the same history.</summary>
/// <remarks>
/// One step is one turn of a grain, one continuation of a caller, or one timer. Whatever is ready may come next. The clock stands
/// still while anything is ready, and then leaps to the next timer. All chance must come from <see cref="Chance"/>, all time from a silo's
/// <see cref="TimeProvider"/>, and nothing may touch the thread pool: <see cref="Run"/> fails if work comes from elsewhere.
/// </remarks>
/// <param name="seed">Chooses the history.</param>
public sealed class Simulation(int seed)
{
    private readonly VirtualTime time = new();
    private readonly List<Step> ready = [];
    private readonly Lock gate = new();
    private Thread? thread;
    private Exception? foreign;

    /// <summary>The silos' clock.</summary>
    public TimeProvider Time => time;

    /// <summary>The only source of chance: it orders the steps, and faults and ids are to be drawn from it too.</summary>
    public Random Chance { get; } = new(seed);

    /// <summary>How many steps have been taken.</summary>
    public long Steps { get; private set; }

    /// <summary>A digest of all steps and notes in their order; different histories differ in it.</summary>
    public ulong History { get; private set; } = 14695981039346656037;

    /// <summary>Is told of every note and step, for someone who looks into a failing seed.</summary>
    public Action<string>? Watch { get; set; }

    /// <summary>Starts a silo. Several may live at once, and one may take the place of one that crashed.</summary>
    public async Task<SimulatedSilo> Start(Action<ISiloBuilder> configure)
    {
        var silo = new SimulatedSilo(this, configure);
        await silo.Start();
        return silo;
    }

    /// <summary>Completes when the seed gets to it: a point at which anything that is ready may go first.</summary>
    public Task Turn()
    {
        var turn = new TaskCompletionSource();
        Add(new("turn", turn.SetResult));
        return turn.Task;
    }

    /// <summary>Adds a fact to the history.</summary>
    public void Note(string fact)
    {
        foreach (var character in fact)
            History = (History ^ character) * 1099511628211;
        Watch?.Invoke($"{time.GetUtcNow():HH:mm:ss.fff} {fact}");
    }

    /// <summary>Runs a story to its end.</summary>
    /// <param name="story">What callers outside the grains do; several at once with <see cref="Task.WhenAll(Task[])"/>.</param>
    /// <param name="patience">How much virtual time it may take; an hour where none is given.</param>
    /// <exception cref="TimeoutException">It took longer: most likely it waits for what never comes.</exception>
    /// <exception cref="InvalidOperationException">Something ran outside the simulation, so the history cannot be replayed.</exception>
    public void Run(Func<Task> story, TimeSpan? patience = null)
    {
        ExceptionDispatchInfo? failure = null;
        thread = new Thread(() =>
        {
            try
            {
                RunHere(story, time.GetTimestamp() + (patience ?? TimeSpan.FromHours(1)).Ticks);
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        // A bare thread: neither a synchronization context nor the caller's asynchronous locals come along.
        thread.UnsafeStart();
        thread.Join();
        failure?.Throw();
        if (foreign is not null)
            throw new InvalidOperationException("Work came from outside the simulation: its history cannot be replayed.", foreign);
    }

    internal void Add(Step step)
    {
        lock (gate)
        {
            if (thread is not null && Thread.CurrentThread != thread)
                foreign ??= new InvalidOperationException($"{step.Name}\n{Environment.StackTrace}");
            ready.Add(step);
        }
    }

    private void RunHere(Func<Task> story, long until)
    {
        var callers = new SimulatedTasks(this, "caller", () => false);
        var told = Task.Factory.StartNew(story, CancellationToken.None, TaskCreationOptions.None, callers);
        while (!(told.IsCompleted && told.Result.IsCompleted) && foreign is null)
        {
            var step = Take() ?? new("timer", time.Leap(until) ?? throw new TimeoutException("The story does not end."));
            Steps++;
            Note(step.Name);
            step.Do();
        }
        if (foreign is null)
            told.Result.GetAwaiter().GetResult();
    }

    private Step? Take()
    {
        lock (gate)
        {
            if (ready.Count == 0)
                return null;
            var chosen = Chance.Next(ready.Count);
            var step = ready[chosen];
            ready[chosen] = ready[^1];
            ready.RemoveAt(ready.Count - 1);
            return step;
        }
    }

    internal sealed record Step(string Name, Action Do);
}
