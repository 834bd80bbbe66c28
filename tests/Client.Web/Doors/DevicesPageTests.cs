using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Laurel.Domain.Attendees;

namespace Laurel.Client.Web.Tests.Doors;

public sealed partial class DevicesPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task A_paired_phone_is_moved_to_another_gate_on_the_page()
    {
        await laurel.Plan("doi-cua");
        var (organizer, api, page) = (laurel.CreateClient(), "/api/v1/conferences/doi-cua/devices", "/c/doi-cua/devices");
        organizer.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = await LaurelHost.Sent(organizer.PostAsJsonAsync(api, new { publicKey = key.ExportSubjectPublicKeyInfo() }));
        var (device, nonce) = (asked.GetProperty("device").GetString()!, asked.GetProperty("nonce").GetString()!);
        await LaurelHost.Sent(organizer.PostAsJsonAsync(
            $"{api}/{device}/confirm", new { nonce, label = "Máy 1", gate = "Cửa 1", until = DateTimeOffset.UtcNow.AddDays(1) }));

        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(await organizer.GetStringAsync(page)).Groups[1].Value,
            ["command"] = "move",
            ["device"] = device,
            ["label"] = "Máy 1",
            ["gate"] = "Cửa Đông",
            ["role"] = "Registrar",
            ["until"] = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        };
        using var answer = await organizer.PostAsync($"{page}?handler=Change", new FormUrlEncodedContent(form));
        var seen = WebUtility.HtmlDecode(await laurel.Administrator().GetStringAsync(page));

        Assert.Matches("Máy 1</b><span[^>]*>Cửa Đông · Bàn đón tiếp", seen);
    }

    [Fact]
    public async Task Every_page_says_so_when_somebody_guesses_typed_codes()
    {
        await laurel.Plan("do-ma");
        var administrator = laurel.Administrator();
        var scans = Enumerable.Range(1, 100).Select(i => new
        {
            id = $"s{i}", code = TypedCode.Draw((ulong)i * 7919).Text, gate = "Cửa 1", device = $"may-{i / 10}",
        });
        Assert.DoesNotContain("Có người đang dò mã thẻ", await Page(), StringComparison.Ordinal);

        await LaurelHost.Sent(administrator.PostAsJsonAsync("/api/v1/conferences/do-ma/scans", new { scans }));

        Assert.Contains("Có người đang dò mã thẻ", await Page(), StringComparison.Ordinal);

        async Task<string> Page() => WebUtility.HtmlDecode(await administrator.GetStringAsync("/c/do-ma/presence"));
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
