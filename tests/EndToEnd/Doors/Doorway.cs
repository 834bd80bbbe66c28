using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>A conference with the sample's delegates, and phones at its doors: Chromium with a film for a camera.</summary>
public sealed class Doorway : IAsyncLifetime
{
    public const string Conference = "dnnd-2025", Here = $"/api/v1/conferences/{Conference}";
    /// <summary>A name of this machine by which a browser takes its pages for insecure.</summary>
    public const string Insecure = "laurel.test";
    private const int Shown = 4;

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-doors-").FullName;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public RunningLaurel Laurel { get; private set; } = null!;

    /// <summary>All attendees; the first four are in the film: sharp, blurred, rotated, dim.</summary>
    public IReadOnlyList<Badged> People { get; private set; } = [];

    public IReadOnlyList<Badged> Filmed => [.. People.Take(Shown)];

    public HttpClient Http => Laurel.Http;

    public async Task InitializeAsync()
    {
        Laurel = await RunningLaurel.Start(Path.Combine(folder, "data"));
        await Answers.Done(Http.PostAsync("/api/v1/conferences", new StringContent(ThisYear(Conference), Encoding.UTF8, "application/json")));
        await Answers.Done(Http.PostAsync($"{Here}/attendees/import", new StringContent(await File.ReadAllTextAsync(SampleFiles.Path("delegates.csv")), Encoding.UTF8, "text/csv")));
        await Answers.Done(Http.PostAsync($"{Here}/seating/arrange", null));
        People = await Read();
        var film = Path.Combine(folder, "badges.y4m");
        await Film(film);
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000); // a machine under load is slow, not wrong
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumProgram.Path,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={film}", "--autoplay-policy=no-user-gesture-required",
                $"--host-resolver-rules=MAP {Insecure} 127.0.0.1",
            ],
        });
    }

    /// <summary>A phone that nobody has paired yet, with or without a camera.</summary>
    /// <param name="before">A script that runs before the page's own.</param>
    /// <param name="by">Where it reaches Laurel; its own address where that is absent.</param>
    /// <param name="clock">Whether its time may be moved on.</param>
    public async Task<IPage> Phone(bool camera = false, string language = "vi-VN", string? before = null, Uri? by = null, bool clock = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = (by ?? Laurel.Address).ToString(),
            ViewportSize = new() { Width = 390, Height = 844 },
            HasTouch = true,
            Locale = language,
            Permissions = camera ? ["camera"] : [],
        });
        var page = await context.NewPageAsync();
        if (!camera) await page.AddInitScriptAsync("globalThis.MediaDevices && delete MediaDevices.prototype.getUserMedia");
        if (before is not null) await page.AddInitScriptAsync(before);
        if (clock) await page.Clock.InstallAsync();
        await page.GotoAsync($"/c/{Conference}/scanner");
        return page;
    }

    /// <summary>Confirms whatever the phone shows; its device id.</summary>
    public async Task<string> Confirm(IPage phone, string gate = "Cửa chính", string role = "usher")
    {
        var nonce = phone.Locator("[data-part=nonce]");
        await Assertions.Expect(nonce).ToHaveTextAsync(new Regex("^[0-9]{3} [0-9]{3}$"));
        var shown = (await nonce.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        var thumbprint = await phone.Locator("[data-part=thumbprint]").InnerTextAsync();
        var waiting = await Http.GetFromJsonAsync<JsonElement>($"{Here}/devices/waiting");
        var mine = waiting.GetProperty("items").EnumerateArray().Single(device => device.GetProperty("nonce").GetString() == shown);
        Assert.Equal(mine.GetProperty("thumbprint").GetString(), thumbprint);
        var device = mine.GetProperty("device").GetString()!;
        await Answers.Done(Http.PostAsJsonAsync($"{Here}/devices/{device}/confirm", new { nonce = shown, label = "Máy thử", gate, role, until = DateTimeOffset.UtcNow.AddDays(1) }));
        return device;
    }

    /// <summary>A paired phone, scanning.</summary>
    public async Task<(IPage Phone, string Device)> Scanning(
        bool camera = false, string gate = "Cửa chính", string role = "usher", string? before = null, Uri? by = null, bool clock = false)
    {
        var phone = await Phone(camera, before: before, by: by, clock: clock);
        var device = await Confirm(phone, gate, role);
        await Begin(phone);
        return (phone, device);
    }

    public static async Task Begin(IPage phone)
    {
        await phone.Locator("[data-part=start]").ClickAsync();
        await Assertions.Expect(phone.Locator("body")).ToHaveAttributeAsync("data-state", "door");
    }

    /// <summary>Waits until a page answers an asynchronous question with yes. The browser's own waiting takes the promise itself for a yes.</summary>
    public static Task Until(IPage phone, string question, object? about = null) => phone.EvaluateAsync(
        $$"""
        async about => {
          const isSo = {{question}};
          for (const end = Date.now() + 30_000; !await isSo(about); await new Promise(done => setTimeout(done, 200)))
            if (Date.now() > end) throw new Error("It is still not so.");
        }
        """,
        about);

    /// <summary>Holds a code under a hand scanner, and waits for the answer.</summary>
    public static Task Scan(IPage phone, string code, string outcome) => Scan(phone, code, new Regex($"^{outcome}$"));

    /// <summary>The same, where the answer is one of several.</summary>
    public static async Task Scan(IPage phone, string code, Regex outcome)
    {
        await phone.EvaluateAsync("""
            code => {
              document.querySelector("[data-part=door]").dataset.outcome = "";
              [...code, "Enter"].forEach(key => dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true })));
            }
            """, code);
        await Assertions.Expect(phone.Locator("[data-part=door]")).ToHaveAttributeAsync("data-outcome", outcome);
    }

    /// <summary>The scans of somebody, as the server recorded them.</summary>
    public async Task<IReadOnlyList<JsonElement>> Scans(string attendee) => [.. await Events(Conference, attendee, "attendee.scanned.v1")];

    /// <summary>The digits of somebody's first badge.</summary>
    public Task<string> Qr(Badged person) => Qr(Conference, person.Id);

    /// <summary>The digits of a genuine badge of another conference.</summary>
    public async Task<string> ForeignQr()
    {
        const string other = "khac-2025";
        await Answers.Done(Http.PostAsync("/api/v1/conferences", new StringContent(ThisYear(other), Encoding.UTF8, "application/json")));
        await Answers.Done(Http.PostAsJsonAsync($"/api/v1/conferences/{other}/attendees", new { name = "Người Khác", unit = "Đơn vị khác" }));
        var page = await Http.GetFromJsonAsync<JsonElement>($"/api/v1/conferences/{other}/attendees");
        return await Qr(other, page.GetProperty("items")[0].GetProperty("id").GetString()!);
    }

    /// <summary>Closes an area behind one gate to all but one attendee; the usual gates stay open.</summary>
    public async Task Close(string area, string gate, Badged named)
    {
        object[] gates = [new { id = "Cửa chính" }, new { id = "Cửa Đông" }, new { id = gate, area }];
        await Answers.Done(Http.PutAsJsonAsync($"{Here}/gates", new { gates }));
        object[] areas = [new { area, roles = new[] { "chair" }, named = new[] { named.Id } }];
        await Answers.Done(Http.PutAsJsonAsync($"{Here}/areas", new { areas }));
    }

    /// <summary>Has a phone ask the server for what changed, now.</summary>
    public static Task Sync(IPage phone) => phone.EvaluateAsync("dispatchEvent(new Event('online'))");

    public async Task Revoke(string device) => await Answers.Done(Http.PostAsync($"{Here}/devices/{device}/revoke", null));

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        Laurel.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The sample conference, held tomorrow, so that packs are in their time.</summary>
    private static string ThisYear(string code)
    {
        var plan = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(SampleFiles.Path("conference.json")))!;
        plan["code"] = JsonSerializer.SerializeToElement(code);
        plan["startsAt"] = JsonSerializer.SerializeToElement(DateTimeOffset.UtcNow.AddDays(1));
        plan["endsAt"] = JsonSerializer.SerializeToElement(DateTimeOffset.UtcNow.AddDays(1).AddHours(4));
        return JsonSerializer.Serialize(plan);
    }

    private async Task<string> Qr(string conference, string attendee) =>
        (await Events(conference, attendee, "attendee.badge-issued.v1"))[0].GetProperty("qrText").GetString()!;

    private async Task<List<JsonElement>> Events(string conference, string attendee, string type)
    {
        var events = await Http.GetFromJsonAsync<JsonElement>($"/api/v1/conferences/{conference}/audit?of=attendee~{attendee}");
        return [.. events.GetProperty("items").EnumerateArray()
            .Where(happened => happened.GetProperty("type").GetString() == type).Select(happened => happened.GetProperty("data"))];
    }

    private async Task<IReadOnlyList<Badged>> Read()
    {
        var page = await Http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?limit=1000");
        return [.. page.GetProperty("items").EnumerateArray().Select(item => new Badged(
            item.GetProperty("id").GetString()!, item.GetProperty("name").GetString()!, item.GetProperty("code").GetString()!))];
    }

    private async Task Film(string file)
    {
        var badges = new List<byte[]>();
        foreach (var person in Filmed)
            badges.Add(CameraVideo.Badge(await Http.GetByteArrayAsync($"{Here}/attendees/{person.Id}/badge.pdf")));
        new CameraVideo().Then(badges[0]).Then(CameraVideo.Blurred(badges[1])).Then(CameraVideo.Rotated(badges[2], 17)).Then(CameraVideo.Dim(badges[3])).Save(file);
    }
}

/// <summary>Somebody with a badge.</summary>
public sealed record Badged(string Id, string Name, string TypedCode);
