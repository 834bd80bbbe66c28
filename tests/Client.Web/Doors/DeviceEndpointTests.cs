using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Tests.Doors;

public sealed class DeviceEndpointTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task A_paired_device_fetches_the_pack_and_nothing_beyond_the_doors_of_its_conference()
    {
        await laurel.Plan("may-a");
        await laurel.Plan("may-b");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var device = laurel.WithKey(await Token("may-a", key, await Paired("may-a", key)));

        var pack = await LaurelHost.Sent(device.GetAsync("/api/v1/conferences/may-a/pack"));
        var shift = await LaurelHost.Sent(device.PostAsync("/api/v1/conferences/may-a/pack/shift-key", null));

        Assert.Equal(65, pack.GetProperty("sealKey").GetBytesFromBase64().Length);
        Assert.Equal(32, shift.GetProperty("key").GetBytesFromBase64().Length);
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, device.GetAsync("/api/v1/conferences/may-b/pack")));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, device.GetAsync("/api/v1/conferences/may-a/devices")));
    }

    [Fact]
    public async Task A_revoked_device_hears_so_with_the_token_it_still_has()
    {
        await laurel.Plan("may-c");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = await Paired("may-c", key);
        var device = laurel.WithKey(await Token("may-c", key, id));

        await LaurelHost.Sent(laurel.Administrator().PostAsync($"/api/v1/conferences/may-c/devices/{id}/revoke", null));

        Assert.Equal("device.revoked", await LaurelHost.Refused(HttpStatusCode.Forbidden, device.GetAsync("/api/v1/conferences/may-c/pack")));
    }

    [Fact]
    public async Task Strangers_wait_and_get_no_token()
    {
        await laurel.Plan("may-d");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var stranger = laurel.CreateClient();
        var id = DeviceProof.IdOf(key.ExportSubjectPublicKeyInfo()).Text;

        await LaurelHost.Sent(stranger.PostAsJsonAsync("/api/v1/conferences/may-d/devices", new { publicKey = key.ExportSubjectPublicKeyInfo() }));

        Assert.Equal("device.unknown", await LaurelHost.Refused(
            HttpStatusCode.NotFound, stranger.PostAsJsonAsync($"/api/v1/conferences/may-d/devices/{id}/challenge", new { })));
        Assert.Equal("conference.unknown", await LaurelHost.Refused(
            HttpStatusCode.NotFound, stranger.PostAsJsonAsync("/api/v1/conferences/khong-co/devices", new { publicKey = key.ExportSubjectPublicKeyInfo() })));
    }

    [Fact]
    public async Task An_address_that_asks_too_often_waits_a_minute_and_a_signed_in_organizer_does_not()
    {
        await using var flooded = new LaurelHost();
        await flooded.Plan("may-f");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (stranger, ask) = (flooded.CreateClient(), new { publicKey = key.ExportSubjectPublicKeyInfo() });
        for (var i = 0; i < 60; i++) await LaurelHost.Sent(stranger.PostAsJsonAsync("/api/v1/conferences/may-f/devices", ask));

        Assert.Equal("rate.limited", await LaurelHost.Refused(
            HttpStatusCode.TooManyRequests, stranger.PostAsJsonAsync("/api/v1/conferences/may-f/devices", ask)));
        await LaurelHost.Sent(flooded.Administrator().PostAsJsonAsync("/api/v1/conferences/may-f/devices", ask));
    }

    [Fact]
    public async Task One_scan_that_is_none_keeps_a_queue_from_nothing_behind_it()
    {
        await laurel.Plan("may-g");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var device = laurel.WithKey(await Token("may-g", key, await Paired("may-g", key)));

        var answers = await LaurelHost.Sent(device.PostAsJsonAsync("/api/v1/conferences/may-g/scans/sealed", new
        {
            scans = new[] { new { id = "a", sequence = 1, @sealed = new byte[3_000] }, new { id = "b", sequence = 2, @sealed = new byte[200] } },
        }));

        Assert.Equal(
            [("a", "door.malformed-scan"), ("b", "device.unreadable-scan")],
            answers.EnumerateArray().Select(answer => (answer.GetProperty("id").GetString()!, answer.GetProperty("code").GetString()!)));
    }

    [Fact]
    public async Task A_device_hears_with_its_pack_where_it_was_moved()
    {
        await laurel.Plan("may-h");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = await Paired("may-h", key);
        var device = laurel.WithKey(await Token("may-h", key, id));

        await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync(
            $"/api/v1/conferences/may-h/devices/{id}", new { label = "Máy 1", gate = "Cửa 2", role = "usher", until = DateTimeOffset.UtcNow.AddDays(1) }));

        Assert.Equal("Cửa 2", (await LaurelHost.Sent(device.GetAsync("/api/v1/conferences/may-h/pack"))).GetProperty("gate").GetString());
    }

    [Fact]
    public async Task A_made_up_token_opens_nothing_and_a_key_is_no_device()
    {
        await laurel.Plan("may-e");

        Assert.Equal("auth.required", await LaurelHost.Refused(
            HttpStatusCode.Unauthorized, laurel.WithKey("ld1.bWF5LWUKZC0wCjk5OTk5OTk5OTk").GetAsync("/api/v1/conferences/may-e/pack")));
        Assert.Equal("device.unknown", await LaurelHost.Refused(
            HttpStatusCode.NotFound, laurel.Administrator().PostAsync("/api/v1/conferences/may-e/pack/shift-key", null)));
    }

    private async Task<string> Paired(string conference, ECDsa key)
    {
        var here = $"/api/v1/conferences/{conference}/devices";
        var asked = await LaurelHost.Sent(laurel.CreateClient().PostAsJsonAsync(here, new { publicKey = key.ExportSubjectPublicKeyInfo() }));
        var id = asked.GetProperty("device").GetString();
        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"{here}/{id}/confirm", new
        {
            nonce = asked.GetProperty("nonce").GetString(), label = "Máy 1", gate = "Cửa 1", role = "usher", until = DateTimeOffset.UtcNow.AddDays(1),
        }));
        return id!;
    }

    private async Task<string> Token(string conference, ECDsa key, string device)
    {
        var (phone, here) = (laurel.CreateClient(), $"/api/v1/conferences/{conference}/devices/{device}");
        var nonce = (await LaurelHost.Sent(phone.PostAsJsonAsync($"{here}/challenge", new { }))).GetProperty("nonce").GetString()!;
        var signature = key.SignData(
            DeviceProof.Message(conference, new(device), nonce), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        JsonElement answer = await LaurelHost.Sent(phone.PostAsJsonAsync($"{here}/token", new { nonce, signature }));
        return answer.GetProperty("token").GetString()!;
    }
}
