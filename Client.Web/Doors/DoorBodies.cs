using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Doors;

/// <summary>How the doors of a conference are kept.</summary>
/// <param name="ScansOut">Whether doors offer to scan people out.</param>
/// <param name="LeaderRank">Protocol marks ranks up to this one present, and nobody scans them.</param>
/// <param name="Gates">Each with the area it leads into; empty while gates open themselves.</param>
/// <param name="Areas">Those that not everybody may enter.</param>
public sealed record DoorsAnswer(
    bool ScansOut, QuorumBody Quorum, int IntroducedRank, int LeaderRank, IReadOnlyList<GateBody> Gates, IReadOnlyList<AreaBody> Areas)
{
    public static DoorsAnswer Of(ConferenceView view) => new(
        view.Doors.ScansOut,
        new(view.Doors.QuorumOf, view.Doors.QuorumNeed),
        view.Doors.IntroducedRank,
        view.Doors.LeaderRank ?? RankPresets.CentralBody.LeaderRank,
        [.. view.Gates.Select(gate => new GateBody(gate.Id.Text, gate.Area))],
        [.. view.Rights.Select(AreaBody.Of)]);
}

/// <param name="Gates">Each with the area it leads into.</param>
public sealed record GatesBody(IReadOnlyList<GateBody> Gates);

public sealed record GateBody(string Id, string Area = Gate.Main);

/// <param name="Areas">All areas with a right of their own; the list stands in place of the one before.</param>
public sealed record AreasBody(IReadOnlyList<AreaBody> Areas);

/// <param name="Roles">Who may enter by role; with no role and nobody named, nobody may.</param>
/// <param name="Named">Ids of attendees who may enter whatever their role.</param>
/// <param name="From">The right binds from here on; absent: always.</param>
/// <param name="Until">The right binds no more; absent: for ever.</param>
public sealed record AreaBody(
    string Area,
    IReadOnlyList<AttendeeRole>? Roles = null,
    IReadOnlyList<string>? Named = null,
    DateTimeOffset? From = null,
    DateTimeOffset? Until = null)
{
    public static AreaBody Of(AreaRight right) =>
        new(right.Area, right.Roles, [.. right.Named.Select(one => one.Text)], right.From, right.Until);

    public AreaRight Right() => new(
        Area.Normalize(), [.. (Roles ?? []).Distinct()], [.. (Named ?? []).Distinct().Select(AttendeeId.From)], From, Until);
}

/// <param name="ScansOut">Whether doors offer to scan people out; what is absent stays as it is.</param>
/// <param name="IntroducedRank">The MC introduces ranks (thứ bậc) up to this one.</param>
/// <param name="LeaderRank">Protocol marks ranks up to this one present, and nobody scans them.</param>
public sealed record DoorSettingsBody(bool? ScansOut = null, QuorumBody? Quorum = null, int? IntroducedRank = null, int? LeaderRank = null)
{
    public DoorSettings Over(DoorSettings known) => new(
        ScansOut ?? known.ScansOut, Quorum?.Need ?? known.QuorumNeed, Quorum?.Of ?? known.QuorumOf, IntroducedRank ?? known.IntroducedRank,
        LeaderRank ?? known.LeaderRank);
}

/// <summary>Tested as <c>present × of ≥ need × convened</c>.</summary>
public sealed record QuorumBody(int Of, int Need);

/// <summary>What an offline door did that does not fit.</summary>
/// <param name="Kind">twiceInside, leftWithoutEntry, notValid.</param>
/// <param name="Other">The passage it contradicts; absent where it contradicts the registration.</param>
public sealed record ReconciliationLine(
    string Attendee, string Name, string Unit, ContradictionKind Kind, PassageAnswer Scan, PassageAnswer? Other)
{
    public static ReconciliationLine Of(AttendeeItem who, Contradiction found) => new(
        who.Id.Text, who.Registration.Name, who.Registration.Unit, found.Kind,
        PassageAnswer.Of(found.Passage), found.Other is { } other ? PassageAnswer.Of(other) : null);
}

/// <param name="At">Effective time.</param>
public sealed record PassageAnswer(string Scan, string Device, string Gate, string Area, Direction Direction, DateTimeOffset At, bool Offline)
{
    public static PassageAnswer Of(Passage passage) => new(
        passage.Scan, passage.Device.Text, passage.Gate.Text, passage.Area, passage.Direction, passage.At, passage.Offline);
}

/// <param name="Note">What the person found; kept on record.</param>
public sealed record SettleBody(string Attendee, string Device, string Scan, string Note = "");
