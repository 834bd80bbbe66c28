using System.Globalization;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Ceremony;

/// <summary>Says that the run-sheet changed, so that every tablet in the wings shows the same; the page asks what.</summary>
internal static class CeremonyStream
{
    public static IResult Open(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        LiveStream.Open<string>(conference, "ceremony", edge, lifetime, ct, async view =>
        {
            var rehearsal = Rehearsal.OnStage(view.Rehearsals, edge.Now);
            var count = await edge.Grains.Ceremony(conference, rehearsal).Count();
            return new(string.Create(CultureInfo.InvariantCulture, $"{rehearsal}-{count}"), "");
        });
}
