using System.Text.Json;
using Laurel.Domain.Attendees;

namespace Laurel.Grains.Conferences;

/// <summary>The states by which a list is narrowed.</summary>
internal static class RosterStates
{
    /// <summary>The name of a state in lists and counts: camelCase.</summary>
    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static bool Fits(AttendeeItem item, ListQuery query) =>
        (query.Group is null || item.Registration.Group == query.Group)
        && (query.Unit is null || item.Registration.Unit == query.Unit)
        && (query.State is null || Is(item, query.State));

    /// <summary>Whether somebody is to come, or has come: those for whom there is a badge and a seat.</summary>
    public static bool IsExpected(AttendeeItem item) =>
        item.Status.MayBeAdmitted() || item.Status is AttendeeStatus.Admitted or AttendeeStatus.Left;

    private static bool Is(AttendeeItem item, string state) => state switch
    {
        "inside" => item.Inside,
        "toReconcile" => item.ToReconcile > 0,
        "unseated" => item.Seat is null && IsExpected(item),
        _ => NameOf(item.Status) == state || NameOf(item.Registration.Role) == state,
    };
}
