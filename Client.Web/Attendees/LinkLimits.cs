using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Attendees;

/// <summary>How often an address may use links within a minute: 120 times (an office's many units share one), with at most 10 misses.</summary>
public sealed class LinkLimits(TimeProvider clock) : AddressLimits(clock, questions: 120, misses: 10);

/// <summary>Keeps <see cref="LinkLimits"/> at the pages that a link opens: a unit's own list, an attendee's own page.</summary>
public sealed class LinkMiddleware(RequestDelegate next, LinkLimits limits)
{
    public const string Unit = "/d", Own = "/me";

    public Task Invoke(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Unit) || http.Request.Path.StartsWithSegments(Own) ? limits.Guard(http, next) : next(http);
}
