using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>Answers 404 where the address names no conference: for a question always, for a command where nothing could have such a code.</summary>
/// <remarks>A command that is well addressed is told by the grain it asks, in the same turn that decides it.</remarks>
internal sealed class KnownConference(IGrainFactory grains) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.GetRouteValue("conference") is string code && !await IsKnown(code, context.HttpContext)
            ? Problems.Of(EdgeRefusals.UnknownConference)
            : await next(context);

    private async ValueTask<bool> IsKnown(string code, HttpContext http) =>
        PlanRules.IsCode(code)
        && (!HttpMethods.IsGet(http.Request.Method) || Caller.Of(http) is null || await grains.Conference(code).Get() is not null);
}
