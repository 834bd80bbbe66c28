using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <summary>Reads the actor out of the call's token, which the call filter has checked; work that outlasts the token's minute keeps its actor.</summary>
public sealed class RequestActor(ActorTokens tokens) : IActor
{
    public Actor? Caller => tokens.Signed(RequestContext.Get(Actor.ContextKey) as string);

    public string Current() => Caller?.Name ?? Actor.System;
}
