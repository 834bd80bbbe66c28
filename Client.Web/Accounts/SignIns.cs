using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Laurel.Client.Web.Accounts;

/// <summary>Signs people in and out of pages. A page binds the form, asks here, and shows the refusal or goes on.</summary>
public sealed class SignIns(IGrainFactory grains, ActingAs acting, AddressDelays delays)
{
    /// <summary>Where people sign in, and where a one-time password is changed.</summary>
    public const string Page = "/sign-in", PasswordPage = "/password";

    /// <summary>Checks the password and sets the session cookie. Refused: <c>account.wrong-password</c>, <c>account.try-later</c>.</summary>
    /// <returns>Why not; null where the caller is signed in now. <see cref="SignInAnswer.Account"/> says whether the password must be changed first.</returns>
    public async Task<SignInAnswer> SignIn(HttpContext http, string name, string password)
    {
        var address = AddressLimits.AddressOf(http);
        if (delays.SecondsLeft(address) is > 0 and var seconds)
            return new(null, AccountRefusals.TryLater(seconds));
        name = name.Trim().ToLowerInvariant();
        var answer = Account.IsSignInName(name)
            ? await acting.Itself(() => grains.GetGrain<IAccount>(name).SignIn(password))
            : new(null, AccountRefusals.WrongPassword);
        if (answer.Refusal?.Code == AccountRefusals.WrongPassword.Code)
            delays.Failed(address);
        if (answer.Account is { } account)
            await SetCookie(http, account);
        return answer;
    }

    /// <summary>Replaces the caller's password; every other session ends. Refused: <c>account.wrong-password</c>, <c>account.weak-password</c>, <c>account.same-password</c>.</summary>
    public async Task<SignInAnswer> ChangePassword(HttpContext http, string old, string @new)
    {
        if (Caller.Of(http) is not { Kind: Actor.Account } caller)
            return new(null, AccountRefusals.WrongPassword);
        var command = new ChangePassword(CommandId.From(Guid.NewGuid().ToString("N")), old, @new);
        var answer = await acting.Itself(() => grains.GetGrain<IAccount>(caller.Subject).ChangePassword(command));
        if (answer.Account is { } account)
            await SetCookie(http, account);
        return answer;
    }

    public Task SignOut(HttpContext http) => http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

    private static Task SetCookie(HttpContext http, AccountView account)
    {
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, account.Name),
                new(CallerAuthentication.SessionsClaim, account.Sessions.ToString(CultureInfo.InvariantCulture)),
                new(CallerAuthentication.SessionClaim, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))),
            ],
            CookieAuthenticationDefaults.AuthenticationScheme);
        return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity));
    }
}
