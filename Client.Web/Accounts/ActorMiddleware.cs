using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;
using Orleans.Runtime;

namespace Laurel.Client.Web.Accounts;

/// <summary>Sends with every call that a request leads to who is asking, in the conference of its route.</summary>
public sealed class ActorMiddleware(RequestDelegate next, ActorTokens tokens)
{
    public async Task Invoke(HttpContext http)
    {
        var actor = Caller.Of(http)?.In(http.GetRouteValue("conference") as string) ?? Actor.Anonymous;
        RequestContext.Set(Actor.ContextKey, tokens.Mint(actor));
        await next(http);
    }
}

/// <summary>Lets the edge ask as another than the request's route says: in another conference, or as the edge itself.</summary>
public sealed class ActingAs(ActorTokens tokens)
{
    private static readonly Actor Edge = new(Actor.System, "", Actor.Everywhere, Role.System, OnBehalfOf: "edge");

    /// <summary>Asks as this caller in this conference.</summary>
    public Task<T> In<T>(Caller caller, string conference, Func<Task<T>> ask) => As(caller.In(conference), ask);

    /// <summary>Asks as the edge itself: to look up a password, a key or a device before anybody is known.</summary>
    public Task<T> Itself<T>(Func<Task<T>> ask) => As(Edge, ask);

    /// <inheritdoc cref="Itself{T}"/>
    public async Task Itself(Func<Task> ask)
    {
        RequestContext.Set(Actor.ContextKey, tokens.Mint(Edge));
        await ask();
    }

    /// <summary>From here on calls go as whoever they went as, with a token that is fresh: what was sent may have taken longer to come in than the first is good for.</summary>
    public void GoOn()
    {
        if (tokens.Signed(RequestContext.Get(Actor.ContextKey) as string) is { } actor)
            RequestContext.Set(Actor.ContextKey, tokens.Mint(actor));
    }

    /// <summary>Asks as whoever holds a link, which is no account: the edge's own call, with the link on record.</summary>
    /// <param name="link">Tells one link from another, and opens nothing.</param>
    public Task<T> ByLink<T>(string conference, string link, Func<Task<T>> ask) =>
        As(new(Actor.System, "", conference, Role.System, OnBehalfOf: $"link:{link}"), ask);

    private async Task<T> As<T>(Actor actor, Func<Task<T>> ask)
    {
        RequestContext.Set(Actor.ContextKey, tokens.Mint(actor));
        return await ask();
    }
}
