using Laurel.Domain.Accounts;
using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <summary>Lets one grain ask another as Laurel itself, on behalf of whoever asked the first.</summary>
/// <remarks>
/// Take it by injection and wrap each call that a person's own role would not allow, and every call made from a timer or a reminder:
/// <code>await system.Ask(() => GrainFactory.GetGrain&lt;ICitation&gt;(key).RecordVote(command));</code>
/// The token holds for the same conference as the caller's (everywhere, where a clock is the caller), and only inside the call given.
/// A call that the caller may make itself needs no wrapping: the caller's own token goes on with it.
/// </remarks>
public sealed class SystemActor(ActorTokens tokens)
{
    public async Task<T> Ask<T>(Func<Task<T>> call)
    {
        RequestContext.Set(Actor.ContextKey, tokens.Mint(Acting()));
        return await call();
    }

    public async Task Ask(Func<Task> call)
    {
        RequestContext.Set(Actor.ContextKey, tokens.Mint(Acting()));
        await call();
    }

    private Actor Acting() => tokens.Signed(RequestContext.Get(Actor.ContextKey) as string) switch
    {
        null => new(Actor.System, "", Actor.Everywhere, Role.System),
        { Kind: Actor.System } already => already,
        var caller => new(Actor.System, "", caller.Conference, Role.System, OnBehalfOf: caller.Name),
    };
}
