using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Http;

/// <summary>Shows something live over server-sent events: the whole of it each time it changes, at most twice a second.</summary>
/// <remarks>
/// Every event is the whole picture, so a reader that was cut off misses nothing: it comes back by itself after two seconds, says which picture it
/// saw last (<c>Last-Event-ID</c>), and is sent the present one only where that is another. The stream ends with the reader, with the reader's right
/// to see it, or with the server, so that it holds up no shutdown. No proxy is to gather events before it passes them on.
/// What hangs over every page of the conference (a rehearsal, an alarm) is part of every picture, for pages ask for it again by these events.
/// </remarks>
internal static class LiveStream
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500), Beat = TimeSpan.FromSeconds(15), Again = TimeSpan.FromSeconds(2);

    /// <param name="name">Of the events.</param>
    /// <param name="look">Asked as the reader, in the conference: what there is to see now; null where nothing can be told.</param>
    public static IResult Open<T>(
        string conference, string name, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct, Func<ConferenceView, Task<Picture<T>?>> look)
        where T : class
    {
        var either = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        edge.Http.Response.RegisterForDispose(either);
        edge.Http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Changes(conference, name, edge, () => Look(conference, edge, look), either.Token));
    }

    private static async IAsyncEnumerable<SseItem<T?>> Changes<T>(
        string conference, string name, Edge edge, Func<Task<Picture<T>?>> look, [EnumeratorCancellation] CancellationToken ct)
        where T : class
    {
        var (sentAt, last) = (edge.Now, edge.Http.Request.Headers["Last-Event-ID"].ToString());
        yield return Alive<T>();
        using var timer = new PeriodicTimer(Every);
        do
        {
            if (await edge.StillCaller(conference) is not { } reader)
                yield break;
            if (await edge.Acting.In(reader, conference, look) is { } seen && seen.Id != last)
                yield return new(seen.Shown, name) { EventId = last = seen.Id };
            else if (edge.Now - sentAt >= Beat)
                yield return Alive<T>();
            else
                continue;
            sentAt = edge.Now;
        }
        while (await Next(timer, ct));
    }

    private static Task<Picture<T>?> Look<T>(string conference, Edge edge, Func<ConferenceView, Task<Picture<T>?>> look)
        where T : class => edge.Ask(async () =>
        {
            if (await edge.Grains.Conference(conference).Get() is not { } view) return null;
            var hanging = HangingOver(view, edge.Now);
            return await look(view) is { } seen ? seen with { Id = $"{seen.Id}-{hanging}" } : null;
        });

    // A rehearsal that was begun and ended between two looks is another picture too: a page may have been asked for in between.
    private static string HangingOver(ConferenceView view, DateTimeOffset now) =>
        $"{Rehearsal.Turns(view.Rehearsals, now)}{(view.CodesAreGuessed ? "!" : "")}";

    // Also tells a reader that was cut off how soon to come back.
    private static SseItem<T?> Alive<T>()
        where T : class => new(null, "beat") { ReconnectionInterval = Again };

    private static async Task<bool> Next(PeriodicTimer timer, CancellationToken ct)
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

/// <param name="Id">The same for equal pictures, whichever server shows them.</param>
internal sealed record Picture<T>(string Id, T Shown);
