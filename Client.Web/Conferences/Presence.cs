using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here now: of the rehearsal while one goes on, else really.</summary>
/// <param name="Seen">Another one whenever anything of anybody changed: pages show names and seats, not counts alone.</param>
/// <param name="Refusal">Why it is not known yet; null where it is.</param>
internal sealed record Presence(PresenceAnswer Answer, string Seen, Refusal? Refusal)
{
    public static Task<Presence> Of(Edge edge, string conference) => edge.Ask(async () =>
        await edge.Grains.Conference(conference).Get() is { } view
            ? await Of(edge.Grains, view, edge.Now)
            : new(PresenceAnswer.Nobody, "", EdgeRefusals.UnknownConference));

    public static async Task<Presence> Of(IGrainFactory grains, ConferenceView view, DateTimeOffset now)
    {
        var (roster, rehearsal) = (grains.Roster(view.Code.Text), Rehearsal.At(view.Rehearsals, now));
        var seen = rehearsal == 0 ? await roster.Presence() : await roster.RehearsedPresence(rehearsal);
        return new(PresenceAnswer.Of(seen, view, rehearsal), seen.Seen, seen.Refusal);
    }
}

/// <param name="ByGate">How many are inside who came in there last.</param>
/// <param name="AdmittedByGate">How many first came in there; they add up to <paramref name="Admitted"/>.</param>
/// <param name="Units">Units (đơn vị) of which somebody is here, of those expected: "42 of 45".</param>
/// <param name="UnitsByGroup">The same in each group (khối).</param>
/// <param name="Arrivals">First admissions in each minute that had any.</param>
/// <param name="Introduction">When it was confirmed whom the MC introduces; null before.</param>
/// <param name="Rehearsal">The number of the rehearsal that all this is of; 0 where it is real.</param>
/// <param name="AsOf">The instant of these counts.</param>
public sealed record PresenceAnswer(
    int Expected,
    int Inside,
    int Admitted,
    IReadOnlyDictionary<string, int> ByGate,
    IReadOnlyDictionary<string, int> AdmittedByGate,
    IReadOnlyDictionary<string, PresenceCount> ByGroup,
    IReadOnlyDictionary<string, PresenceCount> ByUnit,
    PresenceCount Units,
    IReadOnlyDictionary<string, PresenceCount> UnitsByGroup,
    IReadOnlyList<ArrivalCount> Arrivals,
    QuorumAnswer Quorum,
    DateTimeOffset? Introduction,
    int Rehearsal,
    DateTimeOffset AsOf)
{
    private static readonly PresenceCount None = new(0, 0);
    private static readonly Dictionary<string, int> NoGates = [];
    private static readonly Dictionary<string, PresenceCount> NoGroups = [];

    /// <summary>How many came for the first time in the last full minute before an instant.</summary>
    public int ArrivalsBefore(DateTimeOffset at) => Arrivals.FirstOrDefault(minute => minute.At <= at.AddMinutes(-1) && minute.At > at.AddMinutes(-2))?.Count ?? 0;

    public static PresenceAnswer Nobody { get; } =
        new(0, 0, 0, NoGates, NoGates, NoGroups, NoGroups, None, NoGroups, [], new(0, 0, 0, 0, false), null, 0, default);

    public static PresenceAnswer Of(PresenceView seen, ConferenceView view, int rehearsal)
    {
        var (doors, convened) = (view.Doors, seen.Convened ?? None);
        return new(
            seen.Expected, seen.Inside, seen.Admitted, seen.ByGate, seen.AdmittedByGate ?? NoGates, seen.ByGroup, seen.ByUnit,
            seen.Units ?? None, seen.UnitsByGroup ?? NoGroups, seen.Arrivals,
            new(convened.Expected, convened.Inside, doors.QuorumOf, doors.QuorumNeed, doors.IsQuorum(convened.Inside, convened.Expected)),
            view.IntroductionIn(rehearsal)?.At, rehearsal, seen.AsOf);
    }
}

/// <summary>The quorum (túc số), tested as <c>present × of ≥ need × convened</c>.</summary>
/// <param name="Convened">Chairs, delegates and speakers who are expected.</param>
public sealed record QuorumAnswer(int Convened, int Present, int Of, int Need, bool Reached);
