using System.Reflection;
using Laurel.Domain.Accounts;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Laurel.Grains.Accounts;

/// <summary>Lets a call of one of our contracts through only with a good actor token, a role that the method asks for, held in the grain's own conference.</summary>
/// <remarks>
/// Fails closed: a method without <see cref="RequiresAttribute"/> is refused to everybody. Timer ticks, reminders and the engine's own objects
/// are not of our contracts and pass. A request that wraps another (an enumeration does) is judged by the one within.
/// </remarks>
public sealed class ActorCallFilter(ActorTokens tokens) : IIncomingGrainCallFilter
{
    private static readonly Assembly Contracts = typeof(RequiresAttribute).Assembly;

    /// <exception cref="UnauthorizedAccessException">The caller may not; the message names the method, never a person.</exception>
    public Task Invoke(IIncomingGrainCallContext context)
    {
        CheckIfOurs(context, context.InterfaceMethod);
        for (var i = 0; i < context.Request.GetArgumentCount(); i++)
            if (context.Request.GetArgument(i) is IInvokable inner)
                CheckIfOurs(context, inner.GetMethod());
        return context.Invoke();
    }

    private void CheckIfOurs(IIncomingGrainCallContext context, MethodInfo method)
    {
        if (method.DeclaringType?.Assembly == Contracts)
            Check(context, method);
    }

    private void Check(IIncomingGrainCallContext context, MethodInfo method)
    {
        var requires = MethodRequirement.Of(method) ?? throw Refused(method, "it names no role");
        if (requires.Roles == Role.Anyone)
            return;
        var actor = tokens.Read(RequestContext.Get(Actor.ContextKey) as string) ?? throw Refused(method, "the caller is not known");
        if (!actor.Has(requires.Roles))
            throw Refused(method, "the caller's role does not allow it");
        if (!requires.OutsideConferences && !actor.IsIn(ConferenceIn(context.TargetId.Key)))
            throw Refused(method, "it belongs to another conference");
        if (BelongsElsewhere(context.Grain, actor) || AnyBelongsElsewhere(context.Request, actor))
            throw Refused(method, "it belongs to another conference");
    }

    private static bool AnyBelongsElsewhere(IInvokable request, Actor actor)
    {
        for (var i = 0; i < request.GetArgumentCount(); i++)
            if (BelongsElsewhere(request.GetArgument(i), actor))
                return true;
        return false;
    }

    private static bool BelongsElsewhere(object? thing, Actor actor) =>
        thing is IOfConference { Conference: { } conference } && !actor.IsIn(conference.Text);

    private static string ConferenceIn(IdSpan key)
    {
        var text = key.ToString()!;
        return text.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? text[..end] : text;
    }

    private static UnauthorizedAccessException Refused(MethodInfo method, string why) =>
        new($"{method.DeclaringType?.Name}.{method.Name} was refused: {why}.");
}
