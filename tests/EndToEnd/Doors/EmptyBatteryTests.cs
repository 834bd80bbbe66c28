using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>A phone that goes out in the middle of its work: its browser ends from one moment to the next, and comes back without network.</summary>
public sealed class EmptyBatteryTests(Doorway doorway) : IClassFixture<Doorway>
{
    private const string HasKeptItsPage = """
        async () => (await Promise.all(JSON.parse(document.body.dataset.keep).map(file => caches.match(file)))).every(Boolean)
        """;

    private string Scanner => new Uri(doorway.Laurel.Address, $"/c/{Doorway.Conference}/scanner").ToString();

    [Fact]
    public async Task What_was_scanned_without_network_outlives_an_empty_battery_and_arrives_once()
    {
        var folder = Directory.CreateTempSubdirectory("laurel-phone-").FullName;
        var (seen, alone, late) = (doorway.People[40], doorway.People[41], doorway.People[42]);
        using (var first = await OwnPhone.TurnOn(folder))
        {
            await first.Page.GotoAsync(Scanner);
            await doorway.Confirm(first.Page);
            await Doorway.Begin(first.Page);
            await Doorway.Scan(first.Page, await doorway.Qr(seen), "admitted");
            await Doorway.Until(first.Page, HasKeptItsPage);
            await Expect(first.Page.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
            await first.Page.Context.SetOfflineAsync(true);
            await Doorway.Scan(first.Page, await doorway.Qr(alone), "admitted");
            await Doorway.Scan(first.Page, Tampered.Forged(await doorway.Qr(late)), "forged");
            await Expect(first.Page.Locator("[data-part=net-word]")).ToHaveTextAsync("2 chờ gửi");
        }

        using var second = await OwnPhone.TurnOn(folder);
        await second.Page.Context.SetOfflineAsync(true);
        await second.Page.GotoAsync(Scanner);
        await Expect(second.Page.Locator("main:visible")).ToHaveCountAsync(1); // in its own looks: of all its states one is seen
        await Doorway.Begin(second.Page);
        await Expect(second.Page.Locator("[data-part=net-word]")).ToHaveTextAsync("2 chờ gửi");
        await Doorway.Scan(second.Page, await doorway.Qr(alone), "already-inside");
        await Doorway.Scan(second.Page, await doorway.Qr(late), "admitted");
        await Expect(second.Page.Locator("[data-part=name]")).ToHaveTextAsync(late.Name);
        await second.Page.Context.SetOfflineAsync(false);

        await Expect(second.Page.Locator("[data-part=net-word]")).ToHaveTextAsync("Đã gửi hết");
        Assert.Equal(["admitted"], (await doorway.Scans(seen.Id)).Select(Outcome));
        Assert.Equal(["admitted", "alreadyInside"], (await doorway.Scans(alone.Id)).Select(Outcome));
        Assert.Equal(["admitted"], (await doorway.Scans(late.Id)).Select(Outcome));
        Assert.Equal([2L, 4L], (await doorway.Scans(alone.Id)).Select(scan => scan.GetProperty("passage").GetProperty("sequence").GetInt64()));
    }

    [Fact]
    public async Task A_phone_may_keep_the_scanner_among_its_apps()
    {
        using var phone = await OwnPhone.TurnOn(Directory.CreateTempSubdirectory("laurel-phone-").FullName);
        await phone.Page.GotoAsync(Scanner);
        await Doorway.Until(phone.Page, HasKeptItsPage);
        var browser = await phone.Page.Context.NewCDPSessionAsync(phone.Page);

        var missing = (await browser.SendAsync("Page.getInstallabilityErrors"))!.Value.GetProperty("installabilityErrors");

        Assert.Equal("[]", missing.ToString());
    }

    private static string Outcome(JsonElement scan) => scan.GetProperty("outcome").GetString()!;

    /// <summary>A browser of its own, with a folder that outlives it.</summary>
    private sealed class OwnPhone(Process process, IPlaywright playwright, IPage page) : IDisposable
    {
        public IPage Page { get; } = page;

        public static async Task<OwnPhone> TurnOn(string folder)
        {
            var port = Path.Combine(folder, "DevToolsActivePort");
            File.Delete(port);
            using var appears = new FileSystemWatcher(folder, Path.GetFileName(port));
            var there = new TaskCompletionSource();
            appears.Created += (_, _) => there.TrySetResult();
            appears.EnableRaisingEvents = true;
            string[] how = ["--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", "--accept-lang=vi", $"--user-data-dir={folder}", "about:blank"];
            var process = Process.Start(new ProcessStartInfo(ChromiumProgram.Path, how) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            _ = process.StandardError.ReadToEndAsync();
            await there.Task.WaitAsync(TimeSpan.FromSeconds(60));
            var playwright = await Playwright.CreateAsync();
            var browser = await playwright.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{await Number(port)}");
            var page = browser.Contexts[0].Pages[0];
            await page.AddInitScriptAsync("globalThis.MediaDevices && delete MediaDevices.prototype.getUserMedia");
            await page.SetViewportSizeAsync(390, 844);
            return new(process, playwright, page);
        }

        /// <summary>As a battery does it.</summary>
        public void Dispose()
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
            playwright.Dispose();
        }

        private static async Task<string> Number(string file)
        {
            for (; ; )
                if (await File.ReadAllLinesAsync(file) is [var port, ..] && port.Length > 0)
                    return port;
        }
    }
}
