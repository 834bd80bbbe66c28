using Laurel.Domain.Doors;

namespace Laurel.Domain.Attendees;

/// <summary>What an attendee answers at a door.</summary>
public sealed partial record Attendee
{
    /// <summary>The desk at which nobody stands: by it whoever was inside when a conference was put off has left.</summary>
    public static readonly DeviceId PutOffDesk = new("desk.system.put-off");

    /// <summary>Records a genuine scan of a badge, with its answer; refused ones too. Refused: <c>attendee.unknown</c> for a badge never issued here.</summary>
    /// <remarks>
    /// A scan sent as it happens is decided by what is known now. One that a door decided while offline is decided by what was so at its
    /// effective time, is always recorded, and where it contradicts something it is listed for a person (<see cref="Reconciliation"/>).
    /// </remarks>
    /// <param name="version">Of the genuine badge presented.</param>
    /// <param name="area">The area of the scan's gate.</param>
    /// <param name="asked">What that area asks of this attendee; null where it asks nothing.</param>
    /// <param name="rehearsal">The number of the rehearsal it happened in; 0 for none.</param>
    /// <param name="closedAt">Since when nobody is let in any more; null while people are. Whoever is inside is so still, and may leave.</param>
    public Ruling<AttendeeEvent> Scan(
        ScanFact scan, int version, string area, DateTimeOffset receivedAt, Entitlement? asked = null, int rehearsal = 0, DateTimeOffset? closedAt = null) =>
        Registration is null || version < 1 || version > (Badge?.Version ?? 0)
            ? AttendeeRefusals.Unknown
            : Recorded(scan, version, area, receivedAt, asked, rehearsal, closedAt);

    /// <summary>Records that a desk recognised the attendee by name: as genuine as a scan, with no badge.</summary>
    public Ruling<AttendeeEvent> CheckInByName(
        ScanFact scan, string area, DateTimeOffset receivedAt, Entitlement? asked = null, int rehearsal = 0, DateTimeOffset? closedAt = null) =>
        Registration is null || IsErased ? AttendeeRefusals.Unknown : Recorded(scan, null, area, receivedAt, asked, rehearsal, closedAt);

    /// <summary>
    /// As <see cref="CheckInByName"/>, and the badge in use goes into the attendee's hand; one that is handed over already, an attendee
    /// who is not let in, and a rehearsal hear the same answer and nothing is handed over.
    /// </summary>
    public Ruling<AttendeeEvent> CheckInAndHandOver(
        ScanFact scan, string area, DateTimeOffset receivedAt, Entitlement? asked = null, int rehearsal = 0, DateTimeOffset? closedAt = null)
    {
        if (Registration is null || IsErased) return AttendeeRefusals.Unknown;
        var happened = Recorded(scan, null, area, receivedAt, asked, rehearsal, closedAt);
        return happened is Scanned { Passage.Void: false } scanned && BadgeHandedOverAt is null && Badge is { } badge
            ? Ruling<AttendeeEvent>.Of(scanned, new BadgeHandedOver(badge.Version, scanned.Passage.At, scan.Device))
            : happened;
    }

    /// <summary>Records that a desk checked the wrong one in: as going out again, and a badge that went along with that entry is in nobody's hand.</summary>
    /// <remarks>What happened stays on record (decision record 0177). Whoever is not inside there hears so, and nothing changes.</remarks>
    /// <param name="scan">Outwards.</param>
    public Ruling<AttendeeEvent> TakeBack(ScanFact scan, string area, DateTimeOffset receivedAt, int rehearsal = 0)
    {
        if (Registration is null || IsErased) return AttendeeRefusals.Unknown;
        var happened = Recorded(scan, null, area, receivedAt, null, rehearsal, null);
        return happened is Scanned { Outcome: ScanOutcome.Left } left && BadgeHandedOverAt is { } handed && handed == Attendance.Inside?.At
            ? Ruling<AttendeeEvent>.Of(left, new BadgeTakenBack(Badge!.Version, left.Passage.At, scan.Device))
            : happened;
    }

    /// <summary>
    /// The door did not wait for the answer that its scan got earlier, and decided alone: the passage is held as one decided offline, and where it
    /// contradicts something it is listed. Nothing new where it is held so already, and where it is too old to be kept whole.
    /// </summary>
    /// <remarks>Given answers never change, nor does who is in: what the doors answered was by what was known then (decision record 0170).</remarks>
    /// <param name="answered">What the scan was answered at its first receipt.</param>
    public Ruling<AttendeeEvent> DecideAlone(ScanFact scan, ScanOutcome answered, string area, DateTimeOffset receivedAt) =>
        Attendance.Of(scan.Device, scan.Id) switch
        {
            { Offline: true } => Ruling<AttendeeEvent>.NothingNew,
            { } held => new DecidedAlone(held with { Offline = true }),
            null when IsObjection(answered) => new DecidedAlone(PassageOf(scan, area, scan.EffectiveAt(receivedAt), isVoid: true)),
            null => Ruling<AttendeeEvent>.NothingNew,
        };

    /// <summary>What was recorded; and of an entry on a day that was put off since, that the attendee has left that day: came, and is not inside on the new one (decision record 0184).</summary>
    /// <param name="putOffAt">When the conference was last put off; null where it never was.</param>
    public static Ruling<AttendeeEvent> OfDayPutOff(Ruling<AttendeeEvent> recorded, DateTimeOffset? putOffAt) =>
        recorded.Events is [Scanned { Outcome: ScanOutcome.Admitted, Passage: var entry }, ..] && putOffAt is { } off && entry.At < off
            ? Ruling<AttendeeEvent>.Of(recorded.Events.Add(new Scanned(LeavingOf(entry, off), ScanOutcome.Left, null)))
            : recorded;

    private static Passage LeavingOf(Passage entry, DateTimeOffset at) => new(
        at, PutOffDesk, FormattableString.Invariant($"put-off-{entry.At.ToUnixTimeMilliseconds()}-{entry.Scan}"), 0, entry.Gate, entry.Area, Direction.Out);

    private AttendeeEvent Recorded(
        ScanFact scan, int? version, string area, DateTimeOffset receivedAt, Entitlement? asked, int rehearsal, DateTimeOffset? closedAt)
    {
        var at = scan.EffectiveAt(receivedAt);
        var decidedAt = scan.DecidedOffline ? at : receivedAt;
        var answer = Outcome(PassageOf(scan, area, at, isVoid: false), rehearsal == 0 ? Attendance : Rehearsed.Of(Rehearsed, rehearsal));
        var objection = Objection(version, decidedAt) ?? (scan.Direction == Direction.In ? Objection(asked, decidedAt) : null);
        // Void by its time alone, whatever was known when it arrived: so every order of arrival gives one state.
        var tooLate = scan.Direction == Direction.In && closedAt <= at;
        var passage = PassageOf(scan, area, at, objection is not null || tooLate);
        var outcome = objection ?? (tooLate && answer == ScanOutcome.Admitted ? ScanOutcome.DoorsClosed : answer);
        return rehearsal == 0
            ? new Scanned(passage, outcome, version, scan.ScannedAt == at ? null : scan.ScannedAt, scan.Previous)
            : new RehearsedScan(rehearsal, passage, outcome, version);
    }

    private static Passage PassageOf(ScanFact scan, string area, DateTimeOffset at, bool isVoid) => new(
        at, scan.Device, scan.Id, scan.Sequence ?? 0, scan.Gate, area, scan.Direction, scan.DecidedOffline, isVoid);

    private static bool IsObjection(ScanOutcome answered) =>
        answered is ScanOutcome.WithdrawnBadge or ScanOutcome.Cancelled or ScanOutcome.NotEntitled or ScanOutcome.DoorsClosed;

    private static ScanOutcome Outcome(Passage passage, Attendance known) =>
        (passage.Direction, passage.Offline ? known.WasInsideBefore(passage) : known.IsInside(passage.Area)) switch
        {
            (Direction.In, false) => ScanOutcome.Admitted,
            (Direction.In, true) => ScanOutcome.AlreadyInside,
            (_, true) => ScanOutcome.Left,
            (_, false) => ScanOutcome.NotInside,
        };

    // The old version first, then the registration (the order a reader of the answer relies on).
    private ScanOutcome? Objection(int? version, DateTimeOffset at) =>
        version is { } presented && !WasInUse(presented, at) ? ScanOutcome.WithdrawnBadge
        : !WasToBeAdmitted(at) ? ScanOutcome.Cancelled
        : null;

    // Whoever is inside may leave, entitled or not.
    private ScanOutcome? Objection(Entitlement? asked, DateTimeOffset at) =>
        asked?.Admits(Registration!.Role, at) == false ? ScanOutcome.NotEntitled : null;

    private bool WasInUse(int version, DateTimeOffset at) =>
        version == Badge?.Version || Withdrawn.Any(badge => badge.Version == version && at < badge.At);

    private bool WasToBeAdmitted(DateTimeOffset at) =>
        BarredAt is { } barred ? at < barred : Invitation.MayBeAdmitted();
}
