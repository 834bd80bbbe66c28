using Laurel.Grains.Doors;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>One attendee: registration, badge versions and scans. Key: <c>{conference}/{attendee id}</c>.</summary>
[Alias("laurel.attendees.IAttendee")]
public interface IAttendee : IGrainWithStringKey
{
    /// <summary>Registers the attendee as Confirmed and issues badge version 1 with its typed code. Refused: <c>attendee.exists</c> (the same person by match claim).</summary>
    [Alias("Register"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Register(Register command);

    /// <summary>Changes what is registered; unchanged content is accepted and nothing happens.</summary>
    [Alias("Amend"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Amend(Amend command);

    /// <summary>Cancels before admission, frees the seat, withdraws the badge.</summary>
    [Alias("Cancel"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Cancel(Cancel command);

    /// <summary>Withdraws the badge in use and issues the next version; the old one is refused at every door.</summary>
    [Alias("WithdrawBadge"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> WithdrawBadge(WithdrawBadge command);

    /// <summary>Records a genuine scan and answers it; the same scan id always hears the same.</summary>
    [Alias("Scan"), Requires(Role.Organizer | Role.Registrar | Role.Usher)]
    Task<ScanAnswer> Scan(RecordScan command);

    /// <summary>What is held of the attendee; null where there is none.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor), ReadOnly]
    Task<AttendeeView?> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.attendees.register")]
public sealed record Register(CommandId CommandId, [property: Id(0)] Registration Registration) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.amend")]
public sealed record Amend(CommandId CommandId, [property: Id(0)] Registration Registration) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.cancel")]
public sealed record Cancel(CommandId CommandId, [property: Id(0)] string Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.withdraw-badge")]
public sealed record WithdrawBadge(CommandId CommandId, [property: Id(0)] string Reason) : Command(CommandId);

/// <summary>A scan that its door found genuine so far: the door parsed the badge; the attendee compares version and signature.</summary>
/// <param name="Area">The area of the gate, resolved by the door.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.record-scan")]
public sealed record RecordScan(
    CommandId CommandId,
    [property: Id(0)] ScanFact Scan,
    [property: Id(1)] string Area) : Command(CommandId);

/// <summary>An attendee as it is now.</summary>
/// <param name="Seat">From the hall, where asked for through the roster; null here.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.view")]
public sealed record AttendeeView(
    [property: Id(0)] AttendeeId Id,
    [property: Id(1)] long N,
    [property: Id(2)] Registration Registration,
    [property: Id(3)] AttendeeStatus Status,
    [property: Id(4)] BadgeView Badge,
    [property: Id(5)] bool Inside,
    [property: Id(6)] DateTimeOffset? FirstAdmittedAt,
    [property: Id(7)] SeatId? Seat = null);

/// <summary>The badge in use: signed once per version and kept.</summary>
/// <param name="QrText">233 digits; see the badge's layout in Domain/Attendees.</param>
/// <param name="TypedCode"><c>XXXX-XXXX</c>; only registrars see it in lists.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.badge")]
public sealed record BadgeView([property: Id(0)] int Version, [property: Id(1)] string QrText, [property: Id(2)] string TypedCode);
