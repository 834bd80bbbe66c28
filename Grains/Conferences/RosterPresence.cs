using Laurel.Domain.Attendees;

namespace Laurel.Grains.Conferences;

/// <summary>Who is here, counted: by gate, group (khối) and unit (đơn vị).</summary>
internal static class RosterPresence
{
    public static PresenceView Of(IReadOnlyCollection<AttendeeItem> items, DateTimeOffset asOf)
    {
        var expected = items.Where(RosterStates.IsExpected).ToList();
        return new(
            expected.Count,
            items.Count(item => item.Inside),
            items.Count(item => item.FirstAdmittedAt is not null),
            items.Where(item => item is { Inside: true, Gate: not null }).CountBy(item => item.Gate!).ToDictionary(),
            By(expected, item => item.Registration.Group),
            By(expected, item => item.Registration.Unit),
            asOf,
            Arrivals(items),
            null,
            Units(expected),
            expected.GroupBy(item => item.Registration.Group).ToDictionary(group => group.Key, Units),
            Count(expected.Where(IsConvened)),
            items.Where(item => item.FirstGate is not null).CountBy(item => item.FirstGate!).ToDictionary());
    }

    /// <summary>An attendee as one rehearsal saw it.</summary>
    public static AttendeeItem Rehearsed(AttendeeItem item, int rehearsal) => item.Rehearsed is { } seen && seen.Rehearsal == rehearsal
        ? item with { Inside = seen.Inside, FirstAdmittedAt = seen.FirstAdmittedAt, Gate = seen.Gate, FirstGate = seen.FirstGate }
        : item with { Inside = false, FirstAdmittedAt = null, Gate = null, FirstGate = null };

    private static bool IsConvened(AttendeeItem item) =>
        item.Registration.Role is AttendeeRole.Chair or AttendeeRole.Delegate or AttendeeRole.Speaker;

    private static PresenceCount Count(IEnumerable<AttendeeItem> items) => items.Aggregate(
        new PresenceCount(0, 0), (count, item) => new(count.Expected + 1, count.Inside + (item.Inside ? 1 : 0)));

    // Of a unit somebody is here: "42 of 45" counts units.
    private static PresenceCount Units(IEnumerable<AttendeeItem> items)
    {
        var units = items.GroupBy(item => item.Registration.Unit).ToList();
        return new(units.Count, units.Count(unit => unit.Any(item => item.Inside)));
    }

    private static Dictionary<string, PresenceCount> By(List<AttendeeItem> expected, Func<AttendeeItem, string> part) => expected
        .GroupBy(part)
        .ToDictionary(group => group.Key, group => new PresenceCount(group.Count(), group.Count(item => item.Inside)));

    private static List<ArrivalCount> Arrivals(IReadOnlyCollection<AttendeeItem> items) => items
        .Where(item => item.FirstAdmittedAt is not null)
        .CountBy(item => Minute(item.FirstAdmittedAt!.Value))
        .OrderBy(minute => minute.Key)
        .Select(minute => new ArrivalCount(minute.Key, minute.Value))
        .ToList();

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
