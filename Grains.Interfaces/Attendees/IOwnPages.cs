using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>An attendee's own page: what is held, and asking that it be corrected. Key: the conference's code.</summary>
/// <remarks>
/// The page's address is the right to it. Its token follows from the attendee's number and badge version under the installation's keys: it is
/// written nowhere, and a badge issued anew ends it. An attendee's head is looked up before its grain is asked. Refused throughout: <c>link.unknown</c>.
/// </remarks>
[Alias("laurel.attendees.IOwnPages")]
public interface IOwnPages : IGrainWithStringKey
{
    /// <summary>The token of an attendee's page, to be given to that person alone; null where there is no attendee.</summary>
    [Alias("Show"), Requires(Role.Organizer | Role.Registrar), ReadOnly]
    Task<LinkToken?> Show(AttendeeId attendee);

    /// <summary>All that is held of the attendee.</summary>
    [Alias("Open"), Requires(Role.System), ReadOnly]
    Task<OwnPage> Open(AttendeeId attendee, LinkToken token);

    /// <summary>Asks for a correction; a registrar accepts it. Refused as <c>IAttendee.AskChange</c>.</summary>
    [Alias("Change"), Requires(Role.System), ReadOnly]
    Task<Receipt> Change(ChangeOwn command);

    /// <summary>Says whether the attendee comes. Refused as <c>IAttendee.AnswerInvitation</c>.</summary>
    [Alias("Answer"), Requires(Role.System), ReadOnly]
    Task<Receipt> Answer(AnswerOwn command);
}

/// <param name="Held">Null where refused, as all else.</param>
/// <param name="Passages">When and where the badge was scanned.</param>
/// <param name="Status">Where the conference is in its life.</param>
/// <param name="DateOpen">It was put off, and nobody knows yet to which day.</param>
/// <param name="PlanVersion">How often its plan was changed.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.own-page")]
public sealed record OwnPage(
    [property: Id(0)] AttendeeView? Held,
    [property: Id(1)] ConferencePlan? Plan,
    [property: Id(2)] SeatId? Seat,
    [property: Id(3)] PassagesView? Passages,
    [property: Id(4)] Refusal? Refusal = null,
    [property: Id(5)] ConferenceStatus Status = ConferenceStatus.Draft,
    [property: Id(6)] bool DateOpen = false,
    [property: Id(7)] int PlanVersion = 0);

/// <param name="Person">All that is to be held of the person; unit, group, role and rank stay whatever it says.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.change-own")]
public sealed record ChangeOwn(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] AttendeeId Attendee,
    [property: Id(2)] Registration Person) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.answer-own")]
public sealed record AnswerOwn(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] AttendeeId Attendee,
    [property: Id(2)] bool Comes,
    [property: Id(3)] string Reason = "") : Command(CommandId);
