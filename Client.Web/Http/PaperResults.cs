using Laurel.Documents;
using Laurel.Documents.Papers;

namespace Laurel.Client.Web.Http;

/// <summary>Papers as answers: PDF to look at and print, DOCX to edit.</summary>
internal static class PaperResults
{
    public const string Pdf = "application/pdf";

    /// <summary>A PDF that browsers show, under a name for whoever keeps it.</summary>
    public static IResult Of(byte[] pdf, string name) => new Shown(pdf, Pdf, name);

    /// <summary>An office paper as <c>.pdf</c> or <c>.docx</c>; null of any other ending.</summary>
    public static IResult Of(Paper paper, string ending, string name, DateTimeOffset at) => ending switch
    {
        "pdf" => Of(PaperPdf.Bytes(paper, at), $"{name}.pdf"),
        "docx" => TypedResults.File(PaperDocx.Bytes(paper), PaperDocx.ContentType, $"{name}.docx"),
        _ => Problems.Of(EdgeRefusals.NotFound),
    };

    /// <summary>What a person must look at before printing travels in a header: how many texts, not whose.</summary>
    public static void Tell(this HttpContext http, IReadOnlyCollection<PaperFinding> findings) =>
        http.Response.Headers["X-Laurel-Findings"] = findings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Shown(byte[] content, string type, string name) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}\"";
            http.Response.Headers.CacheControl = "no-store";
            return TypedResults.Bytes(content, type).ExecuteAsync(http);
        }
    }
}
