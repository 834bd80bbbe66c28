namespace Laurel.Client.Web.Http;

/// <summary>The headers that every answer carries: nothing is loaded from elsewhere, nothing is framed, nothing is guessed.</summary>
public static class SecurityHeaders
{
    private const string Everywhere =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The badge editor shows a logo that is chosen and not kept yet, which therefore has no address.</summary>
    private static readonly string OnBadgeEditor = Everywhere.Replace("img-src 'self'", "img-src 'self' data:", StringComparison.Ordinal);

    /// <summary>The scanner alone decodes pictures in a worker and installs itself.</summary>
    private const string OnScanner =
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets them when the answer begins, so that an answer to a failure has them too.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(Set, http);
        return next(http);
    });

    private static Task Set(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        var scanner = IsScanner(http.Request.Path);
        headers.ContentSecurityPolicy = scanner ? OnScanner : IsBadgeEditor(http.Request.Path) ? OnBadgeEditor : Everywhere;
        headers["Permissions-Policy"] = scanner ? "camera=(self), microphone=(), geolocation=()" : "camera=(), microphone=(), geolocation=()";
        if (scanner)
            headers["Service-Worker-Allowed"] = "/";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return Task.CompletedTask;
    }

    private static bool IsBadgeEditor(PathString path) =>
        path.Value?.TrimEnd('/').EndsWith("/badges/design", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Whether a path is the scanner's: <c>/c/{conference}/scanner</c> and below, and its modules and workers at <c>/js/scanner</c>.</summary>
    private static bool IsScanner(PathString path) =>
        path.Value is { } text && text.Contains("/scanner", StringComparison.OrdinalIgnoreCase)
        && text.Split('/').Contains("scanner", StringComparer.OrdinalIgnoreCase);
}
