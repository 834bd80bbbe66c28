using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Ceremony;

/// <summary>An award on its way to the stage.</summary>
/// <param name="Form">As named on the list; its rank orders the ceremony.</param>
public sealed record Recipient(CitationId Citation, HonoreeKind Kind, string Form, Serial Serial);

/// <summary>The awards of one decision, in its own order, and how they are handed over.</summary>
/// <param name="Presenters">Senior first; may be empty.</param>
/// <param name="StageCapacity">How many stand on the stage in one wave; at least 1.</param>
public sealed record AwardList(
    DecisionId Decision, ImmutableArray<Recipient> Recipients, ImmutableArray<string> Presenters, int StageCapacity);

/// <summary>A wave (lượt): called, stands, receives, is photographed, leaves.</summary>
/// <param name="Number">From 1, through the whole ceremony.</param>
/// <param name="Class">A wave is of bodies or of persons.</param>
public sealed record Wave(int Number, DecisionId Decision, HonoreeKind Class, string Form, ImmutableArray<StagePlace> Places);

/// <summary>Where one award is handed over.</summary>
/// <param name="Place">From 1, through the whole ceremony.</param>
/// <param name="Tray">From 1 in its wave: frame, flowers and envelope lie there.</param>
/// <param name="Presenter">Null where the decision names nobody.</param>
public sealed record StagePlace(int Place, int Tray, CitationId Citation, Serial Serial, string? Presenter);

/// <summary>The stage manifest: one list that binds stage place, certificate, tray and name (DOMAIN 5).</summary>
/// <remarks>It is a permutation of the decisions' lists: whoever is on a list is on the stage once, nobody else is.</remarks>
public static class Manifest
{
    /// <summary>The waves, in order of award rank, bodies before persons, then each decision's own order; a wave never mixes classes.</summary>
    public static ImmutableArray<Wave> Of(params ImmutableArray<AwardList> lists)
    {
        var waves = ImmutableArray.CreateBuilder<Wave>();
        var places = 0;
        foreach (var (list, kind, form, recipients) in Classes(lists))
            foreach (var wave in InWaves(recipients, list.StageCapacity))
            {
                waves.Add(new(waves.Count + 1, list.Decision, kind, form, Stand(wave, places, list.Presenters)));
                places += wave.Length;
            }
        return waves.ToImmutable();
    }

    /// <summary>Waves as full as the stage takes. Where the last would be one recipient alone, it and the wave before it share evenly: 6 and 5, not 10 and 1.</summary>
    private static IEnumerable<Recipient[]> InWaves(List<Recipient> recipients, int capacity)
    {
        var (shared, alone) = (capacity + 1, recipients.Count > capacity && recipients.Count % capacity == 1);
        return alone
            ? [.. recipients.SkipLast(shared).Chunk(capacity), .. recipients.TakeLast(shared).Chunk((shared + 1) / 2)]
            : recipients.Chunk(capacity);
    }

    private static IEnumerable<(AwardList List, HonoreeKind Kind, string Form, List<Recipient> Recipients)> Classes(
        ImmutableArray<AwardList> lists) =>
        from at in Enumerable.Range(0, lists.Length)
        from line in lists[at].Recipients.Select((recipient, line) => (Recipient: recipient, Line: line))
        let recipient = line.Recipient
        group line by (Rank: AwardForms.Named(recipient.Form), recipient.Kind, List: at, recipient.Form) into one
        orderby one.Key.Rank, one.Key.Kind, one.Key.List, one.First().Line
        select (lists[one.Key.List], one.Key.Kind, one.Key.Form, one.Select(line => line.Recipient).ToList());

    private static ImmutableArray<StagePlace> Stand(Recipient[] wave, int before, ImmutableArray<string> presenters) =>
    [
        .. wave.Select((one, at) =>
            new StagePlace(before + at + 1, at + 1, one.Citation, one.Serial, PresenterOf(presenters, at, wave.Length))),
    ];

    /// <summary>Presenters take contiguous runs of the wave, senior to senior; the first runs are longer by one where they do not part evenly.</summary>
    internal static string? PresenterOf(ImmutableArray<string> presenters, int at, int places)
    {
        if (presenters.IsEmpty) return null;
        var (run, longer) = Math.DivRem(places, presenters.Length);
        var inLonger = longer * (run + 1);
        return at < inLonger ? presenters[at / (run + 1)] : presenters[longer + ((at - inLonger) / run)];
    }
}
