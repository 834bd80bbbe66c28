using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Doors;

/// <summary>Areas with rights of their own as a pack tells them: each has a number that is its own as long as the pack lives, so that a card names no area.</summary>
internal sealed class PackAreas
{
    private readonly Dictionary<string, int> numbers = [];
    private IReadOnlyList<AreaRight> rights = [];
    private Dictionary<AttendeeId, string> named = [];

    /// <summary>Where each gate leads; empty until gates are defined.</summary>
    public IReadOnlyDictionary<string, string> Gates { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<PackRight> Rights =>
        [.. rights.Select(right => new PackRight(right.Area, numbers[right.Area], [.. right.Roles], right.From, right.Until))];

    /// <summary>Takes gates and rights as they are; whether somebody may be named for other areas than before.</summary>
    public bool Take(ConferenceView view)
    {
        Gates = view.Gates.ToDictionary(gate => gate.Id.Text, gate => gate.Area);
        if (rights.SequenceEqual(view.Rights)) return false;
        rights = view.Rights;
        foreach (var right in rights) numbers.TryAdd(right.Area, numbers.Count + 1);
        named = rights.SelectMany(right => right.Named.Distinct(), (right, who) => (Who: who, Number: numbers[right.Area]))
            .GroupBy(one => one.Who, one => one.Number)
            .ToDictionary(one => one.Key, one => string.Join(' ', one.Order()));
        return true;
    }

    /// <summary>The numbers of the areas for which somebody is named, parted by spaces.</summary>
    public string NamedIn(AttendeeId who) => named.GetValueOrDefault(who, "");
}
