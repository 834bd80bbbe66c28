using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Conferences;

/// <summary>A conference: its plan, life cycle, gates and areas. Key: its code.</summary>
[Alias("laurel.conferences.IConference")]
public interface IConference : IGrainWithStringKey
{
    /// <summary>Plans a new conference as a draft. Refused: <c>conference.exists</c> where the code is taken, <c>conference.invalid</c>.</summary>
    [Alias("Plan"), Requires(Role.Organizer)]
    Task<Receipt> Plan(PlanConference command);

    /// <summary>Changes what is planned; the same again is nothing new. Refused: <c>conference.plan-stale</c>, <c>conference.over</c>, <c>conference.begun</c>, <c>conference.rehearsing</c>, <c>conference.hall-in-use</c>, <c>conference.date-past</c>, and as <see cref="Plan"/>.</summary>
    /// <remarks>Where it draws another hall, those who sit there have followed when this is answered, or follow by themselves.</remarks>
    [Alias("ChangePlan"), Requires(Role.Organizer)]
    Task<Receipt> ChangePlan(ChangePlan command);

    /// <summary>Moves the life cycle one step; where it is already is nothing new. Refused: <c>conference.wrong-step</c>, <c>conference.rehearsing</c>, <c>conference.date-past</c>.</summary>
    [Alias("Move"), Requires(Role.Organizer)]
    Task<Receipt> Move(MoveConference command);

    /// <summary>Opens the doors of a conference that is still before DoorsOpen, because somebody scans there; nothing new where they are open.</summary>
    [Alias("OpenDoorsByScan"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Protocol)]
    Task<Receipt> OpenDoorsByScan(OpenDoorsByScan command);

    /// <summary>Names the gates and the area each belongs to; from then on a scan at any other gate answers <c>unknown-gate</c>.</summary>
    [Alias("DefineGates"), Requires(Role.Organizer)]
    Task<Receipt> DefineGates(DefineGates command);

    /// <summary>Says who may enter which area (stage, press room, a closed session). Refused: <c>conference.areas-invalid</c>.</summary>
    [Alias("DefineRights"), Requires(Role.Organizer)]
    Task<Receipt> DefineRights(DefineRights command);

    /// <summary>Sets how the doors are kept: scanning out, quorum, who is introduced. Refused: <c>conference.doors-invalid</c>.</summary>
    [Alias("SetDoors"), Requires(Role.Organizer)]
    Task<Receipt> SetDoors(SetDoors command);

    /// <summary>Begins a rehearsal (tổng duyệt), on the stage at once and at the doors a few seconds from now. Refused: <c>conference.rehearsing</c>, <c>conference.wrong-step</c>.</summary>
    [Alias("BeginRehearsal"), Requires(Role.Organizer)]
    Task<Receipt> BeginRehearsal(BeginRehearsal command);

    /// <summary>Ends the rehearsal, on the stage at once and at the doors a few seconds from now; all that was recorded in it counts for nothing. Nothing new where none goes on.</summary>
    [Alias("EndRehearsal"), Requires(Role.Organizer)]
    Task<Receipt> EndRehearsal(EndRehearsal command);

    /// <summary>Records whom the MC introduces, as a person confirmed it; whoever comes later is flagged.</summary>
    [Alias("ConfirmIntroduction"), Requires(Role.Organizer | Role.Registrar | Role.Protocol)]
    Task<Receipt> ConfirmIntroduction(ConfirmIntroduction command);

    /// <summary>Remembers that a decision is drafted for this conference, so that its pages find it.</summary>
    [Alias("EnterDecision"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> EnterDecision(EnterDecision command);

    /// <summary>Counts a wrong typed code at one of the doors and says whether the conference has had too many of them within an hour.</summary>
    /// <remarks>Kept in memory: after a restart the hour begins anew.</remarks>
    [Alias("CountWrongCode"), Requires(Role.Organizer | Role.Registrar | Role.Usher)]
    Task<bool> CountWrongCode();

    /// <summary>The conference; null where there is none.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor | Role.Protocol), ReadOnly]
    Task<ConferenceView?> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.conferences.plan")]
public sealed record PlanConference(CommandId CommandId, [property: Id(0)] ConferencePlan Plan) : Command(CommandId);

/// <param name="Seen">The version of the plan that whoever changes it saw; null where nobody says.</param>
/// <param name="To">The step that goes with it: put off to the plan's new day, or planned again for it; null where none does.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.change-plan")]
public sealed record ChangePlan(
    CommandId CommandId,
    [property: Id(0)] ConferencePlan Plan,
    [property: Id(1)] int? Seen = null,
    [property: Id(2)] ConferenceStatus? To = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.move")]
public sealed record MoveConference(CommandId CommandId, [property: Id(0)] ConferenceStatus To) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.open-doors-by-scan")]
public sealed record OpenDoorsByScan(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.define-gates")]
public sealed record DefineGates(CommandId CommandId, [property: Id(0)] IReadOnlyList<Gate> Gates) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.define-rights")]
public sealed record DefineRights(CommandId CommandId, [property: Id(0)] IReadOnlyList<AreaRight> Rights) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.set-doors")]
public sealed record SetDoors(CommandId CommandId, [property: Id(0)] DoorSettings Doors) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.begin-rehearsal")]
public sealed record BeginRehearsal(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.end-rehearsal")]
public sealed record EndRehearsal(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.confirm-introduction")]
public sealed record ConfirmIntroduction(CommandId CommandId, [property: Id(0)] IReadOnlyList<AttendeeId> Present) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.enter-decision")]
public sealed record EnterDecision(CommandId CommandId, [property: Id(0)] DecisionId Decision) : Command(CommandId);

/// <summary>A conference as it is now.</summary>
/// <param name="Gates">Empty until defined: then any gate opens itself in the area <c>main</c>.</param>
/// <param name="Rehearsals">All there ever were; <see cref="Rehearsal.At"/> says which goes on.</param>
/// <param name="Rights">Of areas that not everybody may enter.</param>
/// <param name="RehearsedIntroduction">Whom the MC was told to introduce in the last rehearsal that had a list; <see cref="IntroductionIn"/> says which counts.</param>
/// <param name="CodesAreGuessed">Whether more wrong codes were typed within the hour than people mistype.</param>
/// <param name="OverSince">When it was closed, called off or put off; null before, and of what was closed before this was kept.</param>
/// <param name="PlanVersion">How often the plan was changed.</param>
/// <param name="DateOpen">It was put off, and nobody knows yet to which day: the plan's is the old one.</param>
/// <param name="PutOffAt">When it was last put off, whatever came after; null where it never was.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.view")]
public sealed record ConferenceView(
    [property: Id(0)] ConferenceCode Code,
    [property: Id(1)] long N,
    [property: Id(2)] ConferencePlan Plan,
    [property: Id(3)] ConferenceStatus Status,
    [property: Id(4)] IReadOnlyList<Gate> Gates,
    [property: Id(5)] IReadOnlyList<DecisionId> Decisions,
    [property: Id(6)] IReadOnlyList<AreaRight> Rights,
    [property: Id(7)] DoorSettings Doors,
    [property: Id(8)] IReadOnlyList<Rehearsal> Rehearsals,
    [property: Id(9)] Introduction? Introduction,
    [property: Id(10)] Introduction? RehearsedIntroduction = null,
    [property: Id(11)] bool CodesAreGuessed = false,
    [property: Id(12)] DateTimeOffset? OverSince = null,
    [property: Id(13)] int PlanVersion = 0,
    [property: Id(14)] bool DateOpen = false,
    [property: Id(15)] DateTimeOffset? PutOffAt = null)
{
    /// <summary>Since when nobody is let in any more: since it was closed, called off or put off; null while people are.</summary>
    public DateTimeOffset? DoorsClosedAt => Status.LetsNobodyIn() ? OverSince ?? Plan.EndsAt : null;

    /// <summary>Whom the MC introduces, in a rehearsal or, for 0, really; null before a person confirmed it there.</summary>
    public Introduction? IntroductionIn(int rehearsal) => rehearsal == 0 ? Introduction
        : RehearsedIntroduction?.Rehearsal == rehearsal ? RehearsedIntroduction
        : null;
}

/// <summary>All conferences, one row each. Key: <c>catalogue</c>.</summary>
[Alias("laurel.conferences.ICatalogue"), OutsideConferences]
public interface ICatalogue : IGrainWithStringKey
{
    /// <summary>Enters a code before anything else of the conference is written; entering it again is nothing new.</summary>
    [Alias("Enter"), Requires(Role.Organizer)]
    Task<Receipt> Enter(EnterConference command);

    /// <summary>Every code entered, in order of entering. A code whose conference was never planned may be among them: its <c>Get</c> is null.</summary>
    [Alias("List"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor | Role.Protocol), ReadOnly]
    Task<IReadOnlyList<ConferenceCode>> List();
}

[GenerateSerializer, Immutable, Alias("laurel.conferences.enter")]
public sealed record EnterConference(CommandId CommandId, [property: Id(0)] ConferenceCode Code) : Command(CommandId);
