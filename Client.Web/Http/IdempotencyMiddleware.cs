namespace Laurel.Client.Web.Http;

/// <summary>Refuses an Idempotency-Key that is none; the command's id is made of it where the command is asked.</summary>
public sealed class IdempotencyMiddleware(RequestDelegate next)
{
    public Task Invoke(HttpContext http) =>
        CommandIds.IsWellFormed(http) ? next(http) : Problems.Of(EdgeRefusals.MalformedKey).ExecuteAsync(http);
}
