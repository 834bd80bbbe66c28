using Laurel.Domain.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Doors;

/// <summary>The group (khối) of somebody who comes to the desk: that of the unit's others, so that counts by group have them too.</summary>
internal static class GroupOfUnit
{
    private const int Most = 500;

    /// <summary>As given where a group is named, or nobody of the unit has one.</summary>
    public static async Task<Registration> WithGroupOfUnit(this IRoster roster, Registration comer)
    {
        if (comer.Group.Length > 0 || comer.Unit.Length == 0) return comer;
        var unit = await roster.Attendees(new ListQuery(Limit: Most, Unit: comer.Unit));
        return comer with { Group = unit.Items.Select(item => item.Registration.Group).FirstOrDefault(group => group.Length > 0) ?? "" };
    }
}
