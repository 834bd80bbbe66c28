using Laurel.EndToEnd.Tests;
using Laurel.EndToEnd.Tests.Doors;
using Microsoft.Playwright;

namespace Laurel.Bench;

/// <summary>How many frames a second the scanner reads of a film of badges, sharp, blurred, rotated and dim, on a phone some four times slower than this machine.</summary>
/// <remarks>The browser slows the page alone, not the decoder's worker: that one's time is multiplied.</remarks>
internal sealed class Camera : IRow
{
    private const int Slower = 4, Frames = 200;
    private const double LeastFrames = 10, MostMs = 1_000 / LeastFrames;

    /// <summary>The scanner's own scripts, without whoever would have to confirm the phone first.</summary>
    private const string Open = """
        async () => {
          const { Camera } = await import("/js/scanner/camera.js");
          await new Camera(document.querySelector("video"), () => {}, () => {}).start();
        }
        """;

    /// <summary>Of so many frames how many a second were read, and the milliseconds in which half of them were.</summary>
    private const string Measure = """
        frames => new Promise(done => {
          const video = document.querySelector("video"), each = [];
          let began;
          const read = new MutationObserver(() => {
            began ??= performance.now();
            each.push(+video.dataset.decodeMs);
            if (each.length <= frames) return;
            read.disconnect();
            done([frames / (performance.now() - began) * 1000, each.sort((a, b) => a - b)[frames / 2]]);
          });
          read.observe(video, { attributeFilter: ["data-frames"] });
        })
        """;

    public string Name => "camera";

    public IEnumerable<Figure> Run()
    {
        using var folder = new Folder();
        using var laurel = RunningLaurel.Start(folder.Data);
        var film = Path.Combine(folder.Path, "badges.y4m");
        var here = Conferences.Register(laurel, 0, 1);
        var attendee = laurel.Get($"{here}/attendees?limit=1").GetProperty("items")[0].GetProperty("id").GetString();
        var badge = CameraVideo.Badge(laurel.Http.GetByteArrayAsync($"{here}/attendees/{attendee}/badge.pdf").GetAwaiter().GetResult());
        new CameraVideo().Then(badge).Then(CameraVideo.Blurred(badge)).Then(CameraVideo.Rotated(badge, 17)).Then(CameraVideo.Dim(badge)).Save(film);
        var (perSecond, decodeMs) = Watched(laurel.Address, film).GetAwaiter().GetResult();
        yield return new("frames read, of the camera's 20 a second", perSecond, "/s", LeastFrames, $"the rate promised; the page slowed {Slower} times");
        yield return new($"a frame decoded, times {Slower}: the middle one", Slower * decodeMs, "ms", MostMs, "the rate promised", AtMost: true);
    }

    private static async Task<(double PerSecond, double DecodeMs)> Watched(Uri laurel, string film)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumProgram.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={film}"],
        });
        var phone = await browser.NewPageAsync(new() { BaseURL = laurel.ToString(), Permissions = ["camera"], ViewportSize = new() { Width = 390, Height = 844 } });
        await phone.GotoAsync($"/c/{Conferences.CodeOf(0)}/scanner");
        await phone.EvaluateAsync(Open);
        var usual = await phone.EvaluateAsync<double[]>(Measure, Frames);
        var page = await phone.Context.NewCDPSessionAsync(phone);
        await page.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        var slow = await phone.EvaluateAsync<double[]>(Measure, Frames);
        return (slow[0], usual[1]);
    }
}
