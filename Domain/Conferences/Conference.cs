using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Decisions;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Conferences;

/// <summary>A conference: its plan, where it is in its life (DOMAIN 2), its gates and areas, the decisions drafted for it.</summary>
/// <param name="Code">Null until planned.</param>
/// <param name="Gates">Empty until defined: then any gate opens itself in the area <see cref="Gate.Main"/>.</param>
/// <param name="Decisions">In order of entering.</param>
/// <param name="Rights">Of areas that not everybody may enter; default is none.</param>
/// <param name="Doors">Null: as usual.</param>
/// <param name="Rehearsals">By number; default is none.</param>
/// <param name="Introduction">Whom the MC was last told to introduce; null before.</param>
/// <param name="RehearsedIntroduction">The same in the last rehearsal that had one; nothing real reads it.</param>
/// <param name="OverSince">When it was closed, called off or put off; null before, once it is planned again, and of what was closed before this was kept.</param>
/// <param name="PlanVersion">How often the plan was changed.</param>
/// <param name="DateOpen">It was put off, and nobody knows yet to which day: the plan's is the old one.</param>
/// <param name="HallOwed">The hall was drawn anew, and those who sit there have yet to follow.</param>
/// <param name="LeavingOwed">It was put off with its doors open, and whoever was inside has yet to be recorded as having left.</param>
/// <param name="PutOffAt">When it was last put off, whatever came after: entries before are of the old day. Null where it never was.</param>
public sealed partial record Conference(
    ConferenceCode? Code,
    ConferencePlan? Plan,
    ConferenceStatus Status,
    ImmutableArray<Gate> Gates,
    ImmutableArray<DecisionId> Decisions,
    ImmutableArray<AreaRight> Rights = default,
    DoorSettings? Doors = null,
    ImmutableArray<Rehearsal> Rehearsals = default,
    Introduction? Introduction = null,
    Introduction? RehearsedIntroduction = null,
    DateTimeOffset? OverSince = null,
    int PlanVersion = 0,
    bool DateOpen = false,
    bool HallOwed = false,
    bool LeavingOwed = false,
    DateTimeOffset? PutOffAt = null) : IEvolves<Conference, ConferenceEvent>
{
    public static Conference Nothing { get; } = new(null, null, ConferenceStatus.Draft, [], []);

    /// <summary>Plans a new conference as a draft; the same plan again is nothing new.</summary>
    /// <remarks>Refused: <c>conference.exists</c>, and what <see cref="PlanRules.Check"/> refuses.</remarks>
    public Ruling<ConferenceEvent> PlanAs(ConferenceCode code, ConferencePlan plan) => Code switch
    {
        { } => ConferenceRefusals.Exists,
        null when PlanRules.Check(code, plan) is { } refusal => refusal,
        null => new Planned(code, plan),
    };

    /// <summary>Moves the life one step; where it is already is nothing new. Refused: <c>conference.wrong-step</c>, <c>conference.rehearsing</c>, <c>conference.rehearsal-ending</c>, and <c>conference.date-past</c> for what was put off and has only a day that is past.</summary>
    /// <param name="at">Now: the doors are not opened, and the session not begun, while a rehearsal goes on or a door may still think so.</param>
    public Ruling<ConferenceEvent> Move(ConferenceStatus to, DateTimeOffset at = default) =>
        Status == ConferenceStatus.Postponed && to == ConferenceStatus.Planned && Plan!.StartsAt <= at ? ConferenceRefusals.DatePast : Step(to, at);

    private Ruling<ConferenceEvent> Step(ConferenceStatus to, DateTimeOffset at) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when Status == to => Ruling<ConferenceEvent>.NothingNew,
        { } when !MayGo(Status, to) => ConferenceRefusals.WrongStep,
        { } when to is ConferenceStatus.DoorsOpen or ConferenceStatus.InSession && Running(at) is { } running => Rehearsing(running, at),
        { } => new Moved(to, At: to.LetsNobodyIn() && !Status.IsOver() && at != default ? at : null, DateOpen: to == ConferenceStatus.Postponed),
    };

    /// <summary>Opens the doors because somebody scans there: from any state before <see cref="ConferenceStatus.DoorsOpen"/>, else nothing new.</summary>
    public Ruling<ConferenceEvent> OpenDoorsByScan() => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when Status.IsBeforeDoors() => new Moved(ConferenceStatus.DoorsOpen, ByScan: true),
        { } => Ruling<ConferenceEvent>.NothingNew,
    };

    /// <summary>Names all gates and their areas; an empty list lets gates open themselves again. Refused: <c>conference.gates-invalid</c>.</summary>
    public Ruling<ConferenceEvent> DefineGates(ImmutableArray<Gate> gates) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when !PlanRules.AreGates(gates) => ConferenceRefusals.GatesInvalid,
        { } when gates.SequenceEqual(Gates) => Ruling<ConferenceEvent>.NothingNew,
        { } => new GatesDefined(gates),
    };

    /// <summary>Says who may enter which area; an area that is not named lets in everybody. Refused: <c>conference.areas-invalid</c>.</summary>
    public Ruling<ConferenceEvent> DefineRights(ImmutableArray<AreaRight> rights) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when !PlanRules.AreRights(rights) => ConferenceRefusals.AreasInvalid,
        { } when !Rights.IsDefault && rights.SequenceEqual(Rights) => Ruling<ConferenceEvent>.NothingNew,
        { } => new RightsDefined(rights),
    };

    /// <summary>Sets how the doors are kept. Refused: <c>conference.doors-invalid</c>.</summary>
    public Ruling<ConferenceEvent> SetDoors(DoorSettings doors) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when !doors.IsValid => ConferenceRefusals.DoorsInvalid,
        { } when doors == (Doors ?? DoorSettings.Usual) => Ruling<ConferenceEvent>.NothingNew,
        { } => new DoorsSet(doors),
    };

    /// <summary>Begins a rehearsal, on the stage at once and at the doors a few seconds from now. Refused: <c>conference.rehearsing</c>, <c>conference.rehearsal-ending</c>, <c>conference.wrong-step</c> once it is in session.</summary>
    public Ruling<ConferenceEvent> BeginRehearsal(DateTimeOffset at) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when Running(at) is { } running => Rehearsing(running, at),
        { } when Status >= ConferenceStatus.InSession => ConferenceRefusals.WrongStep,
        { } => new RehearsalBegun(Rehearsal.Begun(Held.Length + 1, at, Plan!.StartsAt)),
    };

    /// <summary>Ends the rehearsal that goes on, on the stage at once and at the doors a few seconds from now; with it everything recorded under its number counts for nothing. Nothing new where none goes on.</summary>
    public Ruling<ConferenceEvent> EndRehearsal(DateTimeOffset at) =>
        Code is null ? ConferenceRefusals.Unknown
        : Running(at) is not { EndedAt: null } running ? Ruling<ConferenceEvent>.NothingNew
        : new RehearsalEnded(running.Number, Earliest(running.Until, Latest(at + Rehearsal.Notice, running.From)), at);

    /// <summary>A person confirmed, some minutes before the opening, whom the MC introduces; whoever comes later is flagged. In a rehearsal it is the rehearsal's alone.</summary>
    public Ruling<ConferenceEvent> ConfirmIntroduction(ImmutableArray<AttendeeId> present, DateTimeOffset at) =>
        Code is null ? ConferenceRefusals.Unknown
        : present.Length > Introduction.Most ? ConferenceRefusals.IntroductionTooLong
        : new IntroductionConfirmed(at, [.. present.Distinct()], Rehearsal.At(Held, at) is > 0 and var rehearsal ? rehearsal : null);

    /// <summary>Remembers a decision that was drafted for this conference; again is nothing new.</summary>
    public Ruling<ConferenceEvent> EnterDecision(DecisionId decision) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when Decisions.Contains(decision) => Ruling<ConferenceEvent>.NothingNew,
        { } => new DecisionEntered(decision),
    };

    /// <summary>The area that a gate leads into; null for a gate that is none of the defined ones.</summary>
    public static string? AreaOf(GateId gate, IReadOnlyList<Gate> gates) => gates.Count == 0
        ? Gate.Main
        : gates.FirstOrDefault(known => known.Id == gate)?.Area;

    public Conference Evolve(ConferenceEvent happened) => happened switch
    {
        Planned planned => this with { Code = planned.Code, Plan = planned.Plan },
        Moved moved => With(moved),
        PlanChanged changed => With(changed),
        HallFollowed => this with { HallOwed = false },
        EverybodyLeft => this with { LeavingOwed = false },
        GatesDefined defined => this with { Gates = defined.Gates },
        RightsDefined defined => this with { Rights = defined.Rights },
        DoorsSet set => this with { Doors = set.Doors },
        RehearsalBegun begun => this with { Rehearsals = [.. Held, begun.Rehearsal] },
        RehearsalEnded ended => this with { Rehearsals = [.. Held.Select(one => one.Number == ended.Number ? one with { Until = ended.Until, EndedAt = ended.At } : one)] },
        IntroductionConfirmed { Rehearsal: { } rehearsal } confirmed => this with { RehearsedIntroduction = new(confirmed.At, confirmed.Present, rehearsal) },
        IntroductionConfirmed confirmed => this with { Introduction = new(confirmed.At, confirmed.Present) },
        DecisionEntered entered => this with { Decisions = Decisions.Add(entered.Decision) },
        _ => this,
    };

    private ImmutableArray<Rehearsal> Held => Rehearsals.IsDefault ? [] : Rehearsals;

    // One that was begun and has yet to take effect goes on as well.
    private Rehearsal? Running(DateTimeOffset at) => Held.FirstOrDefault(one => at < one.Until);

    private static Refusal Rehearsing(Rehearsal running, DateTimeOffset at) => running.EndedAt is null
        ? ConferenceRefusals.Rehearsing
        : ConferenceRefusals.RehearsalEnding((int)Math.Ceiling(running.UntilDoorsFollow(at).TotalSeconds));

    private static DateTimeOffset Earliest(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Latest(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static bool MayGo(ConferenceStatus from, ConferenceStatus to) => (from, to) switch
    {
        (ConferenceStatus.Draft, ConferenceStatus.Planned) => true,
        (ConferenceStatus.Planned, ConferenceStatus.Inviting) => true,
        (ConferenceStatus.Inviting, ConferenceStatus.DoorsOpen) => true,
        (ConferenceStatus.DoorsOpen, ConferenceStatus.InSession) => true,
        (ConferenceStatus.InSession, ConferenceStatus.Closed) => true,
        (ConferenceStatus.Closed, ConferenceStatus.Archived) => true,
        (ConferenceStatus.Postponed, ConferenceStatus.Planned or ConferenceStatus.Cancelled) => true,
        (_, ConferenceStatus.Cancelled or ConferenceStatus.Postponed) => from < ConferenceStatus.InSession,
        _ => false,
    };
}
