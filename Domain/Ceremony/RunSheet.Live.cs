using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Ceremony;

/// <summary>What changes while the ceremony goes on: order, presenters, merging of waves, exceptions tapped before a wave closes.</summary>
public sealed partial record RunSheet
{
    private const int LongestName = 200, MostPresenters = 20;

    /// <summary>The waves as they stand: the manifest, in the order that a person gave it.</summary>
    public ImmutableArray<Wave> Waves(ImmutableArray<Wave> manifest) => Plan?.Over(manifest) ?? manifest;

    /// <summary>Moves a place within its wave; the others close up. Refused: <c>ceremony.unknown-place</c>, <c>ceremony.wave-closed</c>, <c>ceremony.not-in-wave</c>.</summary>
    /// <remarks>Presenters stand where they stood, so their runs stay contiguous.</remarks>
    /// <param name="tray">Where it goes, from 1.</param>
    public Ruling<CeremonyEvent> MovePlace(ImmutableArray<Wave> waves, int place, int tray)
    {
        if (waves.FirstOrDefault(wave => wave.Places.Any(one => one.Place == place)) is not { } wave) return CeremonyRefusals.UnknownPlace;
        if (IsClosed(wave)) return CeremonyRefusals.WaveClosed;
        if (tray < 1 || tray > wave.Places.Length) return CeremonyRefusals.NotInWave;
        var moving = wave.Places.Single(one => one.Place == place);
        return moving.Tray == tray
            ? Ruling<CeremonyEvent>.NothingNew
            : Changed(waves, wave, Standing(wave.Places.Remove(moving).Insert(tray - 1, moving), wave));
    }

    /// <summary>Names who hands over in a wave, senior first: contiguous runs, senior to senior. Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.wave-closed</c>, <c>ceremony.presenter-invalid</c>.</summary>
    public Ruling<CeremonyEvent> NamePresenters(ImmutableArray<Wave> waves, int number, ImmutableArray<string> presenters)
    {
        if (waves.FirstOrDefault(wave => wave.Number == number) is not { } wave) return CeremonyRefusals.UnknownWave;
        if (IsClosed(wave)) return CeremonyRefusals.WaveClosed;
        if (presenters.Length > MostPresenters || !presenters.All(IsName)) return CeremonyRefusals.PresenterInvalid;
        ImmutableArray<StagePlace> places =
        [
            .. wave.Places.Select((place, at) => place with { Presenter = Manifest.PresenterOf(presenters, at, wave.Places.Length) }),
        ];
        return places.SequenceEqual(wave.Places) ? Ruling<CeremonyEvent>.NothingNew : Changed(waves, wave, places);
    }

    /// <summary>Merges a wave with the next one, which may exceed the stage: the person sees it. Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.wave-closed</c>, <c>ceremony.nothing-to-merge</c>.</summary>
    public Ruling<CeremonyEvent> MergeWaves(ImmutableArray<Wave> waves, int number)
    {
        var at = waves.ToList().FindIndex(wave => wave.Number == number);
        if (at < 0) return CeremonyRefusals.UnknownWave;
        if (at + 1 == waves.Length || (waves[at].Class, waves[at].Form) != (waves[at + 1].Class, waves[at + 1].Form))
            return CeremonyRefusals.NothingToMerge;
        if (IsClosed(waves[at]) || IsClosed(waves[at + 1])) return CeremonyRefusals.WaveClosed;
        var merged = waves[at] with { Places = waves[at].Places.AddRange(waves[at + 1].Places) };
        return new Rearranged(StagePlan.Of(waves.RemoveAt(at + 1).SetItem(at, merged)));
    }

    /// <summary>Notes before the wave closes that a place is not as planned, or takes that back. Refused: <c>ceremony.unknown-place</c>, <c>ceremony.wave-closed</c>, <c>ceremony.receiver-missing</c>.</summary>
    /// <param name="outcome">Null takes it back; Presented is a substitute, who is named.</param>
    public Ruling<CeremonyEvent> Note(ImmutableArray<Wave> waves, int place, Handover? outcome, string? receiver)
    {
        if (waves.FirstOrDefault(one => one.Places.Any(known => known.Place == place)) is not { } wave) return CeremonyRefusals.UnknownPlace;
        if (IsClosed(wave)) return CeremonyRefusals.WaveClosed;
        if (outcome == Handover.Presented && !IsName(receiver)) return CeremonyRefusals.ReceiverMissing;
        var citation = wave.Places.Single(one => one.Place == place).Citation;
        var known = NotedOf(citation);
        var noted = outcome is { } which ? new NotedException(citation, which, which == Handover.Presented ? receiver!.Trim() : null) : null;
        return known == noted ? Ruling<CeremonyEvent>.NothingNew : new ExceptionNoted(citation, noted?.Outcome, noted?.Receiver);
    }

    /// <summary>What was noted of a citation; null where nothing was.</summary>
    public NotedException? NotedOf(CitationId citation) => Noted.IsDefault ? null : Noted.FirstOrDefault(one => one.Citation == citation);

    /// <summary>Whether everybody in a wave received or is on record as collecting later.</summary>
    public bool IsClosed(Wave wave) => wave.Places.All(place => HandedOver.Any(known => known.Citation == place.Citation));

    private static bool IsName(string? name) => TypedText.IsLine(name, LongestName);

    private static Rearranged Changed(ImmutableArray<Wave> waves, Wave wave, ImmutableArray<StagePlace> places) =>
        new(StagePlan.Of(waves.Select(one => one.Number == wave.Number ? one with { Places = places } : one)));

    private static ImmutableArray<StagePlace> Standing(ImmutableArray<StagePlace> places, Wave before) =>
        [.. places.Select((place, at) => place with { Presenter = before.Places[at].Presenter })];

    private RunSheet With(ExceptionNoted noted)
    {
        var others = Noted.IsDefault ? [] : Noted.RemoveAll(one => one.Citation == noted.Citation);
        return this with { Noted = noted.Outcome is { } outcome ? others.Add(new(noted.Citation, outcome, noted.Receiver)) : others };
    }
}
