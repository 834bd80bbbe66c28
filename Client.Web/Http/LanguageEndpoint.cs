using Laurel.Client.Web.Accounts;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Http;

/// <summary>Remembers the language that a reader chose, in a cookie, and goes back to the page.</summary>
internal static class LanguageEndpoint
{
    public static void MapLanguage(this IEndpointRouteBuilder app) =>
        app.MapPost("/language", Choose).ForAnyone().DisableAntiforgery().ExcludeFromDescription();

    private static IResult Choose([FromForm] string to, [FromForm] string? back, HttpContext http)
    {
        var language = to is "en" ? "en" : "vi";
        var isLocal = back is ['/', ..] and not ['/', '/' or '\\', ..];
        http.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new(language)),
            new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps });
        return TypedResults.LocalRedirect(isLocal ? back! : "/");
    }
}
