using Laurel.Domain.Doors;

namespace Laurel.Domain.Attendees;

/// <summary>A contradiction that a person looked at.</summary>
public sealed record SettledScan(DeviceId Device, string Scan, ContradictionKind Kind);

/// <summary>What offline doors did that does not fit, until a person has looked at it (đối soát).</summary>
public sealed partial record Attendee
{
    /// <summary>The contradictions that nobody has looked at yet, in the order of passages.</summary>
    public IReadOnlyList<Contradiction> ToReconcile => Attendance.Contradictions() is { Count: > 0 } found ? found.Where(one => !IsSettled(one)).ToList() : [];

    /// <summary>Records that a person looked at what is wrong with a scan; no passage changes. Again is nothing new.</summary>
    /// <remarks>Where a later fact puts the scan in another contradiction, that one is listed anew. Refused: <c>attendee.nothing-to-settle</c>.</remarks>
    public Ruling<AttendeeEvent> Settle(DeviceId device, string scan, string note, DateTimeOffset at)
    {
        var found = Attendance.Contradictions().Where(one => one.Passage.Device == device && one.Passage.Scan == scan).ToList();
        return found.Count == 0 ? AttendeeRefusals.NothingToSettle
            : found.TrueForAll(IsSettled) ? Ruling<AttendeeEvent>.NothingNew
            : new Settled(device, scan, found.First(one => !IsSettled(one)).Kind, note, at);
    }

    private bool IsSettled(Contradiction found) =>
        !SettledScans.IsDefault && SettledScans.Contains(new(found.Passage.Device, found.Passage.Scan, found.Kind));

    private Attendee With(SettledScan settled) => this with { SettledScans = SettledScans.IsDefault ? [settled] : SettledScans.Add(settled) };
}
