using System.Security.Claims;
using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>Who sent a request, with all roles held, before it is known which conference is meant.</summary>
/// <param name="Kind">As in <see cref="Actor"/>: account, key, device.</param>
/// <param name="ByCookie">Whether a browser sent the proof by itself: such a request needs an antiforgery token to change anything.</param>
/// <param name="MustChange">A one-time password is in use; nothing may be done before it is changed.</param>
/// <param name="Grants">By conference; <see cref="Actor.Everywhere"/> for the whole installation.</param>
public sealed record Caller(
    string Kind,
    string Subject,
    string DisplayName,
    string Session,
    bool ByCookie,
    bool MustChange,
    IReadOnlyDictionary<string, Grant> Grants)
{
    /// <summary>The caller of this request; null where nobody is signed in.</summary>
    public static Caller? Of(HttpContext http) => (http.User.Identity as CallerIdentity)?.Caller;

    /// <summary>The caller as grains will know it: with the roles held in one conference, or, where none is meant, with the sum of all roles and no conference.</summary>
    public Actor In(string? conference)
    {
        var everywhere = Grants.GetValueOrDefault(Actor.Everywhere)?.Roles ?? Role.Anyone;
        if ((everywhere & Role.Administrator) != 0)
            return Acting(Actor.Everywhere, everywhere, conference);
        if (conference is null)
            return Acting("", Grants.Values.Aggregate(Role.Anyone, (sum, grant) => sum | grant.Roles), null);
        return Acting(conference, everywhere | (Grants.GetValueOrDefault(conference)?.Roles ?? Role.Anyone), conference);
    }

    /// <summary>The council member whose ballot this caller casts; null where none.</summary>
    public string? MemberIn(string conference) => Grants.GetValueOrDefault(conference)?.Member;

    private Actor Acting(string conference, Role roles, string? meant) => new(
        Kind, Subject, conference, MustChange ? Role.Anyone : roles, Session, Member: meant is null ? null : MemberIn(meant));
}

/// <summary>A signed-in caller as ASP.NET Core sees it.</summary>
public sealed class CallerIdentity(Caller caller)
    : ClaimsIdentity([new(ClaimTypes.NameIdentifier, caller.Subject), new(ClaimTypes.Name, caller.DisplayName)], caller.Kind)
{
    public Caller Caller { get; } = caller;
}
