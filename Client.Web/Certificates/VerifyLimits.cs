using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Certificates;

/// <summary>How often an address may verify within a minute: 30 times, with at most 10 misses.</summary>
public sealed class VerifyLimits(TimeProvider clock) : AddressLimits(clock, questions: 30, misses: 10);

/// <summary>Keeps <see cref="VerifyLimits"/> at <c>/verify/…</c>, for the page and for programs alike.</summary>
public sealed class VerifyMiddleware(RequestDelegate next, VerifyLimits limits)
{
    public Task Invoke(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/verify", out var serial) && serial.HasValue ? limits.Guard(http, next) : next(http);
}
