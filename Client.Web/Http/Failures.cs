using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Laurel.Client.Web.Http;

/// <summary>Answers what was thrown: malformed input, a caller whom a grain refused, a broken store, and bugs.</summary>
/// <remarks>Only bugs are logged with their stack; nothing of a request's content is.</remarks>
public sealed class Failures(ILogger<Failures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
    {
        var answer = exception switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of(EdgeRefusals.TooLarge),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } =>
                Problems.Of(EdgeRefusals.WrongType, StatusCodes.Status415UnsupportedMediaType),
            BadHttpRequestException or JsonException => Malformed(exception as JsonException ?? exception.InnerException as JsonException),
            UnauthorizedAccessException => Problems.Of(EdgeRefusals.Forbidden),
            _ when Asking.IsBroken(exception) => Problems.Of(EdgeRefusals.Unavailable),
            _ => Problems.Of(EdgeRefusals.Bug, StatusCodes.Status500InternalServerError),
        };
        if (http.Response.HasStarted)
            return false;
        Record(http, exception);
        await answer.ExecuteAsync(http);
        return true;
    }

    /// <summary>Names the place in the body, where it is known: it is the sender's own.</summary>
    private static IResult Malformed(JsonException? exception) => exception?.Path is { Length: > 1 } path
        ? Problems.Of(EdgeRefusals.Malformed, new Dictionary<string, object?> { ["field"] = path })
        : Problems.Of(EdgeRefusals.Malformed);

    private void Record(HttpContext http, Exception exception)
    {
        var route = (http.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText;
        if (exception is UnauthorizedAccessException or BadHttpRequestException or JsonException)
            log.LogInformation("{Method} {Route} was refused: {Kind}", http.Request.Method, route, exception.GetType().Name);
        else
            log.LogError(exception, "{Method} {Route} failed", http.Request.Method, route);
    }
}
