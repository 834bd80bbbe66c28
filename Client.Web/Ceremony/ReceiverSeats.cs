using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Ceremony;

/// <summary>Which attendee goes up for each award, so that they sit in an aisle block in the order of the stage.</summary>
internal static class ReceiverSeats
{
    /// <summary>By citation, in manifest order: the receiver of a body, or the person. Nobody where the name is on no list, or on it twice and no unit tells which.</summary>
    public static IReadOnlyDictionary<CitationId, AttendeeItem> Of(CeremonyView ceremony, IReadOnlyList<AttendeeItem> people)
    {
        var named = people.SelectMany(item => Names(item).Select(name => (Name: name, Item: item))).ToLookup(one => one.Name, one => one.Item);
        var found = new Dictionary<CitationId, AttendeeItem>();
        foreach (var place in ceremony.Waves.SelectMany(wave => wave.Items))
            if (Who([.. named[SearchText.Key(place.Receiver ?? place.Name)].DistinctBy(item => item.Id)], place) is { } who)
                found[place.Citation] = who;
        return found;
    }

    private static IEnumerable<string> Names(AttendeeItem item) =>
        new[] { SearchText.Key(item.Registration.Name), SearchText.Key($"{item.Registration.Honorific} {item.Registration.Name}") }.Distinct();

    private static AttendeeItem? Who(List<AttendeeItem> same, PlaceView place) => same.Count == 1
        ? same[0]
        : same.Where(item => item.Registration.Unit.Length > 0
                && $"{place.Name} {place.PositionAndUnit}".Contains(item.Registration.Unit, StringComparison.OrdinalIgnoreCase))
            .Take(2).ToList() is [var one] ? one : null;
}
