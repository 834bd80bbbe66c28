using System.Diagnostics.CodeAnalysis;
using Laurel.Silo.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What every grain class derives from.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>For grains that the engine makes: the activation being made is found by itself.</summary>
    protected Grain()
        : this(BeingActivated.Context!)
    {
    }

    /// <summary>For tests that make a grain by hand.</summary>
    protected Grain(IGrainContext grainContext, IGrainRuntime? grainRuntime = null)
    {
        GrainContext = grainContext;
        Runtime = grainRuntime ?? grainContext?.ActivationServices.GetService<IGrainRuntime>()!;
    }

    [AllowNull]
    public IGrainContext GrainContext { get; }

    public string IdentityString => GrainContext.GrainId.ToString();

    internal IGrainRuntime Runtime { get; }

    protected IGrainFactory GrainFactory => Runtime.GrainFactory;

    protected internal IServiceProvider ServiceProvider => GrainContext?.ActivationServices ?? Runtime?.ServiceProvider!;

    /// <summary>Runs before the first call is.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last call, unless the process is killed: nothing may rest on it.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation after the current call; the next call makes a new one.</summary>
    protected void DeactivateOnIdle() => Known().DeactivateOnIdle(GrainContext);

    /// <summary>Keeps this activation from being collected as idle for a time.</summary>
    /// <param name="timeSpan">Zero takes an earlier delay back; <see cref="Timeout.InfiniteTimeSpan"/> delays for good.</param>
    protected void DelayDeactivation(TimeSpan timeSpan) => Known().DelayDeactivation(GrainContext, timeSpan);

    internal IGrainRuntime Known() =>
        Runtime ?? throw new InvalidOperationException("The grain was not made by the engine, and no runtime was given.");
}
