using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>Until when a conference's attendees are kept as persons, and the erasing on that day. Key: the conference's code.</summary>
[Alias("laurel.attendees.IRetention")]
public interface IRetention : IGrainWithStringKey
{
    /// <summary>Sets another day than the rule's, with a reason. Refused: <c>retention.date-invalid</c>, <c>retention.reason-missing</c>.</summary>
    [Alias("SetDate"), Requires(Role.Organizer)]
    Task<Receipt> SetDate(SetRetentionDate command);

    /// <summary>Begins to erase, whatever the day, and goes on by itself; while it goes on, and where nobody is left, nothing new.</summary>
    /// <remarks>Refused: <c>retention.not-over</c>, <c>retention.reason-missing</c>, <c>retention.unconfirmed</c>.</remarks>
    [Alias("EraseNow"), Requires(Role.Organizer)]
    Task<Receipt> EraseNow(EraseAttendees command);

    /// <summary>Looks whether the day has come, and begins, or goes on with what a crash cut off.</summary>
    [Alias("Look"), Requires(Role.System)]
    Task Look();

    /// <summary>The day, what it rests on, and what was erased; null where there is no such conference.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<RetentionView?> Get();

    /// <summary>Whom it concerns as things stand, and who is kept longer for what.</summary>
    [Alias("Outlook"), Requires(Role.Organizer | Role.Registrar | Role.Auditor), ReadOnly]
    Task<RetentionOutlook> Outlook();
}

/// <summary>Looks every hour whether the day of some conference has come; the day that came while Laurel was off is found at the next start. Key: <c>all</c>.</summary>
[Alias("laurel.attendees.IRetentionRounds"), OutsideConferences]
public interface IRetentionRounds : IGrainWithStringKey
{
    /// <summary>Makes a round now and every hour from now on, for ever; again only looks once more.</summary>
    [Alias("Begin"), Requires(Role.System)]
    Task Begin();
}

/// <param name="On">The day on which personal data are erased.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.set-retention-date")]
public sealed record SetRetentionDate(CommandId CommandId, [property: Id(0)] DateOnly On, [property: Id(1)] string? Reason) : Command(CommandId);

/// <param name="Confirmed">Whoever asks knows that it cannot be undone.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.erase-attendees")]
public sealed record EraseAttendees(CommandId CommandId, [property: Id(0)] string? Reason, [property: Id(1)] bool Confirmed) : Command(CommandId);

/// <param name="DueOn">The day on which personal data are erased.</param>
/// <param name="IsOwn">Somebody set it, with <paramref name="Reason"/>; else the rule's holds.</param>
/// <param name="Rule">How long the organisation keeps personal data, and what that rests on.</param>
/// <param name="EndsOn">The conference's last day.</param>
/// <param name="IsOver">Closed, archived or called off: before that nothing is erased.</param>
/// <param name="People">Who is still kept as a person.</param>
/// <param name="Erasings">Every erasing in order; the last may go on.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.retention")]
public sealed record RetentionView(
    [property: Id(0)] long N,
    [property: Id(1)] DateOnly DueOn,
    [property: Id(2)] bool IsOwn,
    [property: Id(3)] string? Reason,
    [property: Id(4)] RetentionRule Rule,
    [property: Id(5)] DateOnly EndsOn,
    [property: Id(6)] bool IsOver,
    [property: Id(7)] int People,
    [property: Id(8)] IReadOnlyList<Erasing> Erasings)
{
    /// <summary>The erasing that goes on; null for none.</summary>
    public Erasing? Running => Erasing.RunningOf(Erasings);

    /// <summary>The last one that came to its end; null for none.</summary>
    public Erasing? Last => Erasings.LastOrDefault(one => one.EndedAt is not null);
}

/// <param name="People">Who is still kept as a person.</param>
/// <param name="Kept">Of those, whoever would be kept longer, and for what.</param>
/// <param name="Honoured">Of those, whoever is named by an award at its end: forgotten as attendees, named on in dossier and certificate.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.retention-outlook")]
public sealed record RetentionOutlook(
    [property: Id(0)] int People,
    [property: Id(1)] IReadOnlyList<KeptAttendee> Kept,
    [property: Id(2)] int Honoured);

[GenerateSerializer, Immutable, Alias("laurel.attendees.kept-attendee")]
public sealed record KeptAttendee(
    [property: Id(0)] AttendeeId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Unit,
    [property: Id(3)] KeptFor For);
