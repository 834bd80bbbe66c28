namespace Laurel.Grains;

/// <summary>A grain of Laurel: its own code first runs in a turn of its own, never while the engine still creates the activation.</summary>
/// <remarks>
/// Orleans begins an activation under that activation's lock and goes on under it until something is truly awaited. Two grains that are created at the same
/// time and send each other a message before that would wait for each other's lock for ever (decision 0006).
/// </remarks>
public abstract class LaurelGrain : Grain
{
    /// <summary>Lets the engine finish the creation; whoever overrides this awaits it first.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) => await Task.Yield();
}
