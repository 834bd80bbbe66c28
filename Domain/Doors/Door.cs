namespace Laurel.Domain.Doors;

/// <summary>What happens to a door (one device): the scans that belong to no attendee.</summary>
public abstract record DoorEvent;

/// <summary>A code was scanned that names nobody here, or at a gate that is none.</summary>
/// <param name="Scan">The scan's id, made by the device.</param>
/// <param name="At">Effective time, UTC.</param>
/// <param name="Code">First 16 hex digits of the code's SHA-256: enough to see the same paper again, never the code itself.</param>
/// <param name="Sequence">The device's count; null where it keeps none.</param>
/// <param name="Previous">Hash of the device's scan before, as it said.</param>
/// <param name="Rehearsal">The number of the rehearsal it happened in; null for none.</param>
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
    bool Offline = false,
    int? Rehearsal = null) : DoorEvent;

/// <summary>An organizer confirmed the device: gate, role and end are as said here from now on.</summary>
[EventName("door.paired.v1")]
public sealed record DevicePaired(Pairing Pairing) : DoorEvent;

/// <summary>The device was lost or is no longer trusted.</summary>
[EventName("door.revoked.v1")]
public sealed record DeviceRevoked(DateTimeOffset At) : DoorEvent;

/// <summary>One device at a gate or desk: how many of its scans named nobody, when the last of them was, and its pairing.</summary>
/// <remarks>A scan that names an attendee touches that attendee alone; the door keeps nothing of it.</remarks>
/// <param name="Pairing">Null for what was never paired: a desk's page, an API key.</param>
public sealed record Door(long Unplaced, DateTimeOffset? LastUnplacedAt, Pairing? Pairing = null) : IEvolves<Door, DoorEvent>
{
    public static Door Nothing { get; } = new(0, null);

    /// <summary>Pairs the device, or changes its gate, role or end. Refused: <c>device.invalid</c>, <c>device.revoked</c> for a key that was revoked once.</summary>
    public Ruling<DoorEvent> Pair(Pairing pairing) => Pairing switch
    {
        { RevokedAt: not null } => DeviceRefusals.Revoked,
        _ when !pairing.IsSound => DeviceRefusals.Invalid,
        { } known when known with { PairedAt = pairing.PairedAt } == pairing => Ruling<DoorEvent>.NothingNew,
        _ => new DevicePaired(pairing),
    };

    /// <summary>Revokes the device for good; again is nothing new. Refused: <c>device.unknown</c>.</summary>
    public Ruling<DoorEvent> Revoke(DateTimeOffset at) => Pairing switch
    {
        null => DeviceRefusals.Unknown,
        { RevokedAt: not null } => Ruling<DoorEvent>.NothingNew,
        _ => new DeviceRevoked(at),
    };

    /// <summary>Records a scan that belongs to no attendee, with the answer it gets.</summary>
    public static Ruling<DoorEvent> Record(ScanFact scan, ScanOutcome outcome, string codeHash, DateTimeOffset receivedAt, int rehearsal = 0) => new ScanUnplaced(
        scan.Id,
        outcome,
        scan.Gate,
        scan.Direction,
        scan.EffectiveAt(receivedAt),
        codeHash,
        scan.Sequence,
        scan.Previous,
        scan.DecidedOffline,
        rehearsal == 0 ? null : rehearsal);

    public Door Evolve(DoorEvent happened) => happened switch
    {
        ScanUnplaced { Rehearsal: not null } => this,
        ScanUnplaced unplaced => this with { Unplaced = Unplaced + 1, LastUnplacedAt = unplaced.At },
        DevicePaired paired => this with { Pairing = paired.Pairing },
        DeviceRevoked revoked => this with { Pairing = Pairing! with { RevokedAt = revoked.At } },
        _ => this,
    };
}
