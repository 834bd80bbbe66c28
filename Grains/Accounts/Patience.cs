namespace Laurel.Grains.Accounts;

/// <summary>How long an account makes wrong passwords wait: from the fourth in a row, twice as long each time, at most five minutes, never for ever.</summary>
/// <remarks>It is kept in memory: a restart forgives, and no stranger can lock anybody out.</remarks>
internal sealed class Patience
{
    private const int Free = 3, LongestSeconds = 300;

    private int failures;
    private DateTimeOffset until;

    /// <summary>0 where a password may be tried now.</summary>
    public int SecondsLeft(DateTimeOffset now) => now < until ? (int)Math.Ceiling((until - now).TotalSeconds) : 0;

    public void Failed(DateTimeOffset now)
    {
        failures++;
        if (failures > Free)
            until = now.AddSeconds(Math.Min(LongestSeconds, 1 << Math.Min(failures - Free, 20)));
    }

    public void Forget() => (failures, until) = (0, default);
}
