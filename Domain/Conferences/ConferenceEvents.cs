using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Decisions;
using Laurel.Domain.Doors;

namespace Laurel.Domain.Conferences;

/// <summary>What happens to a conference.</summary>
public abstract record ConferenceEvent;

/// <summary>An organizer planned it, as a draft.</summary>
[EventName("conference.planned.v1")]
public sealed record Planned(ConferenceCode Code, ConferencePlan Plan) : ConferenceEvent;

/// <summary>Its life went on to another state.</summary>
/// <param name="ByScan">Nobody opened the doors: somebody scanned there.</param>
/// <param name="At">When it was closed, called off or put off; null of other steps, and of what was closed before this was kept.</param>
/// <param name="DateOpen">It was put off, and the plan's day is the old one until another is set.</param>
[EventName("conference.moved.v1")]
public sealed record Moved(ConferenceStatus To, bool ByScan = false, DateTimeOffset? At = null, bool DateOpen = false) : ConferenceEvent;

/// <summary>The plan was changed; what was printed or issued before stays as it was.</summary>
/// <param name="Was">The plan until then, so that whoever reads the history sees both.</param>
[EventName("conference.plan-changed.v1")]
public sealed record PlanChanged(ConferencePlan Was, ConferencePlan Plan) : ConferenceEvent;

/// <summary>Those who sit in the hall follow its new drawing: whose seat it has no more sits nowhere.</summary>
[EventName("conference.hall-followed.v1")]
public sealed record HallFollowed : ConferenceEvent;

/// <summary>It had been put off with its doors open: those who were inside are recorded as having left, so that the new day begins with nobody.</summary>
/// <param name="Inside">How many they were.</param>
[EventName("conference.everybody-left.v1")]
public sealed record EverybodyLeft(int Inside) : ConferenceEvent;

/// <summary>Its gates were named; the new list stands in place of the one before.</summary>
[EventName("conference.gates-defined.v1")]
public sealed record GatesDefined(ImmutableArray<Gate> Gates) : ConferenceEvent;

/// <summary>It was said who may enter which area; the new list stands in place of the one before.</summary>
[EventName("conference.rights-defined.v1")]
public sealed record RightsDefined(ImmutableArray<AreaRight> Rights) : ConferenceEvent;

/// <summary>It was set how the doors are kept.</summary>
[EventName("conference.doors-set.v1")]
public sealed record DoorsSet(DoorSettings Doors) : ConferenceEvent;

/// <summary>A rehearsal was begun; it takes effect a few seconds later.</summary>
[EventName("conference.rehearsal-begun.v1")]
public sealed record RehearsalBegun(Rehearsal Rehearsal) : ConferenceEvent;

/// <summary>A rehearsal was ended; what was recorded under its number counts for nothing.</summary>
/// <param name="At">When the word was given; null of what was ended before the stage heard of it.</param>
[EventName("conference.rehearsal-ended.v1")]
public sealed record RehearsalEnded(int Number, DateTimeOffset Until, DateTimeOffset? At = null) : ConferenceEvent;

/// <summary>A person confirmed whom the MC introduces.</summary>
/// <param name="Rehearsal">The number of the rehearsal it happened in; null for none.</param>
[EventName("conference.introduction-confirmed.v1")]
public sealed record IntroductionConfirmed(DateTimeOffset At, ImmutableArray<AttendeeId> Present, int? Rehearsal = null) : ConferenceEvent;

/// <summary>A decision was drafted for it.</summary>
[EventName("conference.decision-entered.v1")]
public sealed record DecisionEntered(DecisionId Decision) : ConferenceEvent;
