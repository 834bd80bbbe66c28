using Laurel.Client.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace Laurel.Client.Web.Http;

/// <summary>Refuses whatever would change something on the strength of a cookie alone, the interface for programs included.</summary>
public sealed class AntiforgeryMiddleware(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task Invoke(HttpContext http)
    {
        var safe = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        if (!safe && Caller.Of(http) is { ByCookie: true } && !await antiforgery.IsRequestValidAsync(http))
            await Refuse(http);
        else
            await next(http);
    }

    private static Task Refuse(HttpContext http)
    {
        if (!NoPageModel.Wants(http)) return Problems.Of(EdgeRefusals.Forged).ExecuteAsync(http);
        http.OweAPage(StatusCodes.Status400BadRequest);
        return Task.CompletedTask;
    }
}
