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
            ByUnit(expected),
            asOf,
            Arrivals(items),
            null,
            Units(expected),
            expected.GroupBy(item => item.Registration.Group).ToDictionary(group => group.Key, Units),
            Count(expected.Where(IsConvened)),
            items.Where(item => item.FirstGate is not null).CountBy(item => item.FirstGate!).ToDictionary());
    }

    private static bool IsConvened(AttendeeItem item) =>
        item.Registration.Role is AttendeeRole.Chair or AttendeeRole.Delegate or AttendeeRole.Speaker;

    private static PresenceCount Count(IEnumerable<AttendeeItem> items) => items.Aggregate(
        new PresenceCount(0, 0), (count, item) => new(count.Expected + 1, count.Inside + (item.Inside ? 1 : 0)));

    // Of a unit somebody is here: "42 of 45" counts units.
    private static PresenceCount Units(IEnumerable<AttendeeItem> items)
    {
        var units = items.GroupBy(item => item.Registration.Unit).GroupBy(spelling => Delegation.KeyOf(spelling.Key)).Select(unit => unit.SelectMany(spelling => spelling)).ToList();
        return new(units.Count, units.Count(unit => unit.Any(item => item.Inside)));
    }

    // One delegation however its members' lists have it in capitals; called as most of them do.
    private static Dictionary<string, PresenceCount> ByUnit(List<AttendeeItem> expected) => By(expected, item => item.Registration.Unit)
        .GroupBy(unit => Delegation.KeyOf(unit.Key))
        .ToDictionary(
            unit => unit.MaxBy(spelling => (!TypedText.IsInCapitals(spelling.Key), spelling.Value.Expected)).Key,
            unit => unit.Select(spelling => spelling.Value).Aggregate((sum, count) => new(sum.Expected + count.Expected, sum.Inside + count.Inside)));

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
