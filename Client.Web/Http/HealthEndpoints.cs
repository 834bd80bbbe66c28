using System.Globalization;
using System.Net;
using System.Text;
using Laurel.Client.Web.Accounts;
using Laurel.Domain.Accounts;

namespace Laurel.Client.Web.Http;

/// <summary>Whether everything that was to be done at start is done.</summary>
public sealed class Readiness
{
    private readonly TaskCompletionSource declared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => declared.Task.IsCompleted;

    /// <summary>Completes when it is.</summary>
    public Task Declared => declared.Task;

    public void Declare() => declared.TrySetResult();
}

/// <summary>For operators: is it alive, is it ready, how is it doing.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" })).ForAnyone();
        app.MapGet("/health/ready", Ready).ForAnyone();
        app.MapGet("/metrics", Metrics).ForAnyone();
    }

    /// <summary>Ready once the start is done and the store answers.</summary>
    private static async Task<IResult> Ready(Readiness readiness, Edge edge)
    {
        if (!readiness.IsReady)
            return TypedResults.Json(new { status = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable);
        await edge.Acting.Itself(() => edge.Grains.AccountBook().List());
        return TypedResults.Ok(new { status = "ready" });
    }

    /// <summary>In Prometheus' text format; from elsewhere than this machine it needs an administrator's key.</summary>
    private static IResult Metrics(HttpContext http, Counts counts)
    {
        if (!IsNear(http) && Caller.Of(http)?.In(null).Has(Role.Administrator) != true)
            return Problems.Of(EdgeRefusals.SignInNeeded, StatusCodes.Status401Unauthorized);
        var text = new StringBuilder();
        Line(text, "laurel_uptime_seconds", "gauge", counts.Uptime.TotalSeconds);
        Line(text, "laurel_memory_bytes", "gauge", GC.GetTotalMemory(false));
        Line(text, "laurel_request_seconds_total", "counter", counts.Seconds);
        text.Append("# TYPE laurel_requests_total counter\n");
        foreach (var (status, count) in counts.ByStatus)
            text.Append(CultureInfo.InvariantCulture, $"laurel_requests_total{{status=\"{status}xx\"}} {count}\n");
        return TypedResults.Text(text.ToString(), "text/plain; version=0.0.4");
    }

    /// <summary>A request that somebody passed on comes from elsewhere, though a proxy that was not named to us stands on this machine.</summary>
    private static bool IsNear(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");

    private static void Line(StringBuilder text, string name, string type, double value) =>
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {type}\n{name} {value}\n");
}
