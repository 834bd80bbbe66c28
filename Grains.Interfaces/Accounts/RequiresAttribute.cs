using Laurel.Domain.Accounts;

namespace Laurel.Grains.Accounts;

/// <summary>Who may call a grain method: any one of these roles, held for the conference in the grain's key (an Administrator and Laurel itself always may).</summary>
/// <remarks>Every method of every contract carries it; a call filter checks it, and an architecture test misses none.</remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles;
}
