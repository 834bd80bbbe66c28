using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Laurel.Client.Web.Http;
using Laurel.Grains.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Laurel.Client.Web.Accounts;

/// <summary>Finds out who sent a request: by the key in <c>Authorization: Bearer</c>, else by the session cookie.</summary>
/// <remarks>
/// A wrong key is never made good by a cookie beside it. Roles are read from the account at every request, so that a change holds at once.
/// Programs hear 401 and 403 as problem details, people are led to the sign-in page.
/// </remarks>
public sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    KeyCallers keys,
    ActingAs acting,
    IGrainFactory grains) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Caller";

    /// <summary>The claim in the cookie that says at which count of ended sessions it was made.</summary>
    public const string SessionsClaim = "sessions", SessionClaim = "session";

    private Domain.Refusal? refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var key = KeyCallers.KeyIn(Request.Headers.Authorization.ToString());
        (var caller, refusal) = key is null ? (await ByCookie(), null) : await keys.Of(key);
        return caller is not null
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new CallerIdentity(caller)), Name))
            : key is not null ? AuthenticateResult.Fail("The key is not known.") : AuthenticateResult.NoResult();
    }

    private async Task<Caller?> ByCookie()
    {
        var cookie = await Context.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (cookie.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } name)
            return null;
        var account = await acting.Itself(() => grains.GetGrain<IAccount>(name).Get());
        var ended = account?.Sessions.ToString(CultureInfo.InvariantCulture) != cookie.Principal.FindFirstValue(SessionsClaim);
        if (account is null or { IsClosed: true } || ended)
            return null;
        var session = cookie.Principal.FindFirstValue(SessionClaim) ?? "";
        return new(Actor.Account, account.Name, account.DisplayName, session, ByCookie: true, account.MustChange, account.Grants);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => WantsPage()
        ? Context.ChallengeAsync(CookieAuthenticationDefaults.AuthenticationScheme, properties)
        : Problems.Of(EdgeRefusals.SignInNeeded, StatusCodes.Status401Unauthorized).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (!WantsPage())
            return Problems.Of(refusal ?? EdgeRefusals.Forbidden).ExecuteAsync(Context);
        if (Caller.Of(Context) is { MustChange: true })
            Response.Redirect(SignIns.PasswordPage);
        else
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool WantsPage() => !Request.Path.StartsWithSegments("/api") && Request.Headers.Authorization.Count == 0
        && Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
