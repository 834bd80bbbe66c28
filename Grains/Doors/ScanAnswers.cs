using System.Collections.Frozen;
using System.Text.Json;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate.Json;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Doors;

/// <summary>A scan's answer on its way into its receipt and out again.</summary>
internal static class ScanAnswers
{
    /// <summary>The badge names this attendee and its signature is not ours; the door answers it and writes it down.</summary>
    public static readonly Refusal ForgedHere = new(
        "scan.forged", "Thẻ chưa hợp lệ, mời sang Bàn đón tiếp.", "The badge is not valid; please ask at the reception desk.");

    /// <summary>The outcomes that say nothing more, as nearly all do, with their words; each is written and read once and not at every scan.</summary>
    private static readonly FrozenDictionary<ScanOutcome, string> Plain = Enum.GetValues<ScanOutcome>().ToFrozenDictionary(
        outcome => outcome, outcome => Text(new(outcome, null)));

    private static readonly FrozenDictionary<string, Words> PlainWords = Plain.ToFrozenDictionary(
        plain => plain.Value, plain => new Words(plain.Key, null), StringComparer.Ordinal);

    /// <summary>What an attendee's receipt says of a scan.</summary>
    public static string? Spoken(Attendee after, IReadOnlyList<AttendeeEvent> events) => events switch
    {
        [Scanned scanned, ..] => Spoken(after.Attendance, scanned.Passage, scanned.Outcome, 0),
        [RehearsedScan scanned] =>
            Spoken(Rehearsed.Of(after.Rehearsed, scanned.Rehearsal), scanned.Passage, scanned.Outcome, scanned.Rehearsal),
        _ => null,
    };

    /// <summary>What a receipt says of a scan with this outcome.</summary>
    public static string Spoken(ScanOutcome outcome, Passage? first = null, Passage? elsewhere = null, int rehearsal = 0) =>
        first is null && elsewhere is null && rehearsal == 0
            ? Plain[outcome]
            : Text(new(outcome, Entry(first), Entry(elsewhere), rehearsal == 0 ? null : rehearsal));

    /// <summary>The answer that a receipt holds. The name is not in it: it is read anew, so that no receipt holds personal data.</summary>
    public static ScanAnswer From(string scan, Receipt receipt, Attendee? attendee)
    {
        if (receipt.Refusal is { } refusal)
            return refusal.Code == ForgedHere.Code ? new(scan, ScanOutcome.Forged)
                : refusal.Code == AttendeeRefusals.Unknown.Code ? new(scan, ScanOutcome.Unknown)
                : Refused(scan, refusal);
        var words = PlainWords.GetValueOrDefault(receipt.Answer!) ?? JsonSerializer.Deserialize<Words>(receipt.Answer!, StoredJson.Plain)!;
        return receipt.Kind == AttendeeGrain.Thing.Name
            ? new(scan, words.Outcome, new AttendeeId(receipt.Id), attendee?.Registration?.Name, null, words.First, receipt.N, null,
                words.Elsewhere, words.Rehearsal ?? 0)
            : new(scan, words.Outcome, N: receipt.N, Rehearsal: words.Rehearsal ?? 0);
    }

    /// <summary>A scan that could not be answered.</summary>
    public static ScanAnswer Refused(string scan, Refusal refusal) => new(scan, ScanOutcome.Unknown, Refusal: refusal);

    private static string Spoken(Attendance known, Passage passage, ScanOutcome outcome, int rehearsal) => Spoken(
        outcome,
        known.FirstEntryInto(passage.Area) is { } first && !first.IsSameScan(passage) ? first : null,
        outcome == ScanOutcome.AlreadyInside ? known.SoonBeforeElsewhere(passage) : null,
        rehearsal);

    private static string Text(Words words) => JsonSerializer.Serialize(words, StoredJson.Plain);

    private static FirstAdmission? Entry(Passage? passage) => passage is null ? null : new(passage.At, passage.Gate);

    private sealed record Words(ScanOutcome Outcome, FirstAdmission? First, FirstAdmission? Elsewhere = null, int? Rehearsal = null);
}
