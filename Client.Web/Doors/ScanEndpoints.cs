using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Doors;

/// <summary>Scans at doors: recorded as they are told and answered in the same order. They wait for no list.</summary>
internal static class ScanEndpoints
{
    private const int AtOnce = 1_000;

    public static void MapScans(this RouteGroupBuilder conference) =>
        conference.MapPost("/scans", Scan).Needs(Policies.Door).ForDevices().Produces<IReadOnlyList<ScanLine>>();

    private static async Task<IResult> Scan(string conference, ScansBody body, Edge edge) => Wrong(body) is { } refusal
        ? Problems.Of(refusal)
        : TypedResults.Ok(await Answer(conference, body, edge.Actor, edge.Grains, edge.Now, edge.Http.RequestAborted));

    /// <summary>Why scans are not asked about at all; null where they are.</summary>
    internal static Refusal? Wrong(ScansBody body) => body.Scans.Count > AtOnce ? EdgeRefusals.TooLarge
        : body.Scans.Select(scan => scan.Wrong()).FirstOrDefault(wrong => wrong is not null) is { } field ? EdgeRefusals.Invalid(field)
        : null;

    /// <summary>Asks the door of each device, and answers in the order of the scans.</summary>
    internal static async Task<ScanLine[]> Answer(
        string conference, ScansBody body, Actor actor, IGrainFactory grains, DateTimeOffset now, CancellationToken aborted)
    {
        if (body.Scans is [var only]) return [.. await Heard(DeviceOf(only, actor), [only])];
        var answers = new ScanLine[body.Scans.Count];
        var places = body.Scans.Select((scan, place) => (scan, place)).GroupBy(item => DeviceOf(item.scan, actor));
        await Task.WhenAll(places.Select(async ofDevice =>
        {
            var heard = await Heard(ofDevice.Key, ofDevice.Select(item => item.scan));
            foreach (var (item, answer) in ofDevice.Zip(heard))
                answers[item.place] = answer;
        }));
        return answers;

        async Task<IEnumerable<ScanLine>> Heard(string device, IEnumerable<ScanBody> scans)
        {
            var facts = scans.Select(scan => scan.Fact(device, now)).ToList();
            return (await Asking.WithRetries(() => grains.Door(conference, device).Scan(facts), aborted)).Select(ScanLine.Of);
        }
    }

    /// <summary>A paired device speaks for itself alone; a key may speak for several, and is a device of its own where it names none.</summary>
    private static string DeviceOf(ScanBody scan, Actor actor) => actor.Kind switch
    {
        Actor.Device => actor.Subject,
        _ => scan.Device ?? $"{actor.Kind}.{actor.Subject}",
    };
}
