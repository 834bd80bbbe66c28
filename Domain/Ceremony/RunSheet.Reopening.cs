using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Ceremony;

/// <summary>A wave closed by mistake is opened again (mở lại lượt): the last one alone, so that what was called since stays true.</summary>
public sealed partial record RunSheet
{
    /// <summary>The longest reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>The wave that was closed last and whose awards are still on the stage; null where none is closed.</summary>
    public Wave? LastClosed(ImmutableArray<Wave> waves) => HandedOver
        .Reverse()
        .Select(award => waves.FirstOrDefault(wave => wave.Places.Any(place => place.Citation == award.Citation)))
        .FirstOrDefault(wave => wave is not null);

    /// <summary>Opens the wave that was closed last; what was not as planned stays noted, so that closing it again says the same.</summary>
    /// <param name="isCollected">Whether somebody came for an award of the wave since.</param>
    /// <remarks>
    /// Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.reason-missing</c>, <c>ceremony.not-last-closed</c>, <c>ceremony.collected-since</c>. Opening what is open is nothing new.
    /// </remarks>
    public Ruling<CeremonyEvent> ReopenWave(ImmutableArray<Wave> waves, int number, string? reason, Func<CitationId, bool>? isCollected = null)
    {
        if (waves.FirstOrDefault(wave => wave.Number == number) is not { } wave) return CeremonyRefusals.UnknownWave;
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason) return CeremonyRefusals.ReasonMissing;
        ImmutableArray<CitationId> awards = [.. wave.Places.Select(place => place.Citation).Where(IsHandedOver)];
        return awards.IsEmpty ? Ruling<CeremonyEvent>.NothingNew
            : LastClosed(waves)?.Number != number ? CeremonyRefusals.NotLastClosed
            : awards.Any(award => isCollected?.Invoke(award) ?? false) ? CeremonyRefusals.CollectedSince
            : new WaveReopened(number, awards, reason.Trim());
    }

    public Ruling<CeremonyEvent> TellReopenings() => TakenBack.IsEmpty ? Ruling<CeremonyEvent>.NothingNew : new ReopeningsTold();

    private bool IsHandedOver(CitationId citation) => HandedOver.Any(known => known.Citation == citation);

    private RunSheet Without(WaveReopened reopened)
    {
        var exceptions = HandedOver
            .Where(award => reopened.Awards.Contains(award.Citation) && (award.Outcome is Handover.CollectedLater || award.Receiver is not null))
            .Select(award => new NotedException(award.Citation, award.Outcome, award.Receiver));
        return this with
        {
            HandedOver = HandedOver.RemoveAll(award => reopened.Awards.Contains(award.Citation)),
            Untold = Untold.RemoveAll(award => reopened.Awards.Contains(award.Citation)),
            Noted = [.. (Noted.IsDefault ? [] : Noted).Where(noted => !reopened.Awards.Contains(noted.Citation)), .. exceptions],
            Reopened = Reopened + 1,
            TakenBack = [.. TakenBack.Union(reopened.Awards)],
            ReopenedFor = reopened.Reason,
        };
    }
}
