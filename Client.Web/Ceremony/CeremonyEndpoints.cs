using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Certificates;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Ceremony;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The stage: the manifest, the scan at staging, and the waves.</summary>
internal static class CeremonyEndpoints
{
    private const Role Read = Policies.ReadStage;

    public static void MapCeremony(this RouteGroupBuilder conference)
    {
        conference.MapGet("/ceremony", Manifest).Needs(Read).Produces<CeremonyAnswer>();
        conference.MapGet("/ceremony/uncollected", Uncollected).Needs(Read).Produces<Page<PlaceAnswer>>();
        conference.MapGet("/ceremony/stream", CeremonyStream.Open).Needs(Read);
        conference.MapPost("/ceremony/staging", Stage).Needs(Policies.WriteAwards).Produces<Done>();
        conference.MapPost("/ceremony/waves/{number:int}/close", Close).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
        conference.MapPost("/ceremony/waves/{number:int}/reopen", Reopen).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
        conference.MapPost("/ceremony/waves/{number:int}/merge", Merge).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
        conference.MapPost("/ceremony/waves/{number:int}/presenters", Presenters).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
        conference.MapPost("/ceremony/places/{place:int}/move", Move).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
        conference.MapPost("/ceremony/places/{place:int}/exception", Note).Needs(Policies.WriteAwards).Produces<CeremonyAnswer>();
    }

    private static async Task<IResult> Manifest(string conference, Edge edge)
    {
        var (ceremony, rehearsal) = await Of(conference, edge);
        return TypedResults.Ok(CeremonyAnswer.Of(await edge.Ask(ceremony.Manifest), rehearsal));
    }

    /// <summary>What was left for later and nobody has come for, in the order of the stage; of the real ceremony, whatever is rehearsed.</summary>
    private static async Task<IResult> Uncollected(string conference, Edge edge)
    {
        var view = await edge.Ask(() => edge.Grains.Ceremony(conference).Manifest());
        IReadOnlyList<PlaceAnswer> items = [.. view.Uncollected().Select(PlaceAnswer.Of)];
        return TypedResults.Ok(new Page<PlaceAnswer>(items.Count, items));
    }

    private static async Task<IResult> Stage(string conference, StagingBody body, Edge edge)
    {
        if (!Serial.TryRead(body.Serial, out var serial))
            return Problems.Of(EdgeRefusals.Invalid("serial"));
        var (ceremony, _) = await Of(conference, edge);
        var receipt = await edge.Ask(() => ceremony.Stage(new(edge.Command(), body.Place, serial, body.Confirmed)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : Done.Of(receipt);
    }

    private static async Task<IResult> Close(string conference, int number, Edge edge, CloseBody? body = null)
    {
        var exceptions = (body?.Exceptions ?? []).Select(one => new WaveException(one.Place, OutcomeOf(one.Outcome), one.Receiver?.Normalize()));
        var (ceremony, rehearsal) = await Of(conference, edge);
        var receipt = await edge.Ask(() => ceremony.CloseWave(new(edge.Command(), number, [.. exceptions])));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        return await WithItsCitations(conference, number, edge, ceremony, rehearsal);
    }

    private static async Task<IResult> Reopen(string conference, int number, ReopenBody body, Edge edge)
    {
        var (ceremony, rehearsal) = await Of(conference, edge);
        var receipt = await edge.Ask(() => ceremony.ReopenWave(new(edge.Command(), number, body.Reason?.Normalize())));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await WithItsCitations(conference, number, edge, ceremony, rehearsal);
    }

    /// <summary>The manifest, once the lists hold the citations of a wave as they are now.</summary>
    private static async Task<IResult> WithItsCitations(string conference, int number, Edge edge, ICeremony ceremony, int rehearsal)
    {
        var view = await edge.Ask(ceremony.Manifest);
        var changed = view.Waves.Where(wave => wave.Number == number).SelectMany(wave => wave.Items);
        await edge.ReadCitations(conference, changed.Select(place => place.Citation.Text));
        return TypedResults.Ok(CeremonyAnswer.Of(view, rehearsal));
    }

    private static Task<IResult> Merge(string conference, int number, Edge edge) =>
        Change(conference, edge, ceremony => ceremony.MergeWaves(new(edge.Command(), number)));

    private static Task<IResult> Presenters(string conference, int number, PresentersBody body, Edge edge) =>
        Change(conference, edge, ceremony => ceremony.NamePresenters(
            new(edge.Command(), number, [.. body.Presenters.Select(name => name.Trim().Normalize())])));

    private static Task<IResult> Move(string conference, int place, MoveTrayBody body, Edge edge) =>
        Change(conference, edge, ceremony => ceremony.MovePlace(new(edge.Command(), place, body.Tray)));

    private static Task<IResult> Note(string conference, int place, NoteBody body, Edge edge) =>
        Change(conference, edge, ceremony => ceremony.Note(new(
            edge.Command(), place, body.Outcome is { } outcome ? OutcomeOf(outcome) : null, body.Receiver?.Normalize())));

    private static async Task<IResult> Change(string conference, Edge edge, Func<ICeremony, Task<Grains.Receipt>> change)
    {
        var (ceremony, rehearsal) = await Of(conference, edge);
        var receipt = await edge.Ask(() => change(ceremony));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(CeremonyAnswer.Of(await edge.Ask(ceremony.Manifest), rehearsal));
    }

    /// <summary>The rehearsal's ceremony while one goes on, else the real one.</summary>
    private static async Task<(ICeremony Ceremony, int Rehearsal)> Of(string conference, Edge edge)
    {
        var view = await edge.Ask(() => edge.Grains.Conference(conference).Get());
        var rehearsal = view is null ? 0 : Rehearsal.OnStage(view.Rehearsals, edge.Now);
        return (edge.Grains.Ceremony(conference, rehearsal), rehearsal);
    }

    private static Handover OutcomeOf(WaveOutcome outcome) => outcome is WaveOutcome.Later ? Handover.CollectedLater : Handover.Presented;
}

/// <param name="Tray">Where in its wave the place goes, from 1.</param>
public sealed record MoveTrayBody(int Tray);

/// <param name="Presenters">Senior first; contiguous runs of the wave, senior to senior.</param>
public sealed record PresentersBody(IReadOnlyList<string> Presenters);

/// <param name="Outcome">Absent: what was noted is taken back.</param>
/// <param name="Receiver">Of a substitute: the name.</param>
public sealed record NoteBody(WaveOutcome? Outcome = null, string? Receiver = null);

/// <param name="Confirmed">The paper in hand bears signature and seal, though nobody recorded that.</param>
public sealed record StagingBody(int Place, string Serial, bool Confirmed = false);

public sealed record CloseBody(IReadOnlyList<ExceptionBody>? Exceptions = null);

/// <param name="Reason">Why the wave is opened again; it stays in the history.</param>
public sealed record ReopenBody(string? Reason = null);

/// <param name="Receiver">Of a substitute: the name.</param>
public sealed record ExceptionBody(int Place, WaveOutcome Outcome, string? Receiver = null);

/// <summary>What was not as planned: collected later, or received by a substitute.</summary>
public enum WaveOutcome
{
    Later,
    Substitute,
}

/// <summary>The stage manifest: place, certificate, tray and name.</summary>
/// <param name="Rehearsal">The number of the rehearsal that all this is of; 0 where it is real.</param>
public sealed record CeremonyAnswer(IReadOnlyList<WaveAnswer> Waves, int Rehearsal)
{
    public static CeremonyAnswer Of(CeremonyView view, int rehearsal) => new([.. view.Waves.Select(WaveAnswer.Of)], rehearsal);
}

/// <param name="Class">body or person.</param>
/// <param name="MayReopen">It was closed last, so it can be opened again.</param>
public sealed record WaveAnswer(int Number, HonoreeKind Class, string Form, bool Closed, IReadOnlyList<PlaceAnswer> Items, bool MayReopen)
{
    public static WaveAnswer Of(WaveView wave) =>
        new(wave.Number, wave.Class, wave.Form, wave.Closed, [.. wave.Items.Select(PlaceAnswer.Of)], wave.MayReopen);
}

/// <param name="Place">Through the whole ceremony, from 1.</param>
/// <param name="Tray">In its wave, from 1.</param>
/// <param name="Outcome">presented or collectedLater; null before its wave is closed.</param>
/// <param name="Noted">The exception tapped before the wave closes; null where there is none.</param>
/// <param name="Paper">Where the paper of its certificate is.</param>
/// <param name="Collected">Who came for it later, when and with which paper; null before that.</param>
public sealed record PlaceAnswer(
    int Place, string Serial, int Tray, string Name, string? Presenter, string Citation, int Register, string PositionAndUnit,
    string? Receiver, bool OnTray, Handover? Outcome, Handover? Noted, PaperState Paper, CollectionAnswer? Collected)
{
    public static PlaceAnswer Of(PlaceView place) => new(
        place.Place, place.Serial.Text, place.Tray, place.Name, place.Presenter, place.Citation.Text, place.Register, place.PositionAndUnit,
        place.Receiver, place.OnTray, place.Outcome, place.Noted, place.Paper, CollectionAnswer.Of(place.Collected));
}
