using System.Collections.Concurrent;
using System.Reflection;
using Laurel.Domain.Accounts;

namespace Laurel.Grains.Accounts;

/// <summary>What a contract's method asks of its caller, read once from its attributes.</summary>
internal sealed record MethodRequirement(Role Roles, bool OutsideConferences)
{
    private static readonly ConcurrentDictionary<MethodInfo, MethodRequirement?> Known = new();

    /// <summary>Null where the method names no role.</summary>
    public static MethodRequirement? Of(MethodInfo method) => Known.GetOrAdd(method, static method =>
        method.GetCustomAttribute<RequiresAttribute>() is { Roles: var roles }
            ? new(roles, method.DeclaringType!.IsDefined(typeof(OutsideConferencesAttribute)))
            : null);
}
