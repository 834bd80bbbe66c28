using Laurel.Domain.Conferences;

namespace Laurel.Grains.Conferences;

/// <summary>Whom the MC introduces, and which of them is missing.</summary>
internal static class RosterProtocol
{
    /// <summary>By precedence: whoever is to be introduced and is here, and whoever was confirmed and is gone.</summary>
    public static IReadOnlyList<IntroductionLine> Introduction(
        RosterPeople people, DoorSettings doors, Introduction? confirmed, int rehearsal) =>
    [
        .. from item in Leaders(people, doors, rehearsal)
           let mark = Domain.Conferences.Introduction.MarkOf(item.Id, item.Inside, confirmed)
           where mark is not null
           select new IntroductionLine(item, mark.Value),
    ];

    /// <summary>By precedence: whoever is to be introduced, is expected, and is not here.</summary>
    public static IReadOnlyList<AttendeeItem> Missing(RosterPeople people, DoorSettings doors, int rehearsal) =>
        [.. Leaders(people, doors, rehearsal).Where(item => !item.Inside && RosterStates.IsExpected(item))];

    private static IEnumerable<AttendeeItem> Leaders(RosterPeople people, DoorSettings doors, int rehearsal) =>
        people.Page(new ListQuery(Sort: "precedence", Limit: int.MaxValue)).Items
            .Where(item => doors.Introduces(item.Registration))
            .Select(item => rehearsal == 0 ? item : RosterPresence.Rehearsed(item, rehearsal));
}
