using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Laurel.Client.Web.Http;

/// <summary>Answers 404 where a form or a link names what its page does not do, before anything of the page runs.</summary>
/// <remarks>Else such a name falls to the page's nameless handler, or the page is shown without what it shows.</remarks>
internal sealed class KnownHandler : IAsyncPageFilter
{
    private const string Handler = "handler";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (IsKnown(context))
            return next();
        context.Result = new NotFoundResult();
        return Task.CompletedTask;
    }

    private static bool IsKnown(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        var asked = context.RouteData.Values[Handler] as string ?? request.Query[Handler].ToString();
        if (asked.Length > 0)
            return string.Equals(context.HandlerMethod?.Name, asked, StringComparison.OrdinalIgnoreCase);
        return context.HandlerMethod is not null || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
    }
}
