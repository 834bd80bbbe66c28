using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Doors;

/// <summary>Where a gate leads, and what that area asks of whoever comes.</summary>
/// <param name="ClosedAt">Since when nobody is let in any more; null while people are.</param>
/// <param name="PutOffAt">When the conference was last put off: whoever came before has left the day that it then had.</param>
internal readonly record struct Way(string Area, AreaRight? Right, int Rehearsal, DateTimeOffset? ClosedAt, DateTimeOffset? PutOffAt)
{
    /// <summary>The way through a scan's gate; null for a gate that is none.</summary>
    public static Way? Through(ScanFact scan, ConferenceView view, DateTimeOffset now) => Conference.AreaOf(scan.Gate, view.Gates) is { } area
        ? new(area, view.Rights.FirstOrDefault(right => right.Area == area), RehearsalOf(scan, view, now), view.DoorsClosedAt, view.PutOffAt)
        : null;

    /// <summary>The rehearsal that a scan belongs to: by its receipt, or where a door decided it alone, by its effective time; 0 for none.</summary>
    public static int RehearsalOf(ScanFact scan, ConferenceView view, DateTimeOffset now) =>
        Domain.Conferences.Rehearsal.At(view.Rehearsals, scan.DecidedOffline ? scan.EffectiveAt(now) : now);

    /// <summary>What this attendee is asked to record.</summary>
    public RecordScan For(AttendeeId attendee, ScanFact scan) => new(new(scan.Id), scan, Area, Right?.AskedOf(attendee), Rehearsal, ClosedAt: ClosedAt, PutOffAt: PutOffAt);
}
