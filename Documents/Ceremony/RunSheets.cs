using System.Globalization;
using Laurel.Documents.Decisions;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Ceremony;

/// <summary>From the stage manifest to the papers of the stage.</summary>
public static class RunSheets
{
    /// <summary>The waves as they are printed.</summary>
    /// <param name="waves">The manifest.</param>
    /// <param name="of">What is said of a citation, and who receives for it where that is another.</param>
    public static IReadOnlyList<RunSheetWave> ToRunSheet(
        this IEnumerable<Wave> waves, Func<CitationId, (Nomination Nomination, string? Receiver)> of) =>
        [.. waves.Select(wave => new RunSheetWave(wave.Number, ClassOf(wave), [.. wave.Places.Select(place => PlaceOf(place, wave, of(place.Citation)))]))];

    private static string ClassOf(Wave wave) => wave.Class == HonoreeKind.Body ? "Tập thể" : "Cá nhân";

    private static RunSheetPlace PlaceOf(StagePlace place, Wave wave, (Nomination Nomination, string? Receiver) of) => new(
        place.Place, place.Serial.Text, string.Create(CultureInfo.InvariantCulture, $"{wave.Number}-{place.Tray:00}"),
        DecisionHonoree.Of(of.Nomination).Called, of.Nomination.PositionAndUnit, place.Presenter, of.Receiver);
}
