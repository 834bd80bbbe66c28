using System.Security.Cryptography;
using System.Text.Json;
using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here, live.</summary>
internal static class PresenceStream
{
    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        LiveStream.Open<PresenceAnswer>(conference, "presence", edge, lifetime, ct, async view =>
        {
            var presence = await Presence.Of(edge.Grains, view, edge.Now);
            return presence.Refusal is null ? new($"{IdOf(presence.Answer)}-{presence.Seen}", presence.Answer) : null;
        });

    // Of all but the instant.
    private static string IdOf(PresenceAnswer answer) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer with { AsOf = default }, JsonText.Options)).AsSpan(0, 10));
}
