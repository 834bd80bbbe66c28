using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Ceremony;

/// <summary>Says that the run-sheet changed, so that every tablet in the wings shows the same; the page asks what.</summary>
internal static class CeremonyStream
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500), Beat = TimeSpan.FromSeconds(15), Again = TimeSpan.FromSeconds(2);

    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var either = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        edge.Http.Response.RegisterForDispose(either);
        var last = edge.Http.Request.Headers["Last-Event-ID"].ToString();
        return TypedResults.ServerSentEvents(Changes(conference, edge, last, either.Token));
    }

    private static async IAsyncEnumerable<SseItem<string>> Changes(
        string conference, Edge edge, string last, [EnumeratorCancellation] CancellationToken ct)
    {
        var (caller, sentAt) = (edge.Caller, edge.Now);
        yield return Alive();
        while (!ct.IsCancellationRequested)
        {
            var id = await edge.Acting.In(caller, conference, () => edge.Ask(() => IdOf(conference, edge)));
            if (id != last || edge.Now - sentAt >= Beat)
            {
                yield return id == last ? Alive() : new(id, "ceremony") { EventId = id };
                (last, sentAt) = (id, edge.Now);
            }
            await Task.Delay(Look, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<string> IdOf(string conference, Edge edge)
    {
        var view = await edge.Grains.Conference(conference).Get();
        var rehearsal = view is null ? 0 : Rehearsal.At(view.Rehearsals, edge.Now);
        var count = await edge.Grains.Ceremony(conference, rehearsal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{rehearsal}-{count}");
    }

    private static SseItem<string> Alive() => new("", "beat") { ReconnectionInterval = Again };
}
