using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Laurel.Client.Web.Accounts;

namespace Laurel.Client.Web.Http;

/// <summary>How often an address may ask within a minute, and how often in vain. Whoever is signed in is not counted.</summary>
public class AddressLimits(TimeProvider clock, int questions, int misses)
{
    private const int MostAddresses = 100_000;

    private readonly ConcurrentDictionary<string, Minute> minutes = new(StringComparer.Ordinal);

    /// <summary>Answers within the limits, with pages that nobody keeps or finds; whatever is not found is a miss.</summary>
    public async Task Guard(HttpContext http, RequestDelegate next)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (!MayAsk(http))
        {
            http.Response.Headers.RetryAfter = "60";
            await Problems.Of(EdgeRefusals.TooMany).ExecuteAsync(http);
            return;
        }
        await next(http);
        if (http.Response.StatusCode == StatusCodes.Status404NotFound)
            Missed(http);
    }

    /// <summary>Counts a question, and says whether it may be answered.</summary>
    public bool MayAsk(HttpContext http)
    {
        if (Caller.Of(http) is not null)
            return true;
        var minute = Now(http);
        return Interlocked.Increment(ref minute.Asked) <= questions && Volatile.Read(ref minute.Missed) < misses;
    }

    /// <summary>Counts a question that was malformed or about what is unknown.</summary>
    public void Missed(HttpContext http) => Interlocked.Increment(ref Now(http).Missed);

    /// <summary>Whom a question is counted for. Of an IPv6 address the network, since one household has all of its addresses.</summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => NetworkOf(address).ToString(),
        var address => address.ToString(),
    };

    private static IPAddress NetworkOf(IPAddress address) => new([.. address.GetAddressBytes()[..8], .. new byte[8]]);

    private Minute Now(HttpContext http)
    {
        var number = clock.GetUtcNow().ToUnixTimeSeconds() / 60;
        if (minutes.Count > MostAddresses)
            minutes.Clear();
        return minutes.AddOrUpdate(
            AddressOf(http),
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
