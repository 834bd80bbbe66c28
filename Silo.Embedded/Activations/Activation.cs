using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>A grain in memory, from its first call to its end. All its code runs in turns, one at a time.</summary>
internal sealed partial class Activation(EmbeddedSilo silo, GrainClass grains, GrainId id, long number) : TaskScheduler, IGrainContext
{
    private readonly Lock gate = new();
    private Stage stage;
    private Ending? ending;
    private TaskCompletionSource? ended;
    private List<GrainTimer>? timers;
    private long keptUntil;

    private enum Stage : byte
    {
        Fresh,
        Activating,
        Valid,
        Ending,
        Ended,
    }

    public GrainId GrainId { get; } = id;

    public GrainClass Class { get; } = grains;

    /// <summary>Counts the silo's activations, so that they can be gone through in one order.</summary>
    public long Number { get; } = number;

    public object? GrainInstance { get; private set; }

    public IServiceProvider ActivationServices => silo.Services;

    public Task Deactivated
    {
        get
        {
            lock (gate)
            {
                ended ??= new(silo.Schedule.Telling);
                if (stage == Stage.Ended)
                    ended.TrySetResult();
                return ended.Task;
            }
        }
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            ending ??= new(deactivationReason, cancellationToken);
            Wake();
        }
    }

    public void DelayDeactivation(TimeSpan time)
    {
        keptUntil = time == Timeout.InfiniteTimeSpan ? long.MaxValue : time <= TimeSpan.Zero ? 0 : silo.CoarseNow + time.Ticks;
    }

    /// <summary>Ends the activation if nothing has been asked of it for its class's collection age.</summary>
    public void CollectIfIdle(long now, TimeSpan age)
    {
        lock (gate)
        {
            var idle = stage == Stage.Valid && running == 0 && waiting is null && turn is null;
            if (idle && now - usedAt >= age.Ticks && now >= keptUntil)
                Deactivate(new(DeactivationReasonCode.ActivationIdle, "The grain was idle."));
        }
    }

    public void Keep(GrainTimer timer) => (timers ??= []).Add(timer);

    public void Forget(GrainTimer timer) => timers?.Remove(timer);

    private async Task Activate(Dictionary<string, object>? context)
    {
        RequestContext.Current = context;
        try
        {
            GrainInstance = Made();
            using var patience = new CancellationTokenSource(silo.Collection.ActivationTimeout, silo.Time);
            await ((IGrainBase)GrainInstance).OnActivateAsync(patience.Token);
        }
        catch (Exception failure)
        {
            silo.Log.LogWarning(failure, "{Grain} could not be activated.", GrainId);
            End(failure);
            return;
        }
        lock (gate)
        {
            stage = Stage.Valid;
            Wake();
        }
    }

    private IGrainBase Made()
    {
        BeingActivated.Context = this;
        try
        {
            return Class.Make(silo.Services);
        }
        finally
        {
            BeingActivated.Context = null;
        }
    }

    private async Task Deactivate()
    {
        foreach (var timer in timers?.ToArray() ?? [])
            timer.Dispose();
        try
        {
            using var patience = new CancellationTokenSource(silo.Collection.DeactivationTimeout, silo.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ending!.Cancelled);
            await ((IGrainBase)GrainInstance!).OnDeactivateAsync(ending.Reason, either.Token);
            if (GrainInstance is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                (GrainInstance as IDisposable)?.Dispose();
        }
        catch (Exception failure)
        {
            silo.Log.LogWarning(failure, "{Grain} failed to end well.", GrainId);
        }
        End(null);
    }

    /// <summary>Leaves the silo. Calls that still wait go to the next activation, or hear why there is none.</summary>
    private void End(Exception? failure)
    {
        Call? left;
        lock (gate)
        {
            stage = Stage.Ended;
            (left, waiting, lastWaiting) = (waiting, null, null);
        }
        silo.Forget(this);
        lock (gate)
            ended?.TrySetResult();
        while (left is { } call)
        {
            (left, call.Next) = (call.Next, null);
            if (failure is not null)
                call.Fail(failure);
            else if (!call.IsLocal)
                silo.Dispatch(call);
        }
    }

    public override string ToString() => GrainId.ToString();

    private sealed record Ending(DeactivationReason Reason, CancellationToken Cancelled);
}
