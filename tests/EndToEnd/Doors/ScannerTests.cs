using System.Diagnostics;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>The scanner in a real browser: with a camera before real badges, with the network cut, and what a lost phone would tell.</summary>
public sealed class ScannerTests(Doorway doorway) : IClassFixture<Doorway>
{
    [Fact]
    public async Task A_camera_reads_sharp_blurred_rotated_and_dim_badges()
    {
        var (phone, _) = await doorway.Scanning(camera: true);
        var began = Stopwatch.StartNew();
        foreach (var person in doorway.Filmed)
            await Expect(phone.Locator("[data-part=name]")).ToHaveTextAsync(person.Name, new() { Timeout = 30_000 });
        var frames = int.Parse((await phone.Locator("video").GetAttributeAsync("data-frames"))!, System.Globalization.CultureInfo.InvariantCulture);

        foreach (var person in doorway.Filmed)
            Assert.Equal("admitted", (await doorway.Scans(person.Id))[0].GetProperty("data").GetProperty("outcome").GetString());
        Assert.True(frames / began.Elapsed.TotalSeconds >= 10, $"{frames} frames in {began.Elapsed.TotalSeconds:0.0} s");
        await phone.Context.CloseAsync();
    }
}
