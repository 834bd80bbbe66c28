using Laurel.Client.Web.Accounts;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here, live: people and units, by gate, khối and đơn vị, arrivals a minute, quorum.</summary>
[Needs(Policies.ReadLists)]
public class PresenceModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    public PresenceAnswer Presence { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    /// <summary>Arrivals of the last full minute: whether the doors keep up.</summary>
    public int LastMinute => Presence.ArrivalsBefore(Presence.AsOf);

    public async Task OnGet()
    {
        var seen = await Conferences.Presence.Of(Grains, Conference, clock.GetUtcNow());
        (Presence, Refusal) = (seen.Answer, seen.Refusal);
        Now = clock.GetUtcNow().ToOffset(Conference.Plan.StartsAt.Offset);
    }
}
