namespace Laurel.Grains.Tests.Hosting;

/// <summary>The real clock with its hands moved forward; timers and delays go by the real one.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private TimeSpan shift;

    public void Shift(TimeSpan by) => shift += by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
}
