using Laurel.Domain.Conferences;

namespace Laurel.Grains.Conferences;

/// <summary>Whom the MC introduces, and which of them is missing.</summary>
internal static class RosterProtocol
{
    /// <summary>By precedence: whoever is to be introduced and is here, and whoever was confirmed and is gone.</summary>
    public static IReadOnlyList<IntroductionLine> Introduction(
        RosterPeople people, DoorSettings doors, Introduction? confirmed, int rehearsal) =>
    [
        .. from item in ByPrecedence(people, rehearsal)
           where doors.Introduces(item.Registration)
           let mark = Domain.Conferences.Introduction.MarkOf(item.Id, item.Inside, confirmed)
           where mark is not null
           select new IntroductionLine(item, mark.Value),
    ];

    /// <summary>By precedence: leaders, whom protocol marks, who are expected and not here. A guest who is introduced and no leader is nobody that protocol waits for.</summary>
    public static IReadOnlyList<AttendeeItem> Missing(RosterPeople people, DoorSettings doors, int rehearsal) =>
        [.. ByPrecedence(people, rehearsal).Where(item => !item.Inside && RosterStates.IsExpected(item) && doors.IsLeader(item.Registration))];

    private static IEnumerable<AttendeeItem> ByPrecedence(RosterPeople people, int rehearsal) =>
        people.Page(new ListQuery(Sort: "precedence", Limit: int.MaxValue)).Items
            .Select(item => item.In(rehearsal));
}
