using System.Text.Json;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate.Json;

namespace Laurel.Grains.Doors;

/// <summary>Scans as a phone's queue brings them: each opened, then answered as any other.</summary>
public sealed partial class DoorGrain
{
    private const Role ByName = Role.Organizer | Role.Registrar;

    public Task<IReadOnlyList<ScanAnswer>> ScanSealed(IReadOnlyList<SealedScan> scans)
    {
        var opened = scans.Select(scan => (Id: scan.Id, Fact: Opened(scan))).ToList();
        return Each(opened, item => item.Fact switch
        {
            null => new(item.Id),
            { IsByName: true, Scan.Code: var attendee } => new(attendee),
            { Scan.Code: var code } => Whose(code),
        }, async item => item.Fact switch
        {
            null => ScanAnswers.Refused(item.Id, DeviceRefusals.Unreadable),
            { IsByName: false } fact => await Answer(fact.Scan),
            { } fact when context.Actor.Caller?.Has(ByName) == true => await AnswerByName(fact.Scan),
            _ => ScanAnswers.Refused(item.Id, DeviceRefusals.Unreadable),
        }, item => item.Id);
    }

    private Unsealed? Opened(SealedScan scan)
    {
        return seal.Open(conference, device, scan) is { } plain && Read(plain) is { Code: { } code, Gate: { } gate, ScannedAt: { } at } told
            ? new(
                new(scan.Id, code, new(TypedText.Composed(gate)), told.Direction, EffectiveTime.OfClock(at), device, scan.Sequence,
                    told.Previous, told.OffsetMs, told.PreviousAt is { } before ? EffectiveTime.OfClock(before) : null, scan.DecidedOffline),
                told.ByName)
            : null;
    }

    private static Told? Read(byte[] plain)
    {
        try
        {
            return JsonSerializer.Deserialize<Told>(plain, StoredJson.Plain);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Unsealed(ScanFact Scan, bool IsByName);

    /// <param name="Code">The badge's digits or typed code; the attendee's id where <paramref name="ByName"/>.</param>
    /// <param name="ScannedAt">The device's clock, milliseconds since 1970.</param>
    private sealed record Told(
        string? Code, string? Gate, Direction Direction, long? ScannedAt, string? Previous, long? OffsetMs, long? PreviousAt, bool ByName = false);
}
