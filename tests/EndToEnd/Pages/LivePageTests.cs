using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>Pages that keep themselves live while somebody works on them.</summary>
public sealed class LivePageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private HttpClient Http => sample.Laurel.Http;

    [Fact]
    public async Task A_button_that_is_pressed_while_somebody_comes_in_is_pressed()
    {
        var (first, second) = (await Leader("song-1", "Đỗ Thị An"), await Leader("song-1", "Đỗ Văn Bình"));
        await Come("song-1", first);
        var page = await sample.Open("/c/song-1/introduction");
        await page.Locator("#confirm").HoverAsync();
        await page.Mouse.DownAsync();

        var asked = await page.RunAndWaitForResponseAsync(() => Come("song-1", second), answer => answer.Url.EndsWith("/introduction", StringComparison.Ordinal));
        await asked.FinishedAsync();
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        await page.Mouse.UpAsync();

        await Expect(page.Locator("header .chip.ok")).ToContainTextAsync("xác nhận lúc");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_keeps_its_place_while_somebody_comes_in()
    {
        var (first, second) = (await Leader("song-2", "Đỗ Thị An"), await Leader("song-2", "Đỗ Văn Bình"));
        await Come("song-2", first);
        var page = await sample.Open("/c/song-2/introduction");
        await page.Locator("#confirm").FocusAsync();

        await Come("song-2", second);

        await Expect(page.Locator(".intro li")).ToHaveCountAsync(2);
        await Expect(page.Locator("#confirm")).ToBeFocusedAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Leaders_who_are_unfolded_stay_so_and_the_list_goes_on()
    {
        var first = await Leader("song-9", "Đỗ Thị An");
        for (var i = 0; i < 11; i++) await Leader("song-9", $"Lê Văn Thứ {i}");
        var page = await sample.Open("/c/song-9/introduction");
        await page.Locator("#others summary").ClickAsync();

        await Come("song-9", first);

        await Expect(page.Locator(".intro")).ToContainTextAsync("Đỗ Thị An");
        await Expect(page.Locator("#others li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#others li")).ToBeVisibleAsync();
        await Expect(page.Locator("#others summary")).ToBeFocusedAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_list_that_was_copied_goes_on()
    {
        var late = await Leader("song-3", "Đỗ Văn Bình");
        var page = await sample.Open("/c/song-3/introduction");
        await page.Locator("[data-copy]").ClickAsync();

        await Come("song-3", late);

        await Expect(page.Locator(".intro")).ToContainTextAsync("Đỗ Văn Bình");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Whoever_may_no_longer_see_a_page_is_led_away_from_it()
    {
        await Leader("song-4", "Đỗ Thị An");
        var secret = (await Answers.Sent(Http.PostAsJsonAsync("/api/v1/accounts", new { name = "le.tan", displayName = "Lễ tân" }))).GetProperty("secret").GetString()!;
        await Answers.Done(Http.PutAsJsonAsync("/api/v1/conferences/song-4/accounts/le.tan/roles", new { roles = new[] { "protocol" } }));
        var page = await SignedIn("le.tan", secret);
        await page.GotoAsync("/c/song-4/introduction#main"); // as whoever goes by the keyboard to what the page is about
        await Expect(page.Locator("main")).ToContainTextAsync("Đỗ Thị An");

        await Answers.Done(Http.PostAsync("/api/v1/accounts/le.tan/close", null));

        await Expect(page).ToHaveURLAsync(new Regex("/sign-in"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_that_nobody_sees_holds_no_connection_and_shows_what_is_so_when_it_is_seen_again()
    {
        var late = await Leader("song-5", "Đỗ Văn Bình");
        var page = await sample.NewPage();
        await page.AddInitScriptAsync("""
            window.streams = [];
            const Real = EventSource;
            window.EventSource = class extends Real { constructor(address) { super(address); streams.push(this); } };
            window.see = isSeen => {
              Object.defineProperty(document, "hidden", { configurable: true, value: !isSeen });
              document.dispatchEvent(new Event("visibilitychange"));
            };
            """);
        await page.GotoAsync("/c/song-5/introduction");

        await page.EvaluateAsync("see(false)");
        Assert.Equal(0, await page.EvaluateAsync<int>("streams.filter(one => one.readyState !== EventSource.CLOSED).length"));
        await Come("song-5", late);
        await page.EvaluateAsync("see(true)");

        await Expect(page.Locator(".intro")).ToContainTextAsync("Đỗ Văn Bình");
        Assert.Equal(1, await page.EvaluateAsync<int>("streams.filter(one => one.readyState !== EventSource.CLOSED).length"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_rehearsal_hangs_over_a_page_that_stood_open_when_it_began_and_no_longer_when_it_ended()
    {
        await Leader("song-6", "Đỗ Thị An");
        var page = await sample.Open("/c/song-6/presence");

        await Answers.Done(Http.PostAsync("/api/v1/conferences/song-6/rehearsal/begin", null));
        await Expect(page.Locator(".rehearsing")).ToBeVisibleAsync();
        await Answers.Done(Http.PostAsync("/api/v1/conferences/song-6/rehearsal/end", null));

        await Expect(page.Locator(".rehearsing")).ToHaveCountAsync(0);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Phones_that_ask_to_be_paired_appear_by_themselves_and_leave_alone_what_was_chosen_for_another()
    {
        await Leader("song-7", "Đỗ Thị An");
        var page = await sample.Open("/c/song-7/devices");
        var waiting = page.Locator("form[action*=Confirm]");
        await Expect(waiting).ToHaveCountAsync(0);

        var first = await Ask("song-7");
        await Expect(waiting).ToHaveCountAsync(1);
        await Expect(waiting.Locator("b")).ToHaveTextAsync($"{first[..3]} {first[3..]}");
        await waiting.Locator("input[name=gate]").FillAsync("Cửa Đông");
        await page.Locator("h1").ClickAsync();
        await page.RunAndWaitForResponseAsync(() => Ask("song-7"), answer => answer.Url.EndsWith("/devices", StringComparison.Ordinal));
        await Expect(waiting.Locator("input[name=gate]")).ToHaveValueAsync("Cửa Đông");
        await waiting.Locator("button").ClickAsync();

        await Expect(page.Locator(".devices li")).ToContainTextAsync("Cửa Đông");
        await Expect(waiting).ToHaveCountAsync(1);
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_page_counts_down_until_the_doors_follow_the_end_of_a_rehearsal_and_then_offers_the_next()
    {
        await Leader("song-8", "Đỗ Thị An");
        await Answers.Done(Http.PostAsync("/api/v1/conferences/song-8/rehearsal/begin", null));
        var page = await sample.Open("/c/song-8/gates");
        await page.Locator("#rehearsal button").ClickAsync();

        await Expect(page.Locator("#rehearsal [data-left]")).ToHaveTextAsync(new Regex("^[1-9]$|^10$"), new() { Timeout = 12_000 });
        await Expect(page.Locator("#rehearsal button")).ToHaveTextAsync("Bắt đầu tổng duyệt");

        await page.CloseAsync();
    }

    /// <summary>A phone asks to be paired: the six digits that it shows.</summary>
    private async Task<string> Ask(string conference)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = await Answers.Sent(Http.PostAsJsonAsync($"/api/v1/conferences/{conference}/devices", new { publicKey = key.ExportSubjectPublicKeyInfo() }));
        return asked.GetProperty("nonce").GetString()!;
    }

    private async Task<string> Leader(string conference, string name)
    {
        if (!(await Http.GetAsync($"/api/v1/conferences/{conference}")).IsSuccessStatusCode)
            await Answers.Done(Http.PostAsJsonAsync("/api/v1/conferences", new
            {
                code = conference, title = "Hội nghị tổng kết", organizer = "VUSTA", city = "Hà Nội", startsAt = "2030-12-30T08:00:00+07:00", endsAt = "2030-12-30T11:30:00+07:00",
                hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
            }));
        var registered = await Answers.Sent(Http.PostAsJsonAsync($"/api/v1/conferences/{conference}/attendees", new { name, unit = "VUSTA", role = "delegate", rank = 1 }));
        return registered.GetProperty("id").GetString()!;
    }

    private Task<string> Come(string conference, string attendee) => Answers.Done(Http.PostAsJsonAsync(
        $"/api/v1/conferences/{conference}/presence", new { attendees = new[] { attendee }, gate = "Bàn đón tiếp" }));

    private async Task<IPage> SignedIn(string name, string password)
    {
        var context = await sample.Browser.NewContextAsync(new() { BaseURL = sample.Laurel.Address.ToString(), Locale = "vi-VN" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("input[name=name]").FillAsync(name);
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("form button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/password"));
        await page.Locator("input[name=current]").FillAsync(password);
        await page.Locator("input[name=chosen]").FillAsync("mot-mat-khau-khac-du-dai-de-thu");
        await page.Locator("form button").ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("/password"));
        return page;
    }
}
