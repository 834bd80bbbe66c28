using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Laurel.Client.Web.Doors;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_desk_s_device_opens_nothing_but_the_door_though_it_holds_the_registrar_s_role()
    {
        await laurel.Plan("may-k");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var device = laurel.WithKey(await Token("may-k", key, await Paired("may-k", key, "registrar")));
        const string Here = "/api/v1/conferences/may-k";

        await LaurelHost.Sent(device.GetAsync($"{Here}/pack"));
        await LaurelHost.Sent(device.PostAsJsonAsync($"{Here}/scans", new { scans = new[] { new { id = "a", code = "x", gate = "Cửa 1" } } }));

        foreach (var asked in new[] { "attendees", "badges.pdf", "seating", "presence", "presence/stream", "attendance.pdf" })
            Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, device.GetAsync($"{Here}/{asked}")));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, device.PostAsync($"{Here}/badges/reissue", null)));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(
            HttpStatusCode.Forbidden, device.PostAsJsonAsync($"{Here}/attendees", new { name = "Trần Văn Lạ" })));
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
        await using var flooded = new OneMinute();
        await flooded.Plan("may-f");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (stranger, ask) = (flooded.CreateClient(), new { publicKey = key.ExportSubjectPublicKeyInfo() });
        for (var i = 0; i < 60; i++) await LaurelHost.Sent(stranger.PostAsJsonAsync("/api/v1/conferences/may-f/devices", ask));

        Assert.Equal("rate.limited", await LaurelHost.Refused(
            HttpStatusCode.TooManyRequests, stranger.PostAsJsonAsync("/api/v1/conferences/may-f/devices", ask)));
        await LaurelHost.Sent(flooded.Administrator().PostAsJsonAsync("/api/v1/conferences/may-f/devices", ask));
    }

    [Fact]
    public async Task An_address_that_asks_for_challenges_or_tokens_without_end_waits_a_minute()
    {
        await using var flooded = new OneMinute();
        await flooded.Plan("may-l");
        var (limits, stranger) = (flooded.Services.GetRequiredService<ProvingLimits>(), flooded.CreateClient());
        foreach (var _ in Enumerable.Range(2, ProvingLimits.Questions - 2)) Assert.True(limits.MayAsk(new DefaultHttpContext()));
        const string Device = "/api/v1/conferences/may-l/devices/d-0";
        Task<HttpResponseMessage> Challenge() => stranger.PostAsJsonAsync($"{Device}/challenge", new { });
        Task<HttpResponseMessage> Token() => stranger.PostAsJsonAsync($"{Device}/token", new { nonce = "", signature = new byte[64] });

        Assert.Equal("device.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, Challenge()));
        Assert.Equal("device.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, Token()));
        Assert.Equal("rate.limited", await LaurelHost.Refused(HttpStatusCode.TooManyRequests, Challenge()));
        Assert.Equal("rate.limited", await LaurelHost.Refused(HttpStatusCode.TooManyRequests, Token()));
    }

    [Fact]
    public async Task Twenty_phones_of_one_house_ask_at_once_and_again_after_a_reload_and_all_are_paired()
    {
        await using var morning = new OneMinute();
        await morning.Plan("may-sang");
        var keys = Enumerable.Range(0, 20).Select(_ => ECDsa.Create(ECCurve.NamedCurves.nistP256)).ToList();
        const string Here = "/api/v1/conferences/may-sang/devices";
        Task<JsonElement[]> Ask() => Task.WhenAll(keys.Select(key =>
            LaurelHost.Sent(morning.CreateClient().PostAsJsonAsync(Here, new { publicKey = key.ExportSubjectPublicKeyInfo() }))));

        await Ask();
        var asked = await Ask();
        await Task.WhenAll(asked.Select((one, i) => LaurelHost.Sent(morning.Administrator().PostAsJsonAsync(
            $"{Here}/{one.GetProperty("device").GetString()}/confirm",
            new { nonce = one.GetProperty("nonce").GetString(), label = $"Máy {i}", gate = "Cửa 1", role = "usher", until = DateTimeOffset.UtcNow.AddDays(1) }))));

        var paired = await LaurelHost.Sent(morning.Administrator().GetAsync(Here));
        Assert.Equal(20, paired.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("device").GetString()).Distinct().Count());
        Assert.Equal(0, (await LaurelHost.Sent(morning.Administrator().GetAsync($"{Here}/waiting"))).GetProperty("total").GetInt32());
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

    private async Task<string> Paired(string conference, ECDsa key, string role = "usher")
    {
        var here = $"/api/v1/conferences/{conference}/devices";
        var asked = await LaurelHost.Sent(laurel.CreateClient().PostAsJsonAsync(here, new { publicKey = key.ExportSubjectPublicKeyInfo() }));
        var id = asked.GetProperty("device").GetString();
        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"{here}/{id}/confirm", new
        {
            nonce = asked.GetProperty("nonce").GetString(), label = "Máy 1", gate = "Cửa 1", role, until = DateTimeOffset.UtcNow.AddDays(1),
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
