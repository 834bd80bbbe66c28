using System.Text.Json;
using Laurel.Domain.Attendees;

namespace Laurel.Grains.Conferences;

/// <summary>The states by which a list is narrowed.</summary>
internal static class RosterStates
{
    /// <summary>The name of a state in lists and counts: camelCase.</summary>
    public static string NameOf<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Tells who belongs into the part of the list that is asked for; null where the whole list is.</summary>
    public static Func<AttendeeItem, bool>? Fitting(ListQuery query)
    {
        if (query is { Group: null, Unit: null, State: null }) return null;
        var state = query.State is { } name ? Being(name) : null;
        var isOfUnit = query.Unit is { } unit ? Delegation.SameAs(unit) : null;
        return item => (query.Group is null || item.Registration.Group == query.Group)
            && isOfUnit?.Invoke(item.Registration.Unit) != false
            && state?.Invoke(item) != false;
    }

    /// <summary>Whether somebody is to come, or has come: those for whom there is a badge and a seat.</summary>
    public static bool IsExpected(AttendeeItem item) => item.Status.IsExpected();

    private static Func<AttendeeItem, bool> Being(string state)
    {
        if (state == "inside") return item => item.Inside;
        if (state == "toReconcile") return item => item.ToReconcile > 0;
        if (state == "requested") return item => item.HasRequest;
        if (state == "unseated") return item => item.Seat is null && IsExpected(item);
        var (statuses, roles) = (Named<AttendeeStatus>(state), Named<AttendeeRole>(state));
        return item => statuses.Contains(item.Status) || roles.Contains(item.Registration.Role);
    }

    private static TEnum[] Named<TEnum>(string name)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Where(value => NameOf(value) == name)];
}
