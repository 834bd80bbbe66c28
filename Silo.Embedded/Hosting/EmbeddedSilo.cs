using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>The engine of one process: its activations, their calls and its clock.</summary>
internal sealed class EmbeddedSilo : IHostedService
{
    private static readonly TimeSpan LongestSweep = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<GrainId, Activation> activations = new();
    private readonly TimeSpan responseTimeout;
    private readonly List<ITimer> timers = [];
    private IIncomingGrainCallFilter[]? filters;
    private long made;
    private volatile State state;

    public EmbeddedSilo(
        IServiceProvider services,
        TimeProvider time,
        IOptions<EmbeddedOptions> options,
        IOptions<GrainCollectionOptions> collection,
        IOptions<SiloMessagingOptions> messaging,
        ILogger<EmbeddedSilo> log)
    {
        (Services, Time, Log, Collection) = (services, time, log, collection.Value);
        Schedule = options.Value.Schedule;
        Classes = new(options.Value.GrainAssemblies);
        Copier = options.Value.Copying is { } copying ? new(copying) : null;
        Deadlines = new(Schedule.IsOrdered ? 1 : Environment.ProcessorCount);
        (responseTimeout, DropsExpired) = (messaging.Value.ResponseTimeout, messaging.Value.DropExpiredMessages);
        CoarseNow = Now();
        Grains = new(this);
    }

    private enum State
    {
        Created,
        Running,
        Stopping,
        Stopped,
    }

    public IServiceProvider Services { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    public GrainCollectionOptions Collection { get; }

    public Schedule Schedule { get; }

    public GrainClasses Classes { get; }

    public Copier? Copier { get; }

    public Deadlines Deadlines { get; }

    public References Grains { get; }

    public bool DropsExpired { get; }

    public IIncomingGrainCallFilter[] Filters => filters ??= [.. Services.GetServices<IIncomingGrainCallFilter>()];

    /// <summary>The clock in ticks, as it stood at the last sweep: enough for deadlines and idleness, and it costs a call nothing.</summary>
    public long CoarseNow { get; private set; }

    /// <summary>Whether the process is gone, in a simulation: nothing of it runs any more.</summary>
    public bool IsDead { get; private set; }

    public int ActivationCount => activations.Count;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        state = State.Running;
        Every(responseTimeout / 10 < LongestSweep ? responseTimeout / 10 : LongestSweep, Sweep);
        Every(Collection.CollectionQuantum, Collect);
        if (Services.GetService<ReminderService>() is { } reminders)
            await reminders.Start(cancellationToken);
    }

    /// <summary>Ends every activation, each after the calls that it has begun.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (state != State.Running)
            return;
        state = State.Stopping;
        if (Services.GetService<ReminderService>() is { } reminders)
            await reminders.Stop(cancellationToken);
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The silo is shutting down.");
        while (InOrder() is { Count: > 0 } left && !cancellationToken.IsCancellationRequested)
        {
            left.ForEach(activation => activation.Deactivate(reason, cancellationToken));
            await Task.WhenAll(left.Select(activation => activation.Deactivated)).WaitAsync(cancellationToken);
        }
        state = State.Stopped;
        timers.ForEach(timer => timer.Dispose());
        foreach (var call in Deadlines.TakePassed(long.MaxValue))
            call.Fail(Gone());
    }

    /// <summary>The process is killed: no turn runs any more, and callers outside hear that the connection broke.</summary>
    public void Kill()
    {
        (IsDead, state) = (true, State.Stopped);
        foreach (var call in Deadlines.TakePassed(long.MaxValue))
            if (call.Source is null)
                call.Fail(Gone());
    }

    public void Send(Call call)
    {
        if (state != State.Running && (call.Source is null || state != State.Stopping))
        {
            call.Fail(Gone());
            return;
        }
        if (responseTimeout != Timeout.InfiniteTimeSpan)
            call.Deadline = CoarseNow + responseTimeout.Ticks;
        if (call.IsWaitedFor)
            Deadlines.Add(call);
        Dispatch(call);
    }

    /// <summary>Brings a call to its grain's activation, which is made where there is none.</summary>
    public void Dispatch(Call call)
    {
        if (call.Hops++ > 3)
        {
            call.Fail(new OrleansMessageRejectionException($"{call} came to no activation that would run it."));
            return;
        }
        while (!Activated(call.Target).Receive(call))
        {
        }
    }

    public void Forget(Activation activation) => activations.TryRemove(new(activation.GrainId, activation));

    /// <summary>A timer that is not set yet, and takes none of the caller's context with it.</summary>
    public ITimer CreateTimer(Action tick)
    {
        using var bare = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        return Time.CreateTimer(static tick => ((Action)tick!)(), tick, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Runs work that belongs to no grain. It must not fail.</summary>
    public void Background(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Schedule.Tasks);

    private static SiloUnavailableException Gone() => new("The silo does not run.");

    private Activation Activated(GrainId id) => activations.TryGetValue(id, out var known) ? known
        : activations.GetOrAdd(id, static (id, silo) => new(silo, silo.Classes[id.Type], id, Interlocked.Increment(ref silo.made)), this);

    private List<Activation> InOrder() => [.. activations.Values.OrderBy(activation => activation.Number)];

    private void Every(TimeSpan period, Action work)
    {
        var timer = CreateTimer(work);
        timer.Change(period, period);
        timers.Add(timer);
    }

    private void Sweep()
    {
        CoarseNow = Now();
        foreach (var call in Deadlines.TakePassed(CoarseNow))
            call.Fail(new TimeoutException($"{call} was not answered in {responseTimeout}."));
    }

    private void Collect()
    {
        foreach (var activation in InOrder())
            activation.CollectIfIdle(CoarseNow, Collection.ClassSpecificCollectionAge.GetValueOrDefault(
                activation.Class.FullName, Collection.CollectionAge));
    }

    private long Now() => Time.GetElapsedTime(0, Time.GetTimestamp()).Ticks;
}
