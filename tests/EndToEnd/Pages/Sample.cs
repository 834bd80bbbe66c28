using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>Laurel with the sample conference, and a browser in which its administrator signed in, in a folder of their own.</summary>
internal sealed class Sample : IAsyncDisposable
{
    private readonly string folder;
    private readonly IPlaywright playwright;
    private string? session;

    private Sample(string folder, RunningLaurel laurel, IPlaywright playwright, IBrowser browser) =>
        (this.folder, Laurel, this.playwright, Browser) = (folder, laurel, playwright, browser);

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
        var sample = new Sample(folder, laurel, playwright, browser);
        await sample.SignIn(FirstPassword(laurel.Said));
        return sample;
    }

    /// <summary>A window of the administrator's, with connections, pages and storage of its own.</summary>
    public Task<IBrowserContext> NewWindow() => Browser.NewContextAsync(new()
    {
        BaseURL = Laurel.Address.ToString(), Locale = "vi-VN", ViewportSize = new() { Width = 1440, Height = 1000 }, ReducedMotion = ReducedMotion.Reduce,
        StorageState = session,
    });

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        Laurel.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task SignIn(string password)
    {
        await using var window = await NewWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("input[name=name]").FillAsync("admin");
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/password"));
        await page.Locator("input[name=current]").FillAsync(password);
        await page.Locator("input[name=chosen]").FillAsync("mot-mat-khau-du-dai-cho-thu-nghiem");
        await page.Locator("form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Laurel.Address.ToString());
        session = await window.StorageStateAsync();
    }

    private static string FirstPassword(string said) =>
        Regex.Match(said, @"(?<=password[^:\n]*: )\S+", RegexOptions.IgnoreCase).Value is { Length: > 0 } found
            ? found
            : throw new InvalidOperationException($"No password was printed:\n{said}");
}
