using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who was told of the day and the place, unit by unit, so that somebody tells them when either changes.</summary>
/// <param name="People">Who was invited, whatever the answer was.</param>
/// <param name="Units">In the order of their names.</param>
/// <param name="Loading">The lists are being read; null where they are known.</param>
public sealed record Told(int People, IReadOnlyList<ToldUnit> Units, Refusal? Loading)
{
    public int Links => Units.Count(unit => unit.LinkUntil is not null);

    public static async Task<Told> Of(IGrainFactory grains, string conference, DateTimeOffset now)
    {
        var page = await grains.Roster(conference).Attendees(new(Sort: "unit", Limit: int.MaxValue));
        var known = page.Items.ToDictionary(item => item.Id);
        var told = page.Items.Where(item => WasTold(item.Status)).ToLookup(item => item.Registration.Unit);
        var delegations = (await grains.GetGrain<IDelegations>(conference).List()).ToDictionary(one => one.Unit);
        var units = told.Select(group => group.Key).Union(delegations.Values.Where(one => IsOpen(one.Link, now)).Select(one => one.Unit))
            .OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal)
            .Select(unit => ToldUnit.Of(unit, told[unit].Count(), delegations.GetValueOrDefault(unit), known, now));
        return new(told.Sum(group => group.Count()), [.. units], page.Refusal);
    }

    internal static bool IsOpen(UnitLink? link, DateTimeOffset now) => link?.Objection(now) is null && link is not null;

    // Whoever declined did so for the day that was.
    private static bool WasTold(AttendeeStatus status) => status is AttendeeStatus.Invited or AttendeeStatus.Confirmed or AttendeeStatus.Substituted
        or AttendeeStatus.Declined or AttendeeStatus.Admitted or AttendeeStatus.Left;
}

/// <param name="Unit">Empty for those of no unit.</param>
/// <param name="People">How many of it were invited.</param>
/// <param name="Head">Who leads them; null where nobody is named.</param>
/// <param name="Telephone">The head's.</param>
/// <param name="LinkUntil">The last day of the unit's link, which keeps its day whatever the conference's; null where none is open.</param>
public sealed record ToldUnit(string Unit, int People, string? Head, string? Telephone, DateTimeOffset? LinkUntil)
{
    internal static ToldUnit Of(
        string unit, int people, DelegationView? delegation, IReadOnlyDictionary<AttendeeId, Grains.Conferences.AttendeeItem> known, DateTimeOffset now)
    {
        var head = delegation?.Head is { } id && known.TryGetValue(id, out var item) ? item.Registration : null;
        return new(unit, people, head?.Name, head?.Telephone, Told.IsOpen(delegation?.Link, now) ? delegation!.Link!.Until : null);
    }
}
