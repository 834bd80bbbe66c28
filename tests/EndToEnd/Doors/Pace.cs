using System.Globalization;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>How fast a camera's frames are read.</summary>
/// <param name="DecodeMs">Milliseconds in which the decoder read the fastest quarter of them: what else the machine does shows least there.</param>
internal sealed record Pace(double FramesPerSecond, double DecodeMs)
{
    private const int Frames = 60;

    private const string Measure = """
        frames => new Promise(done => {
          const video = document.querySelector("video");
          const began = performance.now(), each = [];
          const seen = new MutationObserver(() => {
            each.push(+video.dataset.decodeMs);
            if (each.length < frames) return;
            seen.disconnect();
            done([frames / (performance.now() - began) * 1000, each.sort((a, b) => a - b)[frames / 4]]);
          });
          seen.observe(video, { attributeFilter: ["data-decode-ms"] });
        })
        """;

    /// <summary>Over the next sixty frames.</summary>
    public static async Task<Pace> Of(IPage phone)
    {
        var measured = await phone.EvaluateAsync<double[]>(Measure, Frames);
        return new(measured[0], measured[1]);
    }

    /// <summary>Makes the page so many times slower. The decoder's worker is not: the browser slows no worker.</summary>
    public static async Task Slow(IPage phone, int times)
    {
        var page = await phone.Context.NewCDPSessionAsync(phone);
        await page.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = times });
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FramesPerSecond:0.0} read, a quarter of them within {DecodeMs:0.0} ms");
}
