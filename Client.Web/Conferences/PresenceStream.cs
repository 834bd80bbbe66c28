using System.Security.Cryptography;
using System.Text.Json;
using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here, live.</summary>
internal static class PresenceStream
{
    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        LiveStream.Open<PresenceAnswer>(conference, "presence", edge, lifetime, ct, async () =>
        {
            var presence = await Presence.Of(edge, conference);
            return presence.Refusal is null ? new(IdOf(presence), presence.Answer) : null;
        });

    // Of all but the instant; and of what hangs over the pages that are asked again by it.
    private static string IdOf(Presence presence) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(presence.Answer with { AsOf = default }, JsonText.Options)).AsSpan(0, 10)) + $"-{presence.OnStage}";
}
