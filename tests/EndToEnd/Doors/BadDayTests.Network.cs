using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <content>A weak network, a server that is away, a queue that somebody would like to stop.</content>
public sealed partial class BadDayTests
{
    private const string WellFormedCodes = """
        async () => {
          const { readTyped } = await import("/js/scanner/badge.js");
          const codes = new Set();
          for (let i = 23 ** 6; codes.size < 60; i += 23 ** 4 + 7) {
            const drawn = Array.from({ length: 8 }, (_, place) => "23456789BCFGHJKLMNPRTVX"[Math.floor(i / 23 ** place) % 23]).join("");
            if (readTyped(drawn)) codes.add(drawn);
          }
          return [...codes];
        }
        """;

    [Fact]
    public async Task A_code_too_long_for_any_badge_holds_up_nothing()
    {
        var (phone, _) = await doorway.Scanning();

        await Doorway.Scan(phone, new string('x', 3_000), "unknown");
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[10]), "admitted");

        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.Single(await doorway.Scans(doorway.People[10].Id));
        await phone.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ProxyMood.Alone)]
    [InlineData(ProxyMood.Silent)]
    [InlineData(ProxyMood.Portal)]
    public async Task Whoever_opens_the_page_while_the_server_is_away_or_never_answers_scans(ProxyMood mood)
    {
        using var proxy = WeakProxy.Before(doorway.Laurel);
        var (phone, _) = await doorway.Scanning(by: proxy.Address);
        await Doorway.Until(phone, "async () => (await (await caches.open('laurel-scanner-v1')).keys()).length > 20");
        await phone.ReloadAsync();
        await State(phone, "start");
        proxy.Mood = mood;

        await phone.ReloadAsync();
        await Doorway.Begin(phone);
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[15]), "admitted");

        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_windows_of_one_phone_lose_no_scan_of_each_other()
    {
        var (phone, _) = await doorway.Scanning();
        var second = await phone.Context.NewPageAsync();
        await second.AddInitScriptAsync("delete MediaDevices.prototype.getUserMedia");
        await second.GotoAsync($"/c/{Doorway.Conference}/scanner");
        await Doorway.Begin(second);
        await phone.Context.SetOfflineAsync(true);

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[20]), "admitted");
        await Doorway.Scan(second, await doorway.Qr(doorway.People[21]), "admitted");
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[22]), "admitted");
        await phone.Context.SetOfflineAsync(false);

        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        foreach (var person in doorway.People.Skip(20).Take(3))
            Assert.Single(await doorway.Scans(person.Id));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task However_often_it_fails_a_phone_tries_once_in_three_seconds()
    {
        var (phone, _) = await doorway.Scanning();
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[23]), "admitted");

        var asked = await phone.EvaluateAsync<int>("""
            async () => {
              const pass = ms => new Promise(done => setTimeout(done, ms));
              for (let i = 0; i < 8; i++) {
                dispatchEvent(new Event("online"));
                await pass(300);
              }
              const real = window.fetch;
              let asked = 0;
              window.fetch = (address, how) => {
                if (String(address).endsWith("/scans/sealed")) asked++;
                return real(address, how);
              };
              await pass(6_500);
              return asked;
            }
            """);

        Assert.InRange(asked, 1, 5);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_that_comes_late_and_says_otherwise_is_told()
    {
        var lost = doorway.People[24];
        var old = await doorway.Qr(lost);
        var (phone, _) = await doorway.Scanning();
        await phone.RouteAsync("**/scans/sealed", async route =>
        {
            await Task.Delay(2_500);
            await route.ContinueAsync();
        });
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/attendees/{lost.Id}/badge/withdraw", null));

        await Doorway.Scan(phone, old, "admitted");

        await Expect(phone.Locator("[data-part=door]")).ToHaveAttributeAsync("data-outcome", "withdrawn-badge");
        await Expect(phone.Locator("[data-part=admitted]")).ToHaveTextAsync("0");
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        var listed = await Answers.Sent(doorway.Http.GetAsync($"{Doorway.Here}/reconciliation"));
        Assert.Equal("notValid", Assert.Single(listed.GetProperty("items").EnumerateArray(), line => line.GetProperty("attendee").GetString() == lost.Id).GetProperty("kind").GetString());
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task What_waits_is_sent_when_the_page_is_opened_before_anybody_touches_it()
    {
        var (phone, _) = await doorway.Scanning();
        await Doorway.Until(phone, "async () => (await (await caches.open('laurel-scanner-v1')).keys()).length > 20");
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[28]), "admitted");
        await phone.CloseAsync();
        var opened = await phone.Context.NewPageAsync();
        await phone.Context.SetOfflineAsync(false);

        await opened.GotoAsync($"/c/{Doorway.Conference}/scanner");

        await State(opened, "start");
        await Expect(opened.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.Single(await doorway.Scans(doorway.People[28].Id));
        await opened.Context.CloseAsync();
    }

    [Fact]
    public async Task Wrong_codes_beyond_what_a_minute_allows_hold_up_no_scan_behind_them()
    {
        var (phone, _) = await doorway.Scanning();
        foreach (var code in await phone.EvaluateAsync<string[]>(WellFormedCodes))
            await Doorway.Scan(phone, code, new Regex("^(unknown|unsure)$"));

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[30]), "admitted");

        Assert.False(Assert.Single(await doorway.Scans(doorway.People[30].Id)).GetProperty("passage").TryGetProperty("offline", out var offline) && offline.GetBoolean());
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whose_code_the_server_would_not_hear_after_too_many_wrong_ones_is_sent_to_the_desk_and_let_in_by_nothing_that_waits()
    {
        var sent = doorway.People[53];
        var (phone, _) = await doorway.Scanning();
        foreach (var code in (await phone.EvaluateAsync<string[]>(WellFormedCodes)).Take(11))
            await Doorway.Scan(phone, code, new Regex("^(unknown|unsure)$"));

        await Doorway.Scan(phone, sent.TypedCode, "unsure");

        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.Empty(await doorway.Scans(sent.Id));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_network_that_says_no_to_everything_keeps_no_pack_beyond_its_time()
    {
        var (phone, _) = await doorway.Scanning(clock: true);
        await phone.RouteAsync("**/api/**", route => route.FulfillAsync(new() { Status = 403, ContentType = "text/html", Body = "<h1>Đăng nhập mạng</h1>" }));
        await phone.Clock.SetSystemTimeAsync(DateTime.UtcNow.AddDays(2));

        await Doorway.Sync(phone);

        await State(phone, "start");
        await Expect(phone.Locator("[data-part=net]")).ToHaveAttributeAsync("data-net", "off");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whatever_asks_at_once_proves_the_devices_key_once()
    {
        var (phone, _) = await doorway.Scanning();

        var proofs = await phone.EvaluateAsync<int>("""
            async () => {
              const [{ openVault }, { Device }] = await Promise.all([import("/js/scanner/vault.js"), import("/js/scanner/device.js")]);
              const device = new Device(document.body.dataset.conference, await openVault(document.body.dataset.conference));
              await device.open();
              const real = window.fetch;
              let proofs = 0;
              window.fetch = (address, how) => {
                if (String(address).endsWith("/challenge")) proofs++;
                return real(address, how);
              };
              await Promise.all([device.send("GET", "/pack"), device.send("POST", "/pack/shift-key", {}), device.send("POST", "/scans/sealed", { scans: [] })]);
              return proofs;
            }
            """);

        Assert.Equal(1, proofs);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task After_an_upgrade_no_script_is_taken_from_what_the_browser_held_of_its_own_accord()
    {
        using var proxy = WeakProxy.Before(doorway.Laurel);
        var phone = await doorway.Phone(by: proxy.Address);
        await Doorway.Until(phone, "async () => (await (await caches.open('laurel-scanner-v1')).keys()).length > 20");

        proxy.Remade = new("/js/scanner/signals.js", "document.body.dataset.made = 'anew';");
        await phone.ReloadAsync();

        await Expect(phone.Locator("body")).ToHaveAttributeAsync("data-made", "anew");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task After_an_upgrade_a_phone_that_only_opened_the_page_keeps_the_decoder_of_the_new_making_too()
    {
        using var proxy = WeakProxy.Before(doorway.Laurel);
        var phone = await doorway.Phone(by: proxy.Address);
        await Doorway.Until(phone, "async () => (await (await caches.open('laurel-scanner-v1')).keys()).length > 20");

        proxy.Remade = new("/js/scanner/decoder.js", "// made anew");
        await phone.ReloadAsync();

        await Doorway.Until(phone, "async () => (await (await caches.match('/js/scanner/decoder.js')).text()).endsWith('// made anew')");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_pack_that_comes_slowly_is_waited_for()
    {
        var phone = await doorway.Phone();
        await phone.RouteAsync("**/pack", async route =>
        {
            await Task.Delay(9_000);
            await route.ContinueAsync();
        });
        await doorway.Confirm(phone);

        await Doorway.Begin(phone);

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[31]), "admitted");
        await phone.Context.CloseAsync();
    }
}
