using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Doors;

/// <summary>Says that another device waits to be paired, or one no longer, so that nobody loads the page again while twenty phones queue; the page asks which.</summary>
internal static class WaitingStream
{
    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        LiveStream.Open<string>(conference, "devices", edge, lifetime, ct, async _ =>
            new(string.Join(' ', (await edge.Grains.Devices(conference).Waiting()).Select(one => $"{one.Device.Text}-{one.Nonce}")), ""));
}
