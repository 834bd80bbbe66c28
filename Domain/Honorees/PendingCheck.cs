using System.Collections.Immutable;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;

namespace Laurel.Domain.Honorees;

/// <summary>A dossier of the same conference that is not decided yet.</summary>
/// <param name="Honoree">Whose history it belongs to; null before that was looked at.</param>
public sealed record PendingDossier(CitationId Citation, Nomination Nomination, CitationStatus Status, HonoreeId? Honoree);

/// <summary>That a dossier of an honoree was accepted at a conference; whether it is still under way its own record tells.</summary>
/// <param name="Year">In which it was accepted.</param>
public sealed record DossierUnderWay(ConferenceCode Conference, CitationId Citation, string Form, int Year);

/// <summary>Another dossier that is under way for the same honoree.</summary>
/// <param name="Doubtful">The name only looks alike; nobody has said whether it is the same.</param>
public sealed record PendingFinding(CitationId Citation, Nomination Nomination, CitationStatus Status, bool Doubtful);

/// <summary>Finds dossiers of one honoree that are under way side by side: none of them is in a history yet, so histories cannot warn of them.</summary>
/// <remarks>A warning and never a stop: two forms in one year may both be meant. Of other conferences' dossiers <see cref="DossierUnderWay"/> tells (decision 0136).</remarks>
public static class PendingCheck
{
    /// <summary>Whether a dossier that stands so may still be awarded and is not decided.</summary>
    public static bool IsPending(CitationStatus status) =>
        status < CitationStatus.Decided && status is not (CitationStatus.VotedFailed or CitationStatus.Refused);

    /// <param name="same">The honoree itself, and every spelling that was merged with it.</param>
    /// <param name="others">Dossiers of the conference; itself among them does no harm.</param>
    public static ImmutableArray<PendingFinding> Of(PendingDossier dossier, IReadOnlySet<HonoreeId> same, IEnumerable<PendingDossier> others) =>
        !IsPending(dossier.Status)
            ? []
            : [.. from other in others
                  where other.Citation != dossier.Citation && IsPending(other.Status)
                  let likeness = Compare(dossier, same, other)
                  where likeness is not null
                  select new PendingFinding(other.Citation, other.Nomination, other.Status, likeness.Value)];

    /// <summary>False for the same honoree, true for one that only looks alike, null for another.</summary>
    private static bool? Compare(PendingDossier dossier, IReadOnlySet<HonoreeId> same, PendingDossier other)
    {
        if (other.Honoree is { } known && same.Contains(known)) return false;
        var (one, two) = (dossier.Nomination, other.Nomination);
        var sameWords = Recognition.KeyOf(one.Kind, one.Name, one.PositionAndUnit) == Recognition.KeyOf(two.Kind, two.Name, two.PositionAndUnit);
        // Of the same words and yet another's: somebody said so.
        if (sameWords) return dossier.Honoree is null || other.Honoree is null ? false : null;
        return Recognition.AreAlike(one, two) ? true : null;
    }
}
