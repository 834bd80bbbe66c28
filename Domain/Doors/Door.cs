namespace Laurel.Domain.Doors;

/// <summary>What happens to a door (one device): the scans that belong to no attendee.</summary>
public abstract record DoorEvent;

/// <summary>A code was scanned that names nobody here, or at a gate that is none.</summary>
/// <param name="Scan">The scan's id, made by the device.</param>
/// <param name="At">Effective time, UTC.</param>
/// <param name="Code">First 16 hex digits of the code's SHA-256: enough to see the same paper again, never the code itself.</param>
/// <param name="Sequence">The device's count; null where it keeps none.</param>
/// <param name="Previous">Hash of the device's scan before, as it said.</param>
[EventName("door.scan-unplaced.v1")]
public sealed record ScanUnplaced(
    string Scan,
    ScanOutcome Outcome,
    GateId Gate,
    Direction Direction,
    DateTimeOffset At,
    string Code,
    long? Sequence = null,
    string? Previous = null,
    bool Offline = false) : DoorEvent;

/// <summary>One device at a gate or desk: how many of its scans named nobody, and when the last of them was.</summary>
/// <remarks>A scan that names an attendee touches that attendee alone; the door keeps nothing of it.</remarks>
public sealed record Door(long Unplaced, DateTimeOffset? LastUnplacedAt) : IEvolves<Door, DoorEvent>
{
    public static Door Nothing { get; } = new(0, null);

    /// <summary>Records a scan that belongs to no attendee, with the answer it gets.</summary>
    public static Ruling<DoorEvent> Record(ScanFact scan, ScanOutcome outcome, string codeHash, DateTimeOffset receivedAt) => new ScanUnplaced(
        scan.Id,
        outcome,
        scan.Gate,
        scan.Direction,
        scan.EffectiveAt(receivedAt),
        codeHash,
        scan.Sequence,
        scan.Previous,
        scan.DecidedOffline);

    public Door Evolve(DoorEvent happened) => happened switch
    {
        ScanUnplaced unplaced => new(Unplaced + 1, unplaced.At),
        _ => this,
    };
}
