using System.Collections.Immutable;

namespace Laurel.Domain.Seating;

/// <summary>Which colour each khối bears in a hall: the same on the screen and on the printed plan, and whoever changes seats changes no colour.</summary>
public sealed class GroupColours
{
    /// <summary>So many colours there are; then they begin again.</summary>
    public const int Most = 9;

    private readonly ImmutableDictionary<string, int> colours;

    private GroupColours(ImmutableArray<string> groups)
    {
        Groups = groups;
        colours = groups.Select((group, at) => (group, at)).ToImmutableDictionary(one => one.group, one => (one.at % Most) + 1);
    }

    /// <summary>The groups in the order of their colours.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <param name="groups">The group of everybody who is expected, by precedence: the khối whose first member goes before is first. An empty one is none.</param>
    public static GroupColours Of(IEnumerable<string> groups) => new([.. groups.Where(group => group.Length > 0).Distinct()]);

    /// <summary>1 to <see cref="Most"/>; 0 for a group that has none.</summary>
    public int ColourOf(string group) => colours.GetValueOrDefault(group);
}
