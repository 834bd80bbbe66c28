using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Laurel.Client.Web.Accounts;

/// <summary>Lets a request through whose caller holds a needed role in the conference of the route.</summary>
public sealed class NeedsHandler(IHttpContextAccessor accessor) : AuthorizationHandler<NeedsAttribute>
{
    /// <summary>Refuses everybody at an endpoint that names no policy; what routing itself answers (405, 415) is no endpoint of ours.</summary>
    public static readonly AuthorizationPolicy NamedOrRefused = new AuthorizationPolicyBuilder()
        .RequireAssertion(context => (context.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint endpoint
            || endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null)
        .Build();

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        var http = context.Resource as HttpContext ?? accessor.HttpContext!;
        if (requirement.Roles == Role.Anyone || Holds(http, requirement.Roles))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private static bool Holds(HttpContext http, Role roles) =>
        Caller.Of(http) is { } caller
        && (caller.Kind != Actor.Device || http.GetEndpoint()?.Metadata.GetMetadata<ForDevicesAttribute>() is not null)
        && caller.In(http.GetRouteValue("conference") as string).Has(roles);
}
