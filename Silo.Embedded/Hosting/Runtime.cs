using Orleans;
using Orleans.Runtime;
using Orleans.Timers;

namespace Laurel.Silo.Embedded;

/// <summary>What grains may ask of the engine.</summary>
internal sealed class Runtime(EmbeddedSilo silo) : IGrainRuntime, ITimerRegistry
{
    public IGrainFactory GrainFactory => silo.Grains;

    public IServiceProvider ServiceProvider => silo.Services;

    public TimeProvider TimeProvider => silo.Time;

    public ITimerRegistry TimerRegistry => this;

    public void DeactivateOnIdle(IGrainContext grainContext) =>
        grainContext.Deactivate(new(DeactivationReasonCode.ApplicationRequested, "DeactivateOnIdle was called."));

    public void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan) => ((Activation)grainContext).DelayDeactivation(timeSpan);

    public IGrainTimer RegisterGrainTimer<TState>(
        IGrainContext grainContext, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        var timer = new GrainTimer(silo, (Activation)grainContext, cancelled => callback(state, cancelled), options)
        {
            Target = grainContext.GrainId,
            Source = grainContext.GrainId,
        };
        timer.Change(options.DueTime, options.Period);
        return timer;
    }
}
