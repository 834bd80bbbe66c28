using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Doors;

/// <summary>Scans at doors: recorded as they are told and answered in the same order. They wait for no list.</summary>
internal static class ScanEndpoints
{
    private const int AtOnce = 1_000;

    public static void MapScans(this RouteGroupBuilder conference) =>
        conference.MapPost("/scans", Scan).Needs(Policies.Door).Produces<IReadOnlyList<ScanLine>>();

    private static async Task<IResult> Scan(string conference, ScansBody body, Edge edge)
    {
        if (body.Scans.Count > AtOnce)
            return Problems.Of(EdgeRefusals.TooLarge);
        if (body.Scans.Select(scan => scan.Wrong()).FirstOrDefault(wrong => wrong is not null) is { } field)
            return Problems.Of(EdgeRefusals.Invalid(field));
        var answers = new ScanLine[body.Scans.Count];
        var places = body.Scans.Select((scan, place) => (scan, place)).GroupBy(item => DeviceOf(item.scan, edge.Actor));
        await Task.WhenAll(places.Select(async ofDevice =>
        {
            var facts = ofDevice.Select(item => item.scan.Fact(ofDevice.Key, edge.Now)).ToList();
            var heard = await edge.Ask(() => edge.Grains.Door(conference, ofDevice.Key).Scan(facts));
            foreach (var (item, answer) in ofDevice.Zip(heard))
                answers[item.place] = ScanLine.Of(answer);
        }));
        return TypedResults.Ok(answers);
    }

    /// <summary>A paired device speaks for itself alone; a key may speak for several, and is a device of its own where it names none.</summary>
    private static string DeviceOf(ScanBody scan, Actor actor) => actor.Kind switch
    {
        Actor.Device => actor.Subject,
        _ => scan.Device ?? $"{actor.Kind}.{actor.Subject}",
    };
}
