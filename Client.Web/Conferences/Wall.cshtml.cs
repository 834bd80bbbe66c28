using Laurel.Client.Web.Accounts;

namespace Laurel.Client.Web.Conferences;

/// <summary>The wall: counts alone, for a large screen in the foyer. No name is on it.</summary>
[Needs(Policies.ReadLists)]
public sealed class WallModel(IGrainFactory grains, TimeProvider clock) : PresenceModel(grains, clock)
{
    private const int MostGroups = 8;

    public IReadOnlyList<WallDot> Dots => WallDots.Of(Presence.Expected, Presence.Inside, Code);

    /// <summary>The largest groups; the others, and whoever is of none, together.</summary>
    public IReadOnlyList<(string? Name, int Inside, int Expected)> Groups
    {
        get
        {
            var all = Presence.ByGroup.OrderBy(pair => pair.Key.Length == 0).ThenByDescending(pair => pair.Value.Expected)
                .Select(pair => (pair.Key.Length == 0 ? null : pair.Key, pair.Value.Inside, pair.Value.Expected)).ToList();
            return all.Count <= MostGroups
                ? all
                : [.. all.Take(MostGroups - 1), (null, all.Skip(MostGroups - 1).Sum(one => one.Inside), all.Skip(MostGroups - 1).Sum(one => one.Expected))];
        }
    }
}
