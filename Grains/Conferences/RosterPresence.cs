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
            Arrivals(items));
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
