using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here, live: the whole picture each time it changes, at most twice a second, over server-sent events.</summary>
/// <remarks>
/// Every event is the whole picture, so a reader that was cut off misses nothing: it comes back by itself after two seconds, says which picture it
/// saw last (<c>Last-Event-ID</c>), and is sent the present one only where that is another.
/// </remarks>
internal static class PresenceStream
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500), Beat = TimeSpan.FromSeconds(15), Again = TimeSpan.FromSeconds(2);

    /// <summary>The stream ends with the reader or with the server, so that it holds up no shutdown.</summary>
    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var either = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        edge.Http.Response.RegisterForDispose(either);
        var last = edge.Http.Request.Headers["Last-Event-ID"].ToString();
        return TypedResults.ServerSentEvents(Changes(conference, edge, last, either.Token));
    }

    private static async IAsyncEnumerable<SseItem<PresenceAnswer?>> Changes(
        string conference, Edge edge, string last, [EnumeratorCancellation] CancellationToken ct)
    {
        var (caller, sentAt) = (edge.Caller, edge.Now);
        yield return Alive();
        using var timer = new PeriodicTimer(Look);
        do
        {
            var presence = await edge.Acting.In(caller, conference, () => Presence.Of(edge, conference));
            if (presence.Refusal is null && IdOf(presence.Answer) is var id && id != last)
                yield return new(presence.Answer, "presence") { EventId = last = id };
            else if (edge.Now - sentAt >= Beat)
                yield return Alive();
            else
                continue;
            sentAt = edge.Now;
        }
        while (await NextLook(timer, ct));
    }

    // Also tells a reader that was cut off how soon to come back.
    private static SseItem<PresenceAnswer?> Alive() => new(null, "beat") { ReconnectionInterval = Again };

    // Of all but the instant, so that equal pictures have one id, whichever server sends them.
    private static string IdOf(PresenceAnswer answer) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(answer with { AsOf = default }, JsonText.Options)).AsSpan(0, 10));

    private static async Task<bool> NextLook(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
