using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The sample conference for a class of tests; classes that run side by side share one running Laurel and one browser.</summary>
public sealed class SampleFixture : IAsyncLifetime
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static Sample? shared;
    private static int classes;

    private Sample sample = null!;

    public RunningLaurel Laurel => sample.Laurel;

    public IBrowser Browser => sample.Browser;

    /// <summary>A page of the signed-in administrator; all share one session.</summary>
    public Task<IPage> Open(string path) => sample.Open(path);

    /// <inheritdoc cref="Sample.NewPage"/>
    public Task<IPage> NewPage() => sample.NewPage();

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
    }

    /// <summary>The last class that leaves ends it.</summary>
    public async Task DisposeAsync()
    {
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
