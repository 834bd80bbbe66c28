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
            if (Who([.. NamesOf(place).SelectMany(name => named[name]).DistinctBy(item => item.Id)], place) is { } who)
                found[place.Citation] = who;
        return found;
    }

    /// <summary>Who goes up, each once, in the order of the stage.</summary>
    public static IReadOnlyList<AttendeeId> InOrder(CeremonyView ceremony, IReadOnlyList<AttendeeItem> people)
    {
        var found = Of(ceremony, people);
        var places = ceremony.Waves.SelectMany(wave => wave.Items).Where(place => found.ContainsKey(place.Citation));
        return [.. places.Select(place => found[place.Citation].Id).Distinct()];
    }

    /// <summary>Nominations say Ông and Bà before a name, and many lists of attendees say neither.</summary>
    private static IEnumerable<string> NamesOf(PlaceView place) =>
        new[] { place.Receiver ?? place.Name, PersonName.Read(place.Receiver ?? place.Name).Name }.Select(name => SearchText.Key(name)).Distinct();

    private static IEnumerable<string> Names(AttendeeItem item) =>
        new[] { SearchText.Key(item.Registration.Name), SearchText.Key($"{item.Registration.Honorific} {item.Registration.Name}") }.Distinct();

    private static AttendeeItem? Who(List<AttendeeItem> same, PlaceView place) => same.Count == 1
        ? same[0]
        : same.Where(item => item.Registration.Unit.Length > 0
                && $"{place.Name} {place.PositionAndUnit}".Contains(item.Registration.Unit, StringComparison.OrdinalIgnoreCase))
            .Take(2).ToList() is [var one] ? one : null;
}
