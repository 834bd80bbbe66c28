using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Laurel.Client.Web.Http;

/// <summary>Answers what was thrown: malformed input, a caller whom a grain refused, a broken store, and bugs.</summary>
/// <remarks>Only bugs are logged with their stack; nothing of a request's content is. Whoever asks at a browser is owed a page that says the same.</remarks>
public sealed class Failures(ILogger<Failures> log) : IExceptionHandler
{
    /// <summary>How <see cref="string.Normalize()"/> calls what holds no characters, as U+FFFE; only what somebody sent does, for it is composed before it is kept.</summary>
    private const string NoText = "strInput";

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        if (http.Response.HasStarted)
            return false;
        Record(http, exception);
        var (refusal, status) = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (EdgeRefusals.TooLarge, StatusCodes.Status413PayloadTooLarge),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => (EdgeRefusals.WrongType, StatusCodes.Status415UnsupportedMediaType),
            BadHttpRequestException or JsonException or AntiforgeryValidationException or ArgumentException { ParamName: NoText } => (EdgeRefusals.Malformed, StatusCodes.Status400BadRequest),
            UnauthorizedAccessException => (EdgeRefusals.Forbidden, StatusCodes.Status403Forbidden),
            _ when Asking.IsBroken(exception) => (EdgeRefusals.Unavailable, StatusCodes.Status503ServiceUnavailable),
            _ => (EdgeRefusals.Bug, StatusCodes.Status500InternalServerError),
        };
        if (NoPageModel.Wants(http))
            http.OweAPage(status);
        else if (refusal == EdgeRefusals.Malformed && Path(exception) is { } field)
            await Problems.Of(refusal, new Dictionary<string, object?> { ["field"] = field }).ExecuteAsync(http);
        else
            await Problems.Of(refusal, status).ExecuteAsync(http);
        return true;
    }

    /// <summary>The place in the body, where it is known: it is the sender's own.</summary>
    private static string? Path(Exception exception) =>
        (exception as JsonException ?? exception.InnerException as JsonException)?.Path is { Length: > 1 } path ? path : null;

    private void Record(HttpContext http, Exception exception)
    {
        var route = (http.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        if (exception is UnauthorizedAccessException or BadHttpRequestException or JsonException or AntiforgeryValidationException or ArgumentException { ParamName: NoText })
            log.LogInformation("{Method} {Route} was refused: {Kind}", http.Request.Method, route, exception.GetType().Name);
        else
            log.LogError(exception, "{Method} {Route} failed", http.Request.Method, route);
    }
}
