using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>A page as different people read it: light and dark, laptop and phone, keyboard and screen reader.</summary>
internal static class Reading
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>The page is readable by everybody, fits a phone and breaks no policy of its own.</summary>
    public static async Task ByEverybody(SampleFixture sample, string path) => await ByEverybody(await sample.NewPage(), path);

    /// <summary>The same for whoever has this browser page open.</summary>
    public static async Task ByEverybody(IPage page, string path)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") complaints.Add(message.Text); };
        await page.GotoAsync(path);
        complaints.AddRange(await Violations(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        complaints.AddRange(await Violations(page, "color-contrast"));
        await page.SetViewportSizeAsync(390, 844);
        complaints.AddRange(await Violations(page, "scrollable-region-focusable"));
        var tooWide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

        Assert.Empty(complaints);
        Assert.True(tooWide <= 0, $"{path} is {tooWide} px too wide for a phone");
        await page.CloseAsync();
    }

    /// <summary>What axe finds, by all its rules or by those named.</summary>
    public static async Task<string[]> Violations(IPage page, params string[] rules)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async rules => (await axe.run(document, { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) }))
                .violations.map(found => `${found.id}, ${found.nodes.length} times, first: ${found.nodes[0].html}`)
            """,
            rules);
    }
}
