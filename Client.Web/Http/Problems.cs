using System.Globalization;
using Laurel.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Laurel.Client.Web.Http;

/// <summary>Turns a refusal into <c>application/problem+json</c> with its stable code, in the reader's language.</summary>
public static class Problems
{
    /// <summary>The answer for a refusal, with the status its kind asks for unless another is given.</summary>
    public static IResult Of(Refusal refusal, int? status = null) => new Answer(refusal, status ?? StatusOf(refusal.Kind), null);

    /// <summary>The same, with more for programs beside the code: the items that differ, the seats that are taken.</summary>
    public static IResult Of(Refusal refusal, IReadOnlyDictionary<string, object?> more) => new Answer(refusal, StatusOf(refusal.Kind), more);

    /// <summary>Says in the same form what was answered with a bare status: an address that is none, a method or a type that it does not take.</summary>
    public static Task OfBare(HttpContext http) => Of(http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => EdgeRefusals.SignInNeeded,
        StatusCodes.Status403Forbidden => EdgeRefusals.Forbidden,
        StatusCodes.Status404NotFound => EdgeRefusals.NotFound,
        StatusCodes.Status405MethodNotAllowed => EdgeRefusals.WrongMethod,
        StatusCodes.Status415UnsupportedMediaType => EdgeRefusals.WrongType,
        _ => EdgeRefusals.Malformed,
    }, http.Response.StatusCode).ExecuteAsync(http);

    /// <summary>The refusal's sentence in the language of this request: Vietnamese unless English is asked for.</summary>
    public static string Sentence(Refusal refusal) => IsEnglish ? refusal.English : refusal.Vietnamese;

    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Malformed => StatusCodes.Status400BadRequest,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
        RefusalKind.Busy => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status409Conflict,
    };

    private sealed class Answer(Refusal refusal, int status, IReadOnlyDictionary<string, object?>? more) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            var problem = new ProblemDetails
            {
                Status = status,
                Title = ReasonPhrases.GetReasonPhrase(status),
                Detail = Sentence(refusal),
                Instance = http.Request.Path,
                Extensions = { ["code"] = refusal.Code },
            };
            foreach (var (name, value) in more ?? new Dictionary<string, object?>())
                problem.Extensions[name] = value;
            if (refusal.Kind is RefusalKind.Busy)
                http.Response.Headers.RetryAfter = "1";
            http.Response.Headers.ContentLanguage = IsEnglish ? "en" : "vi";
            return TypedResults.Json(problem, contentType: "application/problem+json", statusCode: status).ExecuteAsync(http);
        }
    }
}
