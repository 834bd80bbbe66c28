namespace Laurel.Domain.Doors;

/// <summary>A scan as its device tells it. It is a fact: recorded with its answer, a refused one too.</summary>
/// <param name="Id">Made once by the device, scoped to it; the same id always hears the same answer.</param>
/// <param name="Code">The QR's text or the typed code.</param>
/// <param name="ScannedAt">The device's clock.</param>
/// <param name="Sequence">Counts the device's scans; a gap shows a loss. Null for a key without a device.</param>
/// <param name="Previous">Hash of the device's scan before.</param>
/// <param name="OffsetMs">What to add to the device's clock, in milliseconds.</param>
/// <param name="PreviousAt">What the device knows to be over by the server's clock: its scan before, or the last it heard of the server; the effective time is never earlier.</param>
/// <param name="DecidedOffline">The door answered alone: always recorded, never refused.</param>
public sealed record ScanFact(
    string Id,
    string Code,
    GateId Gate,
    Direction Direction,
    DateTimeOffset ScannedAt,
    DeviceId Device,
    long? Sequence = null,
    string? Previous = null,
    long? OffsetMs = null,
    DateTimeOffset? PreviousAt = null,
    bool DecidedOffline = false);
