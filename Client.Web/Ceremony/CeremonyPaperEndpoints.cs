using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Ceremony;
using Laurel.Documents.Seating;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The papers of the stage: run-sheet and the MC's words, as PDF and DOCX.</summary>
internal static class CeremonyPaperEndpoints
{
    public static void MapCeremonyPapers(this RouteGroupBuilder conference)
    {
        const Role read = Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor;
        conference.MapGet("/ceremony.{ending:regex(^(pdf|docx)$)}", RunSheet).Needs(read);
        conference.MapGet("/ceremony/uncollected.{ending:regex(^(pdf|docx)$)}", Uncollected).Needs(read);
        conference.MapGet("/ceremony/name-cards.pdf", NameCards).Needs(read);
        conference.MapGet("/ceremony/script.{ending:regex(^(pdf|docx)$)}", Script).Needs(read);
    }

    private static async Task<IResult> RunSheet(string conference, string ending, Edge edge, bool rehearsal = false) =>
        await ModelOf(conference, edge, asRehearsal: rehearsal) is { } model
            ? PaperResults.Of(CeremonyPapers.RunSheet(model), ending, $"trao-thuong-{conference}", edge.Now)
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Script(string conference, string ending, Edge edge) =>
        await ModelOf(conference, edge, asRehearsal: false) is { } model
            ? PaperResults.Of(CeremonyPapers.Script(model), ending, $"loi-dan-{conference}", edge.Now)
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>What was left for later, with room to sign for it.</summary>
    private static async Task<IResult> Uncollected(string conference, string ending, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.NotFound);
        var view = await edge.Ask(() => edge.Grains.Ceremony(conference).Manifest());
        var lines = view.LeftForLater().Select(place => new CollectionLine(
            place.Name, place.PositionAndUnit, place.Register, place.Serial.Text, place.Collected?.On, place.Collected?.Receiver, place.Collected?.Paper));
        return PaperResults.Of(
            CeremonyPapers.Collections(held.Plan.Title, held.Plan.Organizer, [.. lines]), ending, $"nhan-sau-{conference}", edge.Now);
    }

    /// <summary>Name cards in the order of the stage, so that they lie as people go up.</summary>
    /// <param name="wave">Only those of this wave; all where absent.</param>
    private static async Task<IResult> NameCards(string conference, Edge edge, int? wave = null)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.NotFound);
        var view = await edge.Ask(() => edge.Grains.Ceremony(conference, Rehearsal.OnStage(held.Rehearsals, edge.Now)).Manifest());
        var cards = view.Waves.Where(one => wave is null || one.Number == wave).SelectMany(one => one.Items.Select(place => CardOf(place, one.Number))).ToList();
        if (cards.Count == 0)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Tell(PlaceCards.Check(cards));
        return PaperResults.Of(PlaceCards.Bytes(cards, edge.Now), $"bien-ten-len-nhan-{conference}.pdf");
    }

    private static PlaceCardModel CardOf(PlaceView place, int wave) => new(
        place.Honorific, place.Honorific.Length > 0 ? place.Name[(place.Honorific.Length + 1)..] : place.Name, place.PositionAndUnit, "",
        string.Create(CultureInfo.InvariantCulture, $"Vị trí {place.Place} · lượt {wave} · khay {place.Tray}"));

    /// <summary>Null where nothing is issued yet.</summary>
    private static async Task<RunSheetModel?> ModelOf(string conference, Edge edge, bool asRehearsal)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return null;
        var rehearsal = Rehearsal.OnStage(held.Rehearsals, edge.Now);
        var view = await edge.Ask(() => edge.Grains.Ceremony(conference, rehearsal).Manifest());
        if (view.Waves.Count == 0)
            return null;
        var decisions = await Task.WhenAll(view.Waves.Select(wave => wave.Decision).Distinct().Select(id => edge.Ask(() => edge.Grains.Decision(id).Get())));
        return new()
        {
            Conference = held.Plan.Title,
            Organizer = held.Plan.Organizer,
            Place = $"{held.Plan.Hall.Name}, {held.Plan.City}",
            On = DateOnly.FromDateTime(held.Plan.StartsAt.DateTime),
            DecisionNumber = string.Join(", ", decisions.Select(decision => decision?.Number).OfType<string>()),
            Form = string.Join(", ", view.Waves.Select(wave => wave.Form).Distinct()),
            Waves = [.. view.Waves.Select(SheetOf)],
            Rehearsal = asRehearsal || rehearsal > 0,
        };
    }

    private static RunSheetWave SheetOf(WaveView wave) => new(
        wave.Number, wave.Class is HonoreeKind.Body ? "Tập thể" : "Cá nhân", [.. wave.Items.Select(place => PlaceOf(place, wave.Number))]);

    private static RunSheetPlace PlaceOf(PlaceView place, int wave) => new(
        place.Place, place.Serial.Text, string.Create(CultureInfo.InvariantCulture, $"{wave}-{place.Tray:00}"), place.Name,
        place.PositionAndUnit, place.Presenter, place.Receiver);
}
