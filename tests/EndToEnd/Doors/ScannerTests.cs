using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Laurel.EndToEnd.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>The scanner in a real browser: with the network cut, in its own areas, and what a lost phone would tell.</summary>
public sealed class ScannerTests(Doorway doorway) : IClassFixture<Doorway>
{
    [Fact]
    public async Task With_the_network_cut_scans_go_on_and_every_one_arrives_once()
    {
        var (first, second, third, fourth, withdrawn) = (doorway.People[10], doorway.People[11], doorway.People[12], doorway.People[13], doorway.People[14]);
        var old = await doorway.Qr(withdrawn);
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/attendees/{withdrawn.Id}/badge/withdraw", null));
        var foreign = await doorway.ForeignQr();
        var (phone, device) = await doorway.Scanning(gate: "Cửa Đông");
        await Doorway.Scan(phone, await doorway.Qr(first), "admitted");
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        await phone.Context.SetOfflineAsync(true);

        var genuine = await doorway.Qr(second);
        await Doorway.Scan(phone, genuine, "admitted");
        await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(second.Name);
        await Doorway.Scan(phone, genuine, "already-inside");
        await Doorway.Scan(phone, Tampered.Forged(await doorway.Qr(third)), "forged");
        await Expect(phone.Locator("[data-part=name]")).ToBeHiddenAsync();
        await Expect(phone.Locator("[data-part=ask]")).ToHaveTextAsync("Thẻ chưa hợp lệ, mời sang Bàn đón tiếp.");
        await Doorway.Scan(phone, old, "withdrawn-badge");
        await Doorway.Scan(phone, foreign, "wrong-conference");
        await Doorway.Scan(phone, third.TypedCode, "admitted");
        await Doorway.Scan(phone, Tampered.Malleated(await doorway.Qr(third)), "already-inside");
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("7 chờ gửi");

        await phone.ReloadAsync();
        await Doorway.Begin(phone);
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("7 chờ gửi");
        await Doorway.Scan(phone, genuine, "already-inside");
        await Doorway.Scan(phone, await doorway.Qr(fourth), "admitted");
        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");

        Assert.Equal(["admitted"], (await doorway.Scans(first.Id)).Select(Outcome));
        Assert.Equal(["admitted", "alreadyInside", "alreadyInside"], (await doorway.Scans(second.Id)).Select(Outcome));
        Assert.Equal(["admitted", "alreadyInside"], (await doorway.Scans(third.Id)).Select(Outcome));
        Assert.Equal(["admitted"], (await doorway.Scans(fourth.Id)).Select(Outcome));
        Assert.Equal(["withdrawnBadge"], (await doorway.Scans(withdrawn.Id)).Select(Outcome));
        foreach (var person in (Badged[])[second, third, fourth])
            Assert.All(await doorway.Scans(person.Id), scan => Assert.True(scan.GetProperty("passage").GetProperty("offline").GetBoolean()));
        var mine = new List<long>();
        foreach (var person in (Badged[])[first, second, third, fourth, withdrawn])
            mine.AddRange((await doorway.Scans(person.Id)).Select(scan => scan.GetProperty("passage").GetProperty("sequence").GetInt64()));
        Assert.Equal([1, 2, 3, 5, 7, 8, 9, 10], mine.Order());
        Assert.StartsWith("d-", device, StringComparison.Ordinal);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whom_a_door_without_network_could_not_judge_and_sent_to_the_desk_is_not_let_in_when_the_scan_arrives()
    {
        var (sent, let) = (doorway.People[87], doorway.People[88]);
        var genuine = await doorway.Qr(let);
        var (phone, _) = await doorway.Scanning();
        await Doorway.Until(phone, "async () => (await (await caches.open('laurel-scanner-v1')).keys()).length > 20");
        await phone.Context.SetOfflineAsync(true);
        await phone.ReloadAsync(); // the shift key, by which typed codes are known, outlives no reload
        await Doorway.Begin(phone);

        await Doorway.Scan(phone, sent.TypedCode, "unsure");
        await Doorway.Scan(phone, genuine, "admitted");
        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");

        Assert.Empty(await doorway.Scans(sent.Id));
        Assert.Single(await doorway.Scans(let.Id));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_network_a_badge_withdrawn_and_a_guest_who_cancelled_before_the_last_sync_are_refused()
    {
        var (lost, gone) = (doorway.People[84], doorway.People[85]);
        var (old, cancelled) = (await doorway.Qr(lost), await doorway.Qr(gone));
        var (phone, _) = await doorway.Scanning();
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/attendees/{lost.Id}/badge/withdraw", null));
        await Answers.Done(doorway.Http.PostAsJsonAsync($"{Doorway.Here}/attendees/{gone.Id}/cancel", new { reason = "ốm" }));
        await Doorway.Until(phone, Tampered.NoneIsGenuineScript, new[] { old, cancelled });
        await phone.Context.SetOfflineAsync(true);

        await Doorway.Scan(phone, old, "withdrawn-badge");
        await Doorway.Scan(phone, cancelled, "cancelled");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_badge_that_was_refused_as_withdrawn_is_refused_the_moment_the_network_is_gone_and_shows_no_seat()
    {
        var lost = doorway.People[86];
        var old = await doorway.Qr(lost);
        var (phone, _) = await doorway.Scanning();
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/attendees/{lost.Id}/badge/withdraw", null));

        await Doorway.Scan(phone, old, "withdrawn-badge");
        await Expect(phone.Locator("[data-part=seatline]")).ToBeHiddenAsync();
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Scan(phone, old, "withdrawn-badge");

        await Expect(phone.Locator("[data-part=gate]")).ToBeVisibleAsync();
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_network_an_area_lets_in_only_its_own()
    {
        var (named, other) = (doorway.People[70], doorway.People[71]);
        await doorway.Close("sân khấu", "Cánh gà", named);
        var entered = new { scans = new[] { new { id = "main-hall", code = await doorway.Qr(named), gate = "Cửa chính", direction = "in" } } };
        await Answers.Done(doorway.Http.PostAsJsonAsync($"{Doorway.Here}/scans", entered));
        var (phone, _) = await doorway.Scanning(gate: "Cánh gà");
        await phone.Context.SetOfflineAsync(true);

        await Doorway.Scan(phone, await doorway.Qr(other), "not-entitled");
        await Expect(phone.Locator("[data-part=ask]")).ToHaveTextAsync("Khu vực này có danh sách riêng, mời qua cửa khác.");
        await Doorway.Scan(phone, await doorway.Qr(named), "admitted");
        await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(named.Name);
        await Doorway.Scan(phone, await doorway.Qr(named), "already-inside");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_network_a_gate_that_nobody_defined_admits_nobody_as_the_server_would_say()
    {
        await doorway.Close("sân khấu", "Cánh gà", doorway.People[70]);
        var (phone, _) = await doorway.Scanning(gate: "Cửa lạ");
        await phone.Context.SetOfflineAsync(true);

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[72]), "unknown-gate");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_lost_phone_tells_no_name_no_token_and_no_code()
    {
        var (phone, _) = await doorway.Scanning(role: "registrar");
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[20]), "admitted");
        await Doorway.Scan(phone, doorway.People[21].TypedCode, "admitted");
        await phone.Locator("[data-part=type]").ClickAsync();
        await phone.Locator("[data-part=typed]").FillAsync(doorway.People[22].Name.Split(' ')[^1]);
        await Expect(phone.Locator("[data-part=found] li").First).ToBeVisibleAsync();

        var kept = await phone.EvaluateAsync<string>(Tampered.DumpScript) + JsonSerializer.Serialize(await phone.Context.CookiesAsync());

        Assert.Contains("queue", kept, StringComparison.Ordinal);
        Assert.Contains("scanner.css", kept, StringComparison.Ordinal);
        Assert.Contains("\"extractable\":false,\"type\":\"private\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("\"extractable\":true,\"type\":\"private\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("\"type\":\"secret\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("ld1.", kept, StringComparison.Ordinal);
        foreach (var person in doorway.People)
            Assert.Empty(Told(kept, person, await doorway.Qr(person)));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_dump_finds_whatever_a_phone_keeps_of_somebody_wherever_it_lies()
    {
        var (planted, phone) = (doorway.People[80], await doorway.Phone());
        var qr = await doorway.Qr(planted);
        string[] forms = [planted.Name, planted.TypedCode, planted.Id, qr];
        for (var store = 0; store < Tampered.Stores; store++)
        {
            await phone.EvaluateAsync(Tampered.PlantScript, new { store, forms });

            var kept = await phone.EvaluateAsync<string>(Tampered.DumpScript);

            Assert.Equal(forms, Told(kept, planted, qr));
        }
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_revoked_phone_wipes_itself_at_its_next_contact()
    {
        var (phone, device) = await doorway.Scanning();
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[30]), "admitted");

        await doorway.Revoke(device);
        await phone.EvaluateAsync("dispatchEvent(new Event('online'))");

        await Expect(phone.Locator("body")).ToHaveAttributeAsync("data-state", "wiped");
        await Doorway.Until(phone, "async () => (await indexedDB.databases()).length === 0 && (await caches.keys()).length === 0");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Browser_and_server_agree_on_signatures_lookups_and_cards()
    {
        var (phone, _) = await doorway.Scanning();
        foreach (var person in doorway.People.Skip(40).Take(12))
        {
            var badge = await doorway.Qr(person);
            var judged = await phone.EvaluateAsync<string[]>(Tampered.JudgeScript, new[] { badge, Tampered.Malleated(badge), Tampered.Forged(badge) });

            Assert.Equal([$"genuine {person.Name}", $"genuine {person.Name}", "forged "], judged);
        }
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_scan_is_taken_back_within_seconds()
    {
        var person = doorway.People[60];
        var (phone, _) = await doorway.Scanning();
        await Doorway.Scan(phone, await doorway.Qr(person), "admitted");

        await phone.Locator("[data-part=undo]").ClickAsync();

        await Expect(phone.Locator("[data-part=word]")).ToHaveTextAsync("Đã hoàn tác");
        Assert.Equal(["admitted", "left"], (await doorway.Scans(person.Id)).Select(Outcome));
        await phone.Context.CloseAsync();
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("en-US")]
    public async Task A_scanner_is_readable_by_everybody_in_each_of_its_states(string language)
    {
        var phone = await doorway.Phone(camera: false, language);
        await Expect(phone.Locator("body")).ToHaveAttributeAsync("data-state", "pairing");
        await Readable("pairing");
        await doorway.Confirm(phone);
        await Expect(phone.Locator("body")).ToHaveAttributeAsync("data-state", "start");
        await Readable("start");
        await Doorway.Begin(phone);
        await Readable("idle");
        var qr = await doorway.Qr(doorway.People[language == "vi-VN" ? 90 : 91]);
        await Doorway.Scan(phone, qr, "admitted");
        await Readable("admitted");
        await Doorway.Scan(phone, Tampered.Forged(qr), "forged");
        await phone.Locator("[data-part=why] summary").ClickAsync();
        await Readable("forged");
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Scan(phone, qr, "already-inside");
        await Readable("offline");
        await phone.Locator("[data-part=type]").ClickAsync();
        await Readable("typing");
        await phone.Context.CloseAsync();

        async Task Readable(string state)
        {
            Assert.Equal((state, ""), (state, string.Join('\n', await Reading.Violations(phone))));
            Assert.True(await phone.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0, state);
            if (Environment.GetEnvironmentVariable("LAUREL_PICTURES") is { } folder)
                await phone.ScreenshotAsync(new() { Path = Path.Combine(folder, $"scanner-{state}-{language}.png") });
        }
    }

    private static string Outcome(JsonElement scan) => scan.GetProperty("outcome").GetString()!;

    /// <summary>What a dump tells of somebody: name, typed code, number or badge, as text or as bytes.</summary>
    private static IEnumerable<string> Told(string kept, Badged person, string qr) =>
        ((string[])[person.Name, person.TypedCode, person.Id, qr]).Where(form =>
            kept.Contains(form, StringComparison.OrdinalIgnoreCase) || kept.Contains(Latin1(form), StringComparison.OrdinalIgnoreCase));

    /// <summary>UTF-8 as it shows in a dump of bytes.</summary>
    private static string Latin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
