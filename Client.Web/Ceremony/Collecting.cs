using Laurel.Domain.Citations;
using Laurel.Grains.Ceremony;

namespace Laurel.Client.Web.Ceremony;

/// <summary>What was left for later (nhận sau), and whether anybody came for it.</summary>
internal static class Collecting
{
    /// <summary>Nobody has come for it yet, in the order of the stage.</summary>
    public static IEnumerable<PlaceView> Uncollected(this CeremonyView ceremony) => ceremony.LeftForLater().Where(place => place.Collected is null);

    /// <summary>All that was left for later, whether or not somebody came.</summary>
    public static IEnumerable<PlaceView> LeftForLater(this CeremonyView ceremony) =>
        ceremony.Waves.SelectMany(wave => wave.Items).Where(place => place.Outcome is Handover.CollectedLater);
}
