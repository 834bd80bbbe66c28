using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Ceremony;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The stage: the manifest, the scan at staging, and the waves.</summary>
internal static class CeremonyEndpoints
{
    private const Role Read = Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor;

    public static void MapCeremony(this RouteGroupBuilder conference)
    {
        conference.MapGet("/ceremony", Manifest).Needs(Read).Produces<CeremonyAnswer>();
        conference.MapPost("/ceremony/staging", Stage).Needs(Policies.WriteAwards).Produces<Done>();
        conference.MapPost("/ceremony/waves/{number:int}/close", Close).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
    }

    private static async Task<IResult> Manifest(string conference, Edge edge) =>
        TypedResults.Ok(CeremonyAnswer.Of(await edge.Ask(() => edge.Grains.Ceremony(conference).Manifest())));

    private static async Task<IResult> Stage(string conference, StagingBody body, Edge edge)
    {
        if (!Serial.TryRead(body.Serial, out var serial))
            return Problems.Of(EdgeRefusals.Invalid("serial"));
        var receipt = await edge.Ask(() => edge.Grains.Ceremony(conference).Stage(new(edge.Command(), body.Place, serial)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : Done.Of(receipt);
    }

    private static async Task<IResult> Close(string conference, int number, Edge edge, CloseBody? body = null)
    {
        var exceptions = (body?.Exceptions ?? []).Select(one => new WaveException(
            one.Place, one.Outcome is WaveOutcome.Later ? Handover.CollectedLater : Handover.Presented, one.Receiver?.Normalize()));
        var receipt = await edge.Ask(() => edge.Grains.Ceremony(conference).CloseWave(new(edge.Command(), number, [.. exceptions])));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        var view = await edge.Ask(() => edge.Grains.Ceremony(conference).Manifest());
        var closed = view.Waves.Where(wave => wave.Number == number).SelectMany(wave => wave.Items);
        await edge.ReadCitations(conference, closed.Select(place => place.Citation.Text));
        return TypedResults.Ok(CeremonyAnswer.Of(view));
    }
}

public sealed record StagingBody(int Place, string Serial);

public sealed record CloseBody(IReadOnlyList<ExceptionBody>? Exceptions = null);

/// <param name="Receiver">Of a substitute: the name.</param>
public sealed record ExceptionBody(int Place, WaveOutcome Outcome, string? Receiver = null);

/// <summary>What was not as planned: collected later, or received by a substitute.</summary>
public enum WaveOutcome
{
    Later,
    Substitute,
}

/// <summary>The stage manifest: place, certificate, tray and name.</summary>
public sealed record CeremonyAnswer(IReadOnlyList<WaveAnswer> Waves)
{
    public static CeremonyAnswer Of(CeremonyView view) => new([.. view.Waves.Select(WaveAnswer.Of)]);
}

/// <param name="Class">body or person.</param>
public sealed record WaveAnswer(int Number, HonoreeKind Class, string Form, bool Closed, IReadOnlyList<PlaceAnswer> Items)
{
    public static WaveAnswer Of(WaveView wave) =>
        new(wave.Number, wave.Class, wave.Form, wave.Closed, [.. wave.Items.Select(PlaceAnswer.Of)]);
}

/// <param name="Place">Through the whole ceremony, from 1.</param>
/// <param name="Tray">In its wave, from 1.</param>
/// <param name="Outcome">presented or collectedLater; null before its wave is closed.</param>
public sealed record PlaceAnswer(
    int Place, string Serial, int Tray, string Name, string? Presenter, string Citation, int Register, string PositionAndUnit,
    string? Receiver, bool OnTray, Handover? Outcome)
{
    public static PlaceAnswer Of(PlaceView place) => new(
        place.Place, place.Serial.Text, place.Tray, place.Name, place.Presenter, place.Citation.Text, place.Register, place.PositionAndUnit,
        place.Receiver, place.OnTray, place.Outcome);
}
