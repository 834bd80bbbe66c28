using System.Diagnostics;

namespace Laurel.Client.Web.Http;

/// <summary>Counts requests by the first digit of their status and how long they took; no path, no person.</summary>
public sealed class Counts
{
    private readonly long began = Stopwatch.GetTimestamp();
    private readonly long[] byStatus = new long[6];
    private long microseconds;

    public void Add(int status, TimeSpan took)
    {
        Interlocked.Increment(ref byStatus[Math.Clamp(status / 100, 0, 5)]);
        Interlocked.Add(ref microseconds, (long)took.TotalMicroseconds);
    }

    /// <summary>Since the start of this process.</summary>
    public TimeSpan Uptime => Stopwatch.GetElapsedTime(began);

    public IEnumerable<(int Class, long Count)> ByStatus => byStatus.Select((count, i) => (i, Interlocked.Read(ref byStatus[i]))).Skip(1);

    public double Seconds => Interlocked.Read(ref microseconds) / 1e6;
}

/// <summary>Counts every request that passes.</summary>
public sealed class Counting(RequestDelegate next, Counts counts)
{
    public async Task Invoke(HttpContext http)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            counts.Add(http.Response.StatusCode, Stopwatch.GetElapsedTime(began));
        }
    }
}
