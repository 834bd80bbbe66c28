using System.Globalization;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Ceremony;

/// <summary>Says that the run-sheet changed, so that every tablet in the wings shows the same; the page asks what.</summary>
internal static class CeremonyStream
{
    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        LiveStream.Open<string>(conference, "ceremony", edge, lifetime, ct, async () => new(await edge.Ask(() => IdOf(conference, edge)), ""));

    private static async Task<string> IdOf(string conference, Edge edge)
    {
        var view = await edge.Grains.Conference(conference).Get();
        var rehearsal = view is null ? 0 : Rehearsal.OnStage(view.Rehearsals, edge.Now);
        var count = await edge.Grains.Ceremony(conference, rehearsal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{rehearsal}-{count}");
    }
}
