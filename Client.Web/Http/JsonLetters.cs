using Microsoft.Net.Http.Headers;

namespace Laurel.Client.Web.Http;

/// <summary>Refuses JSON that says it is in other letters than UTF-8, in which all JSON between programs is.</summary>
public sealed class JsonLetters(RequestDelegate next)
{
    public Task Invoke(HttpContext http) =>
        AreForeign(http.Request) ? Problems.Of(EdgeRefusals.WrongType, StatusCodes.Status415UnsupportedMediaType).ExecuteAsync(http) : next(http);

    internal static bool AreForeign(HttpRequest request) => request.ContentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) == true
        && request.HasJsonContentType()
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Charset) is { Length: > 0 } said
        && !said.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
