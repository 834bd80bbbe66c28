using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Doors;

/// <summary>Pairing of scanners: a device shows its key, an organizer confirms it, a signed nonce buys a token.</summary>
internal static class DeviceEndpoints
{
    public static void MapDevices(this RouteGroupBuilder conference)
    {
        conference.MapPost("/devices", Ask).ForAnyone().Produces<WaitingLine>();
        conference.MapPost("/devices/{device}/challenge", Challenge).ForAnyone().Produces<ChallengeAnswer>();
        conference.MapPost("/devices/{device}/token", Token).ForAnyone().Produces<TokenAnswer>();
        conference.MapGet("/devices", List).Needs(Policies.ReadDevices).Produces<Page<DeviceLine>>();
        conference.MapGet("/devices/gaps", Gaps).Needs(Policies.ReadDevices).Produces<Page<ScanGapLine>>();
        conference.MapGet("/devices/waiting", Waiting).Needs(Role.Organizer).Produces<Page<WaitingLine>>();
        conference.MapGet("/devices/waiting/stream", WaitingStream.Open).Needs(Role.Organizer);
        conference.MapPost("/devices/{device}/confirm", Confirm).Needs(Role.Organizer).Produces<Done>();
        conference.MapPut("/devices/{device}", Change).Needs(Role.Organizer).Produces<Done>();
        conference.MapPost("/devices/{device}/revoke", Revoke).Needs(Role.Organizer).Produces<Done>();
    }

    private static async Task<IResult> Ask(string conference, AskBody body, Edge edge, PairingLimits limits)
    {
        if (!limits.MayAsk(edge.Http)) return Problems.Of(EdgeRefusals.TooMany);
        if (!await IsKnown(conference, edge))
            return Problems.Of(EdgeRefusals.UnknownConference);
        var from = AddressLimits.AddressOf(edge.Http);
        var asked = await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.Devices(conference).Ask(body.PublicKey, from)));
        return asked.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(WaitingLine.Of(asked));
    }

    private static async Task<IResult> Challenge(string conference, string device, Edge edge, ProvingLimits limits)
    {
        if (!limits.MayAsk(edge.Http)) return Problems.Of(EdgeRefusals.TooMany);
        if (!await IsKnown(conference, edge))
            return Problems.Of(EdgeRefusals.UnknownConference);
        return await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.Devices(conference).Challenge(new(device)))) is { } nonce
            ? TypedResults.Ok(new ChallengeAnswer(nonce))
            : Problems.Of(DeviceRefusals.Unknown);
    }

    private static async Task<IResult> Token(string conference, string device, ProofBody body, Edge edge, DeviceTokens tokens, ProvingLimits limits)
    {
        if (!limits.MayAsk(edge.Http)) return Problems.Of(EdgeRefusals.TooMany);
        if (!await IsKnown(conference, edge))
            return Problems.Of(EdgeRefusals.UnknownConference);
        var standing = await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.Devices(conference).Prove(new(device), body.Nonce, body.Signature)));
        if (standing.Pairing is not { } pairing)
            return Problems.Of(standing.Refusal!);
        var view = await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.Conference(conference).Get()));
        return TypedResults.Ok(new TokenAnswer(
            tokens.Mint(conference, pairing.Device), edge.Now + DeviceTokens.Life, pairing.Label, pairing.Gate.Text, pairing.Role, pairing.Until,
            view!.Plan.Title, edge.Now, view.Plan.TitleEn));
    }

    private static async Task<IResult> List(string conference, Edge edge)
    {
        var devices = (await edge.Ask(() => edge.Grains.Devices(conference).List())).Select(DeviceLine.Of).ToList();
        return TypedResults.Ok(new Page<DeviceLine>(devices.Count, devices));
    }

    private static async Task<IResult> Gaps(string conference, Edge edge)
    {
        var counted = await edge.Ask(() => edge.Grains.Devices(conference).Counted());
        var gaps = counted.Select(one => one.Gap).OfType<ScanGap>().Select(ScanGapLine.Of).ToList();
        return TypedResults.Ok(new Page<ScanGapLine>(gaps.Count, gaps));
    }

    private static async Task<IResult> Waiting(string conference, Edge edge)
    {
        var devices = (await edge.Ask(() => edge.Grains.Devices(conference).Waiting())).Select(WaitingLine.Of).ToList();
        return TypedResults.Ok(new Page<WaitingLine>(devices.Count, devices));
    }

    private static Task<IResult> Confirm(string conference, string device, ConfirmBody body, Edge edge) =>
        Told(edge, () => edge.Grains.Devices(conference).Confirm(Command(device, body, edge)));

    private static Task<IResult> Change(string conference, string device, ConfirmBody body, Edge edge) =>
        Told(edge, () => edge.Grains.Devices(conference).Change(Command(device, body, edge)));

    private static Task<IResult> Revoke(string conference, string device, Edge edge)
    {
        var command = edge.Command();
        return Told(edge, () => edge.Grains.Devices(conference).Revoke(new(device), command));
    }

    private static ConfirmDevice Command(string device, ConfirmBody body, Edge edge) => new(
        edge.Command(), new(device), body.Nonce, body.Label.Normalize(), new(body.Gate.Normalize().Trim()), body.Role, body.Until);

    private static async Task<IResult> Told(Edge edge, Func<Task<Grains.Receipt>> ask)
    {
        var receipt = await edge.Ask(ask);
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : Done.Of(receipt);
    }

    // A stranger's guess at a code asks the catalogue and wakes nothing.
    private static async Task<bool> IsKnown(string conference, Edge edge) =>
        (await edge.Ask(() => edge.Acting.Itself(() => edge.Grains.Catalogue().List()))).Contains(new ConferenceCode(conference));
}

public sealed record ChallengeAnswer(string Nonce);
