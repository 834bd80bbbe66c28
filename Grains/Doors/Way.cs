using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Doors;

/// <summary>Where a gate leads, and what that area asks of whoever comes.</summary>
internal readonly record struct Way(string Area, AreaRight? Right)
{
    /// <summary>The way through a gate; null for a gate that is none.</summary>
    public static Way? Through(GateId gate, ConferenceView view) => Conference.AreaOf(gate, view.Gates) is { } area
        ? new(area, view.Rights.FirstOrDefault(right => right.Area == area))
        : null;

    /// <summary>What this attendee is asked to record.</summary>
    public RecordScan For(AttendeeId attendee, ScanFact scan) => new(new(scan.Id), scan, Area, Right?.AskedOf(attendee));
}
