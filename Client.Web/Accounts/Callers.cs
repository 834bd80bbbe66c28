using System.Globalization;
using System.Security.Claims;
using Laurel.Domain;
using Laurel.Grains.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Laurel.Client.Web.Accounts;

/// <summary>Finds out who sent a request, as things stand when it is asked: by the key in <c>Authorization: Bearer</c>, else by the session cookie.</summary>
/// <remarks>
/// A wrong key is never made good by a cookie beside it. Roles are read from the account each time, so that a change holds at once; a request that
/// goes on, such as a live stream, asks again while it does.
/// </remarks>
public sealed class Callers(KeyCallers keys, ActingAs acting, IGrainFactory grains, TimeProvider clock)
{
    /// <returns>A device that was revoked comes with the refusal by which it knows to wipe itself.</returns>
    public async Task<(Caller? Caller, Refusal? Refusal)> Of(HttpContext http) =>
        KeyCallers.KeyIn(http.Request.Headers.Authorization.ToString()) is { } key ? await keys.Of(key) : (await ByCookie(http), null);

    /// <summary>The caller of a request that goes on; null once it would no longer be let in: account closed, key withdrawn, role taken, session over.</summary>
    public async Task<Caller?> Still(HttpContext http, string conference)
    {
        var needed = http.GetEndpoint()!.Metadata.GetRequiredMetadata<NeedsAttribute>();
        return await Of(http) is { Caller: { } caller } && caller.In(conference).Has(needed.Roles) ? caller : null;
    }

    private async Task<Caller?> ByCookie(HttpContext http)
    {
        var cookie = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (cookie.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } name || cookie.Properties?.ExpiresUtc <= clock.GetUtcNow())
            return null;
        var account = await acting.Itself(() => grains.GetGrain<IAccount>(name).Get());
        var ended = account?.Sessions.ToString(CultureInfo.InvariantCulture) != cookie.Principal.FindFirstValue(CallerAuthentication.SessionsClaim);
        if (account is null or { IsClosed: true } || ended)
            return null;
        var session = cookie.Principal.FindFirstValue(CallerAuthentication.SessionClaim) ?? "";
        return new(Actor.Account, account.Name, account.DisplayName, session, ByCookie: true, account.MustChange, account.Grants);
    }
}
