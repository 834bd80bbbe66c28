namespace Orleans.Runtime;

/// <summary>One activation of a grain, as the engine sees it.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }

    /// <summary>The grain itself; null before it is made and after its end.</summary>
    object? GrainInstance { get; }

    IServiceProvider ActivationServices { get; }

    /// <summary>Completes once this activation has ended.</summary>
    Task Deactivated { get; }

    /// <summary>Ends this activation once the calls that it holds are answered.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

/// <summary>What a grain may ask of the engine.</summary>
public interface IGrainRuntime
{
    IGrainFactory GrainFactory { get; }

    IServiceProvider ServiceProvider { get; }

    TimeProvider TimeProvider { get; }

    Timers.ITimerRegistry TimerRegistry { get; }

    void DeactivateOnIdle(IGrainContext grainContext);

    void DelayDeactivation(IGrainContext grainContext, TimeSpan timeSpan);
}
