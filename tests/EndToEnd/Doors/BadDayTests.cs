using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.EndToEnd.Tests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>The scanner on a bad day: no HTTPS, a full store, a weak network, a second window, a clock that is wrong, a rehearsal that nobody ended.</summary>
public sealed partial class BadDayTests(Doorway doorway) : IClassFixture<Doorway>
{
    private const string KeepsStores = """
        window.stores = [];
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...how) {
          const asked = open.apply(this, how);
          asked.addEventListener("success", () => window.stores.push(asked.result));
          return asked;
        };
        """;

    internal const string FullStore = """
        () => {
          const begin = IDBDatabase.prototype.transaction;
          window.makeRoom = () => { IDBDatabase.prototype.transaction = begin; };
          IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
            if (mode === "readwrite") throw new DOMException("full", "QuotaExceededError");
            return begin.call(this, stores, mode, ...more);
          };
        }
        """;

    private const string NoStore = "IDBFactory.prototype.open = () => { throw new DOMException('private', 'SecurityError'); };";

    private const string KeepsSounds = """
        window.sounds = [];
        window.AudioContext = class extends AudioContext {
          constructor(...how) {
            super(...how);
            window.sounds.push(this);
          }
        };
        """;

    private const string SpoiledCards = """
        async () => {
          const asked = indexedDB.open(`laurel-scanner-${document.body.dataset.conference}`);
          const database = await new Promise(done => { asked.onsuccess = () => done(asked.result); });
          const work = database.transaction("entries", "readwrite");
          work.objectStore("entries").openCursor().onsuccess = ({ target: { result: found } }) => {
            if (!found) return;
            found.update({ ...found.value, card: new Uint8Array(60), found: new Uint8Array(60) });
            found.continue();
          };
          await new Promise(done => { work.oncomplete = done; });
          database.close();
        }
        """;

    private const string FirstDecoderIsMissing = """
        const Real = Worker;
        let made = 0;
        window.Worker = function (address, how) { return new Real(made++ === 0 ? "/js/scanner/none.js" : address, how); };
        """;

    private const string FirstIsOneTooMany = """
        const real = window.fetch;
        let asked = 0;
        window.fetch = (address, how) => `${address}`.endsWith("/devices") && asked++ === 0
          ? Promise.resolve(new Response('{"code":"rate.limited"}', { status: 429 }))
          : real(address, how);
        """;

    [Fact]
    public async Task Without_https_the_page_says_what_is_needed()
    {
        var phone = await doorway.Phone(by: new UriBuilder(doorway.Laurel.Address) { Host = Doorway.Insecure }.Uri);

        await State(phone, "insecure");
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "Cần kết nối HTTPS" })).ToBeVisibleAsync();
        await Readable(phone, "insecure");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_store_the_page_says_what_is_needed()
    {
        var phone = await doorway.Phone(before: NoStore);

        await State(phone, "storeless");
        await Readable(phone, "storeless");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_waits_to_be_paired_reads_what_is_wrong_and_touches_nothing_until_it_is_right_again()
    {
        var phone = await doorway.Phone(before: FirstIsOneTooMany);
        var (trouble, nonce) = (phone.Locator("[data-part=pairing-trouble]"), phone.Locator("[data-part=nonce]"));

        await Expect(trouble).ToHaveTextAsync("Nhiều máy cùng xin ghép; máy này tự xin lại, chậm nhất sau một phút.");
        await Expect(nonce).ToHaveTextAsync(new Regex("^[0-9]{3} [0-9]{3}$"));
        await phone.Context.SetOfflineAsync(true);
        await Expect(trouble).ToHaveTextAsync("Chưa nối được máy chủ.");
        await Readable(phone, "pairing-offline");
        await phone.Context.SetOfflineAsync(false);
        await Expect(trouble).ToHaveTextAsync("");

        await doorway.Confirm(phone);
        await State(phone, "start");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_scan_that_could_not_be_written_down_is_told_so_and_the_next_one_goes_on()
    {
        var (phone, _) = await doorway.Scanning();
        var qr = await doorway.Qr(doorway.People[11]);

        await phone.EvaluateAsync(FullStore);
        await Doorway.Scan(phone, qr, "trouble");
        await Expect(phone.Locator("[data-part=ask]")).ToHaveTextAsync("Máy chưa ghi được lượt này, hãy quét lại.");
        await Readable(phone, "trouble");
        await phone.EvaluateAsync("makeRoom()");
        await Doorway.Scan(phone, qr, "admitted");

        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_store_that_the_browser_closed_in_the_background_is_opened_again()
    {
        var (phone, _) = await doorway.Scanning(before: KeepsStores);

        await phone.EvaluateAsync("stores.forEach(store => store.close())");

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[12]), "admitted");
        Assert.Single(await doorway.Scans(doorway.People[12].Id));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_name_is_found_after_ten_quiet_minutes_too()
    {
        var (phone, _) = await doorway.Scanning(clock: true);
        await phone.Clock.FastForwardAsync("11:00");

        await phone.Locator("[data-part=type]").ClickAsync();
        await phone.Locator("[data-part=typed]").FillAsync(doorway.People[13].Name.Split(' ')[^1]);

        await Expect(phone.Locator("[data-part=found] li").First).ToBeVisibleAsync();
        await phone.Locator("[data-part=found] button").First.ClickAsync();
        await Expect(phone.Locator("[data-part=name]")).ToBeVisibleAsync();
        await phone.Clock.FastForwardAsync("00:13");
        await Expect(phone.Locator("[data-part=name]")).ToBeHiddenAsync();
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_search_that_finds_nobody_says_why()
    {
        var (phone, _) = await doorway.Scanning();
        await phone.Locator("[data-part=type]").ClickAsync();
        var (field, said) = (phone.Locator("[data-part=typed]"), phone.Locator("[data-part=typing-said]"));

        await field.FillAsync("khong co ai ten the nay");
        await Expect(said).ToHaveTextAsync("Không có ai khớp.");
        await field.FillAsync("2222-2223");
        await field.PressAsync("Enter");
        await Expect(said).ToHaveTextAsync("Mã chưa đúng, xem lại từng ký tự.");
        await Readable(phone, "mistyped");
        await phone.Context.SetOfflineAsync(true);
        await phone.ReloadAsync();
        await Doorway.Begin(phone);
        await phone.Locator("[data-part=type]").ClickAsync();
        await field.FillAsync("nguyen");

        await Expect(said).ToHaveTextAsync("Tìm theo tên cần nối mạng; hãy nhập mã in trên thẻ.");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Scanning_out_is_offered_only_where_the_organizer_says_so()
    {
        var (phone, _) = await doorway.Scanning();
        var turn = phone.Locator("[data-part=direction-button]");
        await Expect(turn).ToBeDisabledAsync();

        await ScansOut(true);
        await Doorway.Sync(phone);
        await Expect(turn).ToBeEnabledAsync();
        await turn.ClickAsync();
        await Expect(turn).ToHaveTextAsync("Ra");
        await ScansOut(false);
        await Doorway.Sync(phone);

        await Expect(turn).ToHaveTextAsync("Vào");
        await Expect(turn).ToBeDisabledAsync();
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_rehearsal_is_in_sight_and_counts_nobody()
    {
        var (phone, _) = await doorway.Scanning();
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/rehearsal/begin", null));
        await Doorway.Until(phone, "async () => { dispatchEvent(new Event('online')); return !document.querySelector('[data-part=rehearsal]').hidden; }");

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[14]), "admitted");
        await Expect(phone.Locator("[data-part=rehearsal]")).ToHaveTextAsync("Tổng duyệt");
        await Expect(phone.Locator("[data-part=admitted]")).ToHaveTextAsync("0");
        await Readable(phone, "rehearsal");

        await EndRehearsal(phone);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_was_rehearsed_on_a_phone_that_lost_its_network_is_let_in_once_the_rehearsal_is_over()
    {
        var qr = await doorway.Qr(doorway.People[50]);
        var (other, _) = await doorway.Scanning();
        var (phone, _) = await doorway.Scanning(clock: true);
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/rehearsal/begin", null));
        foreach (var one in (IPage[])[other, phone])
            await Doorway.Until(one, "async () => { dispatchEvent(new Event('online')); return !document.querySelector('[data-part=rehearsal]').hidden; }");
        await Doorway.Scan(phone, qr, "admitted");
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Scan(phone, qr, "already-inside");

        await phone.Clock.FastForwardAsync("04:00:01");

        await Doorway.Scan(phone, qr, "admitted");
        await Expect(phone.Locator("[data-part=rehearsal]")).ToBeHiddenAsync();
        await Expect(phone.Locator("[data-part=admitted]")).ToHaveTextAsync("1");
        await EndRehearsal(other);
        await phone.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task The_offer_to_take_back_stands_as_long_for_each_scan_and_is_taken_once()
    {
        var (phone, _) = await doorway.Scanning(clock: true);
        var undo = phone.Locator("[data-part=undo]");
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[25]), "admitted");
        await phone.Clock.FastForwardAsync("00:07");
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[26]), "admitted");
        await phone.Clock.FastForwardAsync("00:03");
        await Expect(undo).ToBeVisibleAsync();
        await Expect(phone.Locator("[data-part=admitted]")).ToHaveTextAsync("2");

        await undo.EvaluateAsync("button => { button.click(); button.click(); }");

        await Expect(phone.Locator("[data-part=word]")).ToHaveTextAsync("Đã hoàn tác");
        await Expect(phone.Locator("[data-part=admitted]")).ToHaveTextAsync("1");
        Assert.Equal(["admitted", "left"], (await doorway.Scans(doorway.People[26].Id)).Select(scan => scan.GetProperty("outcome").GetString()));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_decoder_that_could_not_be_loaded_is_tried_again()
    {
        var (phone, _) = await doorway.Scanning(camera: true, before: FirstDecoderIsMissing);

        await Frames.Read(phone);
        await Expect(phone.Locator("[data-part=camera-word]")).ToHaveTextAsync("Đưa mã QR trên thẻ vào khung");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_phone_whose_clock_is_days_fast_keeps_its_pack()
    {
        var (phone, _) = await doorway.Scanning(before: "{ const real = Date.now; Date.now = () => real() + 9 * 86_400_000; }");
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Sync(phone);
        await Expect(phone.Locator("[data-part=net]")).ToHaveAttributeAsync("data-net", "off");

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[27]), "admitted");
        await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(doorway.People[27].Name);
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_phone_that_loses_the_time_without_network_says_so_and_what_it_let_in_counts_as_of_its_arrival()
    {
        var (phone, _) = await doorway.Scanning();
        await phone.Context.SetOfflineAsync(true);
        await Doorway.Sync(phone);
        await Expect(phone.Locator("[data-part=net]")).ToHaveAttributeAsync("data-net", "off");
        await phone.EvaluateAsync("{ const real = Date.now, now = real(); Date.now = () => real() - now; }");
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[51]), "admitted");
        await Doorway.Scan(phone, await doorway.Qr(doorway.People[52]), "admitted");
        await Expect(phone.Locator("[data-part=skew]")).ToBeVisibleAsync();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        await phone.Context.SetOfflineAsync(false);

        await Expect(phone.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.True(await At(doorway.People[51]) >= before);
        Assert.True(await At(doorway.People[52]) >= before);
        await phone.Context.CloseAsync();

        async Task<DateTimeOffset> At(Badged person) =>
            Assert.Single(await doorway.Scans(person.Id)).GetProperty("passage").GetProperty("at").GetDateTimeOffset();
    }

    [Fact]
    public async Task A_phone_that_is_moved_to_another_gate_scans_for_it_at_its_next_contact()
    {
        var (phone, device) = await doorway.Scanning();
        await Answers.Done(doorway.Http.PutAsJsonAsync(
            $"{Doorway.Here}/devices/{device}", new { label = "Máy thử", gate = "Cửa Đông", role = "usher", until = DateTimeOffset.UtcNow.AddDays(1) }));

        await Doorway.Sync(phone);

        await Expect(phone.Locator("[data-part=gate]")).ToHaveTextAsync("Cửa Đông");
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_chose_english_reads_english_after_a_reload_too()
    {
        var phone = await doorway.Phone();
        await phone.Context.AddCookiesAsync([new() { Name = ".AspNetCore.Culture", Value = Uri.EscapeDataString("c=en|uic=en"), Url = doorway.Laurel.Address.ToString() }]);
        await phone.EvaluateAsync("navigator.serviceWorker.ready");
        await phone.ReloadAsync();

        await phone.ReloadAsync();

        await Expect(phone.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.Matches(new Regex("Pair this device"), await phone.ContentAsync());
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task A_badge_whose_card_does_not_open_here_is_answered_by_the_server()
    {
        var (phone, _) = await doorway.Scanning();
        await phone.EvaluateAsync(SpoiledCards);

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[29]), "admitted");

        Assert.Single(await doorway.Scans(doorway.People[29].Id));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_begins_asks_the_browser_to_keep_what_waits()
    {
        var (phone, _) = await doorway.Scanning(before: "StorageManager.prototype.persist = async () => window.isPersistent = true;");

        Assert.True(await phone.EvaluateAsync<bool>("window.isPersistent"));
        await phone.Context.CloseAsync();
    }

    [Fact]
    public async Task After_the_phone_was_locked_there_is_sound_again()
    {
        var (phone, _) = await doorway.Scanning(before: KeepsSounds);
        await phone.EvaluateAsync("sounds[0].suspend()");

        await Doorway.Scan(phone, await doorway.Qr(doorway.People[32]), "admitted");

        await Doorway.Until(phone, "() => sounds.length === 1 && sounds[0].state === 'running'");
        await phone.Context.CloseAsync();
    }

    private async Task EndRehearsal(IPage phone)
    {
        await Answers.Done(doorway.Http.PostAsync($"{Doorway.Here}/rehearsal/end", null));
        await Doorway.Until(phone, "async () => { dispatchEvent(new Event('online')); return document.querySelector('[data-part=rehearsal]').hidden; }");
    }

    private static async Task Readable(IPage phone, string state)
    {
        Assert.Equal((state, ""), (state, string.Join('\n', await Reading.Violations(phone))));
        if (Environment.GetEnvironmentVariable("LAUREL_PICTURES") is { } folder)
            await phone.ScreenshotAsync(new() { Path = Path.Combine(folder, $"scanner-{state}.png") });
    }

    private static Task State(IPage phone, string state) => Expect(phone.Locator("body")).ToHaveAttributeAsync("data-state", state);

    private async Task ScansOut(bool isSo) => await Answers.Done(doorway.Http.PutAsJsonAsync($"{Doorway.Here}/doors", new { scansOut = isSo }));
}
