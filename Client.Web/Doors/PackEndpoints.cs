using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Doors;

/// <summary>What paired scanners fetch and bring: the pack for the time without network, the shift key, and their sealed queues.</summary>
internal static class PackEndpoints
{
    private const int AtOnce = 200;

    public static void MapPacks(this RouteGroupBuilder conference)
    {
        conference.MapGet("/pack", Pack).Needs(Policies.Devices).ForDevices().Produces<PackAnswer>();
        conference.MapPost("/pack/shift-key", ShiftKey).Needs(Policies.Devices).ForDevices().Produces<ShiftKeyAnswer>();
        conference.MapPost("/scans/sealed", Scan).Needs(Policies.Devices).ForDevices().Produces<IReadOnlyList<ScanLine>>();
    }

    private static async Task<IResult> Pack(string conference, Edge edge, string? pack = null, long since = 0)
    {
        var changes = await edge.Ask(() => edge.Grains.Pack(conference).Since(pack, since));
        NeverKept(edge);
        return changes.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(PackAnswer.Of(changes, edge.Now, await GateOf(conference, edge)));
    }

    // An organizer may have moved the device since it was last told.
    private static async Task<string?> GateOf(string conference, Edge edge) => edge.Actor is { Kind: Actor.Device } device
        ? (await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.GetGrain<IDoorBook>($"{conference}/{device.Subject}").Standing()))).Pairing?.Gate.Text
        : null;

    private static async Task<IResult> ShiftKey(string conference, Edge edge)
    {
        if (edge.Actor.Kind != Actor.Device)
            return Problems.Of(DeviceRefusals.Unknown);
        var key = await edge.Ask(() => edge.Grains.Pack(conference).ShiftKey());
        NeverKept(edge);
        return TypedResults.Ok(new ShiftKeyAnswer(key.Pack, key.Key));
    }

    private static async Task<IResult> Scan(string conference, SealedScansBody body, Edge edge)
    {
        if (edge.Actor is not { Kind: Actor.Device } device)
            return Problems.Of(DeviceRefusals.Unknown);
        if (body.Scans.Count > AtOnce)
            return Problems.Of(EdgeRefusals.Invalid("scans"));
        var scans = body.Scans.Where(scan => scan.IsSound).Select(scan => scan.Scan()).ToList();
        var answers = new Queue<ScanAnswer>(await edge.Ask(() => edge.Grains.Door(conference, device.Subject).ScanSealed(scans)));
        NeverKept(edge);
        // One that is none must not keep a queue from all behind it.
        return TypedResults.Ok(body.Scans.Select(scan => ScanLine.Of(
            scan.IsSound ? answers.Dequeue() : new(scan.Id, ScanOutcome.Unknown, Refusal: DoorRefusals.MalformedScan))).ToList());
    }

    private static void NeverKept(Edge edge) => edge.Http.Response.Headers.CacheControl = "no-store";
}
