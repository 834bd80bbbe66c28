using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The tests that share one running Laurel and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SampleCollection : ICollectionFixture<SampleFixture>
{
    public const string Name = "the sample conference in a browser";
}

/// <summary>Laurel with the sample conference, and a browser signed in as its administrator.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

    private readonly string data = Path.Combine(Path.GetTempPath(), $"laurel-pages-{Guid.NewGuid():n}");
    private IPlaywright playwright = null!;
    private IBrowserContext signedIn = null!;

    public RunningLaurel Laurel { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Laurel = await RunningLaurel.Start(data, "--sample");
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000); // a machine under load is slow, not wrong
        Browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Array.Find(Browsers, File.Exists) ?? throw new FileNotFoundException("No Chromium: apt-get install chromium."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        signedIn = await Browser.NewContextAsync(new()
        {
            BaseURL = Laurel.Address.ToString(), Locale = "vi-VN", ViewportSize = new() { Width = 1440, Height = 1000 }, ReducedMotion = ReducedMotion.Reduce,
        });
        await SignIn(FirstPassword(Laurel.Said));
    }

    /// <summary>A page of the signed-in administrator; all share one session.</summary>
    public async Task<IPage> Open(string path)
    {
        var page = await signedIn.NewPageAsync();
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
