using Laurel.Client.Web.Accounts;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Laurel.Client.Web.Doors;

/// <summary>The files that a scanner keeps for the time without network, and those among them that are not in wwwroot.</summary>
internal static class ScannerFiles
{
    private const string Decoder = "/js/scanner/zxing";

    /// <summary>On a home screen: drawings alone are not taken by every phone. A phone that cuts them to its own shape takes the one with room around it.</summary>
    private static readonly (string Source, string Sizes, string Purpose)[] Icons =
        [("/icon-180.png", "180x180", "any"), ("/icon-192.png", "192x192", "any"), ("/icon-512.png", "512x512", "any"), ("/icon-maskable-512.png", "512x512", "maskable")];

    /// <summary>Everything that the page needs to open and work without network.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        "/css/tokens.css", "/css/base.css", "/css/parts.css", "/css/scanner.css", "/icon.svg", .. Icons.Select(icon => icon.Source),
        .. new[] { "badge", "bytes", "camera", "decoder", "device", "main", "pack", "people", "queue", "screen", "seal", "signals", "vault" }
            .Select(module => $"/js/scanner/{module}.js"),
        $"{Decoder}/reader/index.js", $"{Decoder}/share.js", $"{Decoder}/zxing_reader.wasm",
        "/fonts/BeVietnamPro_400Regular.ttf", "/fonts/BeVietnamPro_500Medium.ttf", "/fonts/BeVietnamPro_600SemiBold.ttf", "/fonts/BeVietnamPro_700Bold.ttf",
    ];

    /// <summary>The QR decoder out of its npm package, carried in this assembly: no other server is ever asked.</summary>
    public static void UseDecoder(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = Decoder,
        FileProvider = new EmbeddedFileProvider(typeof(ScannerFiles).Assembly, "zxing"),
        ContentTypeProvider = new FileExtensionContentTypeProvider(),
    });

    /// <summary>What makes the page installable.</summary>
    public static void MapScannerManifest(this WebApplication app) => app.MapGet(
        "/c/{conference}/scanner/manifest.webmanifest",
        (string conference) => TypedResults.Json(
            new
            {
                name = "Laurel · Quét thẻ",
                short_name = "Quét thẻ",
                start_url = $"/c/{Uri.EscapeDataString(conference)}/scanner",
                scope = $"/c/{Uri.EscapeDataString(conference)}/scanner",
                display = "standalone",
                orientation = "portrait",
                background_color = "#17120f",
                theme_color = "#17120f",
                lang = "vi",
                icons = Icons.Select(icon => new { src = icon.Source, sizes = icon.Sizes, type = "image/png", purpose = icon.Purpose })
                    .Prepend(new { src = "/icon.svg", sizes = "any", type = "image/svg+xml", purpose = "any" }),
            },
            contentType: "application/manifest+json")).ForAnyone().ExcludeFromDescription();
}
