using Laurel.Documents.Pdf;
using Microsoft.Extensions.FileProviders;

namespace Laurel.Client.Web.Hosting;

/// <summary>The typefaces of the papers, for the pages too: <c>/fonts/*.ttf</c>.</summary>
internal static class Fonts
{
    public static void UseFonts(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = "/fonts",
        FileProvider = new EmbeddedFileProvider(typeof(PdfDocument).Assembly, ""),
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });
}
