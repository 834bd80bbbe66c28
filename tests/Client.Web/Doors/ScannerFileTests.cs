using System.Buffers.Binary;
using System.Net;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Doors;

namespace Laurel.Client.Web.Tests.Doors;

/// <summary>What a scanner keeps for the time without network, and what a phone shows of it on its home screen.</summary>
public sealed partial class ScannerFileTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task Every_file_that_a_scanner_keeps_is_there_and_is_one_that_its_service_answers()
    {
        var http = laurel.CreateClient();
        var kept = Kept().Match(await http.GetStringAsync("/js/scanner/service.js")).Groups[1].Value;

        var answers = await Task.WhenAll(ScannerFiles.All.Select(async file => (File: file, (await http.GetAsync(file)).StatusCode)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.All(ScannerFiles.All, file => Assert.Matches(kept, file));
    }

    [Fact]
    public async Task A_phone_finds_icons_of_the_sizes_that_are_promised_one_of_them_with_room_to_be_cut()
    {
        await laurel.Plan("bieu-tuong");
        var http = laurel.CreateClient();

        var manifest = await LaurelHost.Sent(http.GetAsync("/c/bieu-tuong/scanner/manifest.webmanifest"));
        var icons = manifest.GetProperty("icons").EnumerateArray().Where(icon => icon.GetProperty("type").GetString() == "image/png").ToList();

        Assert.Equal(["180x180", "192x192", "512x512", "512x512"], icons.Select(icon => icon.GetProperty("sizes").GetString()));
        Assert.Single(icons, icon => icon.GetProperty("purpose").GetString() == "maskable");
        foreach (var icon in icons)
            Assert.Equal(icon.GetProperty("sizes").GetString(), await SizeOf(http, icon.GetProperty("src").GetString()!));
    }

    [Fact]
    public async Task An_iphone_finds_an_icon_of_its_own_on_the_scanner_and_on_every_other_page()
    {
        await laurel.Plan("bieu-tuong-rieng");
        var http = laurel.CreateClient();

        foreach (var page in (string[])["/c/bieu-tuong-rieng/scanner", "/sign-in"])
            Assert.Equal("180x180", await SizeOf(http, Touch().Match(await http.GetStringAsync(page)).Groups[1].Value));
    }

    /// <summary>As the picture itself says in its first chunk.</summary>
    private static async Task<string> SizeOf(HttpClient http, string address)
    {
        var bytes = await http.GetByteArrayAsync(address);
        Assert.Equal("PNG"u8, bytes.AsSpan(1, 3));
        return $"{BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16))}x{BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20))}";
    }

    [GeneratedRegex("const KEPT = /(.+)/;")]
    private static partial Regex Kept();

    [GeneratedRegex("rel=\"apple-touch-icon\" href=\"([^\"]+)\"")]
    private static partial Regex Touch();
}
