using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The sample conference for a class of tests; classes that run side by side share one running Laurel and one browser, each in a window of its own.</summary>
/// <remarks>A browser keeps few connections to one address: live pages of several classes in one window would wait for each other.</remarks>
public sealed class SampleFixture : IAsyncLifetime
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static Sample? shared;
    private static int classes;

    private Sample sample = null!;
    private IBrowserContext window = null!;

    public RunningLaurel Laurel => sample.Laurel;

    public IBrowser Browser => sample.Browser;

    /// <summary>A page of the signed-in administrator; all share one session.</summary>
    public async Task<IPage> Open(string path)
    {
        var page = await NewPage();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>An empty page. To go to about:blank on one that is new may call off where it is sent next.</summary>
    public Task<IPage> NewPage() => window.NewPageAsync();

    public async Task InitializeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            sample = shared ??= await Sample.Start();
            classes++;
        }
        finally
        {
            Turn.Release();
        }
        window = await sample.NewWindow();
    }

    /// <summary>The last class that leaves ends it.</summary>
    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await Turn.WaitAsync();
        try
        {
            if (--classes > 0) return;
            shared = null;
            await sample.DisposeAsync();
        }
        finally
        {
            Turn.Release();
        }
    }
}
