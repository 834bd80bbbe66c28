using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Ceremony;

/// <summary>The order on the stage as a person changed it: waves by their numbers, each with its places from the left.</summary>
/// <remarks>A wave keeps its number when others are merged away, so that what is printed and called stays true.</remarks>
public sealed record StagePlan(ImmutableArray<PlannedWave> Waves)
{
    /// <summary>The waves as they stand.</summary>
    public static StagePlan Of(IEnumerable<Wave> waves) => new(
        [.. waves.Select(wave => new PlannedWave(wave.Number, [.. wave.Places.Select(place => new PlannedPlace(place.Citation, place.Presenter))]))]);

    /// <summary>The manifest in this order: still a permutation of the decisions' lists.</summary>
    /// <remarks>Whoever was revoked since is gone and the wave closes up; whoever was issued since comes in waves behind.</remarks>
    public ImmutableArray<Wave> Over(ImmutableArray<Wave> manifest)
    {
        var known = (from wave in manifest from place in wave.Places select (Wave: wave, Place: place)).ToDictionary(one => one.Place.Citation);
        var planned = Waves
            .Select(wave => (wave.Number, Places: wave.Places.Where(place => known.ContainsKey(place.Citation)).ToList()))
            .Where(wave => wave.Places.Count > 0)
            .Select(wave => known[wave.Places[0].Citation].Wave with
            {
                Number = wave.Number,
                Places = [.. wave.Places.Select(place => known[place.Citation].Place with { Presenter = place.Presenter })],
            });
        var here = Waves.SelectMany(wave => wave.Places).Select(place => place.Citation).ToHashSet();
        var last = Waves.Select(wave => wave.Number).DefaultIfEmpty().Max();
        var behind = manifest
            .Select(wave => wave with { Places = [.. wave.Places.Where(place => !here.Contains(place.Citation))] })
            .Where(wave => wave.Places.Length > 0)
            .Select((wave, at) => wave with { Number = last + at + 1 });
        return Numbered(planned.Concat(behind));
    }

    // Places count through the ceremony, trays in their wave.
    private static ImmutableArray<Wave> Numbered(IEnumerable<Wave> waves)
    {
        var (numbered, before) = (ImmutableArray.CreateBuilder<Wave>(), 0);
        foreach (var wave in waves)
        {
            var first = before;
            numbered.Add(wave with { Places = [.. wave.Places.Select((place, at) => place with { Place = first + at + 1, Tray = at + 1 })] });
            before += wave.Places.Length;
        }
        return numbered.ToImmutable();
    }
}

/// <param name="Number">As in the manifest; of merged waves the first one's.</param>
public sealed record PlannedWave(int Number, ImmutableArray<PlannedPlace> Places);

/// <param name="Presenter">Null where nobody is named.</param>
public sealed record PlannedPlace(CitationId Citation, [property: Personal] string? Presenter);
