using Microsoft.Extensions.Options;

namespace Laurel.Client.Web.Http;

/// <summary>Endpoints of a group whose binding is made at their first request; the start is not the time to make that of all of them.</summary>
/// <remarks>
/// A handler's parameters are looked at when it is mapped, so that a wrong one fails at the start and the interface's description is whole.
/// What is put off is the code that reads request and body, and all that JSON wants to know of their types. These methods stand before the
/// framework's own, which make it at once and for every table of routes anew; they differ in nothing else. See docs/decisions/0050.
/// </remarks>
internal static class BoundAtFirstRequest
{
    public static RouteHandlerBuilder MapGet(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.Map(HttpMethods.Get, pattern, handler);

    public static RouteHandlerBuilder MapPost(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.Map(HttpMethods.Post, pattern, handler);

    public static RouteHandlerBuilder MapPut(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.Map(HttpMethods.Put, pattern, handler);

    public static RouteHandlerBuilder MapPatch(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.Map(HttpMethods.Patch, pattern, handler);

    public static RouteHandlerBuilder MapDelete(this RouteGroupBuilder group, string pattern, Delegate handler) =>
        group.Map(HttpMethods.Delete, pattern, handler);

    private static RouteHandlerBuilder Map(this RouteGroupBuilder group, string method, string pattern, Delegate handler)
    {
        var route = group.MapMethods(pattern, [method], Unbound);
        route.Add(endpoint => Bind((RouteEndpointBuilder)endpoint, method, handler));
        return new([route]);
    }

    /// <summary>Stands where a delegate must stand until <see cref="Bind"/> has put another there.</summary>
    private static Task Unbound(HttpContext http) => throw new InvalidOperationException("The endpoint was never bound.");

    private static void Bind(RouteEndpointBuilder endpoint, string method, Delegate handler)
    {
        endpoint.Metadata.Add(handler.Method);
        foreach (var attribute in handler.Method.GetCustomAttributes(inherit: true))
            endpoint.Metadata.Add(attribute);
        var options = Options(endpoint, method);
        var described = RequestDelegateFactory.InferMetadata(handler.Method, options);
        var bound = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, described).RequestDelegate);
        endpoint.RequestDelegate = http => bound.Value(http);
    }

    private static RequestDelegateFactoryOptions Options(RouteEndpointBuilder endpoint, string method) => new()
    {
        ServiceProvider = endpoint.ApplicationServices,
        RouteParameterNames = [.. endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)],
        ThrowOnBadRequest = endpoint.ApplicationServices.GetRequiredService<IOptions<RouteHandlerOptions>>().Value.ThrowOnBadRequest,
        DisableInferBodyFromParameters = method == HttpMethods.Get || method == HttpMethods.Delete,
        EndpointBuilder = endpoint,
    };
}
