using Microsoft.AspNetCore.Routing.Matching;

namespace Laurel.Client.Web.Http;

/// <summary>Marks an endpoint that answers programs at an address where a page answers browsers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForProgramsAttribute : Attribute;

/// <summary>Chooses between a page and an endpoint for programs at the same address: whoever accepts HTML gets the page, where there is one.</summary>
internal sealed class ForProgramsPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => 0;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) =>
        endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<ForProgramsAttribute>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var wantsPage = httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        for (var i = 0; i < candidates.Count; i++)
            if (candidates.Count > 1 && wantsPage == IsForPrograms(candidates[i].Endpoint))
                candidates.SetValidity(i, false);
        return Task.CompletedTask;
    }

    private static bool IsForPrograms(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<ForProgramsAttribute>() is not null;
}
