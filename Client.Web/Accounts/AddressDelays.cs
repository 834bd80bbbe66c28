using System.Collections.Concurrent;

namespace Laurel.Client.Web.Accounts;

/// <summary>How long an address waits after wrong passwords, under whatever names: from the twenty-first on, twice as long each time, at most five minutes.</summary>
/// <remarks>
/// A whole office may share an address, so many are free, and after a quarter of an hour without one all are forgotten.
/// Each account has its own, shorter patience. Nothing is locked for ever, and nothing of it is stored.
/// </remarks>
public sealed class AddressDelays(TimeProvider clock)
{
    private const int Free = 20, LongestSeconds = 300, MostAddresses = 100_000;

    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Failures> failures = new(StringComparer.Ordinal);

    /// <summary>0 where the address may try now.</summary>
    public int SecondsLeft(string address)
    {
        if (!failures.TryGetValue(address, out var held) || held.Count <= Free)
            return 0;
        var wait = TimeSpan.FromSeconds(Math.Min(LongestSeconds, 1 << Math.Min(held.Count - Free, 20)));
        return Math.Max(0, (int)Math.Ceiling((held.Last + wait - clock.GetUtcNow()).TotalSeconds));
    }

    public void Failed(string address)
    {
        if (failures.Count > MostAddresses)
            failures.Clear();
        var now = clock.GetUtcNow();
        failures.AddOrUpdate(
            address,
            static (_, now) => new(1, now),
            static (_, held, now) => new(now - held.Last > Forgotten ? 1 : held.Count + 1, now),
            now);
    }

    private sealed record Failures(int Count, DateTimeOffset Last);
}
