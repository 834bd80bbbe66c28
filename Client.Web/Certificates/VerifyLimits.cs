using System.Collections.Concurrent;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Certificates;

/// <summary>How often an address may verify within a minute: 30 times, with at most 10 misses. Whoever is signed in is not counted.</summary>
public sealed class VerifyLimits(TimeProvider clock)
{
    private const int Questions = 30, Misses = 10, MostAddresses = 100_000;

    private readonly ConcurrentDictionary<string, Minute> minutes = new(StringComparer.Ordinal);

    /// <summary>Counts a question, and says whether it may be answered.</summary>
    public bool MayAsk(HttpContext http)
    {
        if (Caller.Of(http) is not null)
            return true;
        var minute = Now(http);
        return Interlocked.Increment(ref minute.Asked) <= Questions && Volatile.Read(ref minute.Missed) < Misses;
    }

    /// <summary>Counts a serial that was malformed or unknown.</summary>
    public void Missed(HttpContext http) => Interlocked.Increment(ref Now(http).Missed);

    private Minute Now(HttpContext http)
    {
        var number = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (minutes.Count > MostAddresses)
            minutes.Clear();
        return minutes.AddOrUpdate(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            static (_, number) => new(number),
            static (_, known, number) => known.Number == number ? known : new(number),
            number);
    }

    private sealed class Minute(long number)
    {
        public long Number => number;

        public int Asked, Missed;
    }
}

/// <summary>Keeps <see cref="VerifyLimits"/> at <c>/verify/…</c>, for the page and for programs alike; whatever is not found is a miss.</summary>
/// <remarks>Nothing of it is kept by browsers, found by search engines, or told to the next site.</remarks>
public sealed class VerifyMiddleware(RequestDelegate next, VerifyLimits limits)
{
    public async Task Invoke(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/verify", out var serial) || !serial.HasValue)
        {
            await next(http);
            return;
        }
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (!limits.MayAsk(http))
        {
            http.Response.Headers.RetryAfter = "60";
            await Problems.Of(EdgeRefusals.TooMany).ExecuteAsync(http);
            return;
        }
        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
            limits.Missed(http);
    }
}
