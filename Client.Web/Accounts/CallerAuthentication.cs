using System.Security.Claims;
using System.Text.Encodings.Web;
using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Laurel.Client.Web.Accounts;

/// <summary>Tells ASP.NET Core who sent a request (<see cref="Callers"/>). Programs hear 401 and 403 as problem details, people are led to the sign-in page.</summary>
public sealed class CallerAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    Callers callers) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Caller";

    /// <summary>The claim in the cookie that says at which count of ended sessions it was made.</summary>
    public const string SessionsClaim = "sessions", SessionClaim = "session";

    private Domain.Refusal? refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        (var caller, refusal) = await callers.Of(Context);
        return caller is not null
            ? AuthenticateResult.Success(new(new ClaimsPrincipal(new CallerIdentity(caller)), Name))
            : KeyCallers.KeyIn(Request.Headers.Authorization.ToString()) is not null ? AuthenticateResult.Fail("The key is not known.")
            : AuthenticateResult.NoResult();
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
