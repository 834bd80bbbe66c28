using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>Laurel with the sample conference, and a browser signed in as its administrator, in a folder of their own.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private readonly string folder;
    private readonly IPlaywright playwright;
    private readonly IBrowserContext signedIn;

    private Sample(string folder, RunningLaurel laurel, IPlaywright playwright, IBrowser browser, IBrowserContext signedIn) =>
        (this.folder, Laurel, this.playwright, Browser, this.signedIn) = (folder, laurel, playwright, browser, signedIn);

    public RunningLaurel Laurel { get; }

    public IBrowser Browser { get; }

    public static async Task<Sample> Start()
    {
        var folder = Directory.CreateTempSubdirectory("laurel-pages-").FullName;
        var laurel = await RunningLaurel.Start(Path.Combine(folder, "data"), "--sample");
        Assertions.SetDefaultExpectTimeout(30_000); // a machine under load is slow, not wrong
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumProgram.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var signedIn = await browser.NewContextAsync(new()
        {
            BaseURL = laurel.Address.ToString(), Locale = "vi-VN", ViewportSize = new() { Width = 1440, Height = 1000 }, ReducedMotion = ReducedMotion.Reduce,
        });
        var sample = new Sample(folder, laurel, playwright, browser, signedIn);
        await sample.SignIn(FirstPassword(laurel.Said));
        return sample;
    }

    /// <summary>An empty page. To go to about:blank on one that is new may call off where it is sent next.</summary>
    public Task<IPage> NewPage() => signedIn.NewPageAsync();

    public async Task<IPage> Open(string path)
    {
        var page = await NewPage();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        Laurel.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SignIn(string password)
    {
        var page = await signedIn.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("input[name=name]").FillAsync("admin");
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/password"));
        await page.Locator("input[name=current]").FillAsync(password);
        await page.Locator("input[name=chosen]").FillAsync("mot-mat-khau-du-dai-cho-thu-nghiem");
        await page.Locator("form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Laurel.Address.ToString());
        await page.CloseAsync();
    }

    private static string FirstPassword(string said) =>
        Regex.Match(said, @"(?<=password[^:\n]*: )\S+", RegexOptions.IgnoreCase).Value is { Length: > 0 } found
            ? found
            : throw new InvalidOperationException($"No password was printed:\n{said}");
}
