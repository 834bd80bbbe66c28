using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>Laurel with the sample conference, and a browser signed in as its administrator.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

    private readonly string data = Path.Combine(Path.GetTempPath(), $"laurel-pages-{Guid.NewGuid():n}");
    private IPlaywright playwright = null!;

    public RunningLaurel Laurel { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public string SignedIn { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Laurel = await RunningLaurel.Start(data, "--sample");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Browsers, File.Exists) ?? throw new FileNotFoundException("No Chromium: apt-get install chromium."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        SignedIn = await SignIn(FirstPassword(Laurel.Said));
    }

    /// <summary>A page of the signed-in administrator.</summary>
    public async Task<IPage> Open(string path, int width = 1440, int height = 1000, bool dark = false, string locale = "vi-VN")
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Laurel.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = locale,
            StorageState = SignedIn,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        Laurel.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private async Task<string> SignIn(string password)
    {
        var context = await Browser.NewContextAsync(new() { BaseURL = Laurel.Address.ToString() });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("input[name=name]").FillAsync("admin");
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("form button").ClickAsync();
        await page.WaitForURLAsync(new Regex("/password"));
        await page.Locator("input[name=current]").FillAsync(password);
        await page.Locator("input[name=chosen]").FillAsync("mot-mat-khau-du-dai-cho-thu-nghiem");
        await page.Locator("form button").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/password", StringComparison.Ordinal));
        return await context.StorageStateAsync();
    }

    private static string FirstPassword(string said) =>
        Regex.Match(said, @"(?<=password[^:\n]*: )\S+", RegexOptions.IgnoreCase).Value is { Length: > 0 } found
            ? found
            : throw new InvalidOperationException($"No password was printed:\n{said}");
}
