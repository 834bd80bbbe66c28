using Laurel.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Laurel.Client.Web.Accounts;

/// <summary>Who may use an endpoint or a page: any one of these roles, held for the conference in its route (<c>{conference}</c>), where it has one.</summary>
/// <remarks>
/// Without a conference in the route, the role may be held for any conference, and the handler answers only for those where it is.
/// <see cref="Role.Anyone"/> asks nothing. Every endpoint and every page names its policy this way; a test fails on one that does not.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Role roles) : Attribute, IAuthorizationRequirementData, IAuthorizationRequirement
{
    public Role Roles { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
