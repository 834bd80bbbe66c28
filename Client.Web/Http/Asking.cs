using System.Data.Common;
using Orleans.Runtime;

namespace Laurel.Client.Web.Http;

/// <summary>Asks again where a disk, a network or another machine broke: the outcome is unknown, and the same command id finds it out.</summary>
public static class Asking
{
    private const int Tries = 3;

    public static async Task<T> WithRetries<T>(Func<Task<T>> ask, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                return await ask();
            }
            catch (Exception broken) when (attempt < Tries && IsBroken(broken) && !ct.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt * attempt), ct);
            }
    }

    /// <summary>Whether this is a broken disk, network or machine, which may be whole again in a moment.</summary>
    public static bool IsBroken(Exception exception) =>
        exception is DbException or IOException or TimeoutException or HttpRequestException or OrleansException;
}
