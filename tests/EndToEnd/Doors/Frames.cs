using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>The frames that a phone's decoder has read.</summary>
internal static class Frames
{
    private const string Some = """
        (() => {
          const video = document.querySelector("video"), before = +(video.dataset.frames ?? 0);
          return async () => +video.dataset.frames >= before + 40;
        })()
        """;

    /// <summary>Waits until it has read forty more.</summary>
    public static Task Read(IPage phone) => Doorway.Until(phone, Some);

    /// <summary>Makes the page so many times slower. The decoder's worker is not: the browser slows no worker.</summary>
    public static async Task Slow(IPage phone, int times)
    {
        var page = await phone.Context.NewCDPSessionAsync(phone);
        await page.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = times });
    }
}
