using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Seating;

/// <summary>Who sits where. Key: the conference's code.</summary>
[Alias("laurel.seating.IHall")]
public interface IHall : IGrainWithStringKey
{
    /// <summary>Seats everybody who is expected, by precedence; whoever is inside or has a kept seat (giữ ghế) stays.</summary>
    /// <remarks>Where there is an arrangement and few are new, as few as possible move; <see cref="ArrangeHall.Anew"/> arranges the whole hall again.</remarks>
    [Alias("Arrange"), Requires(Role.Organizer)]
    Task<ArrangeReceipt> Arrange(ArrangeHall command);

    /// <summary>What <see cref="Arrange"/> would do with this command, and does not do. Refused: <c>seat.no-hall</c>.</summary>
    [Alias("Preview"), Requires(Role.Organizer)]
    Task<ArrangePreview> Preview(ArrangeHall command);

    /// <summary>Moves all or nothing. Refused: <c>seat.taken</c>, <c>seat.inside</c> unless confirmed, <c>seat.unknown</c>, <c>seat.kept</c>.</summary>
    [Alias("Move"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Move(MoveSeats command);

    /// <summary>Gives somebody who has none a free seat, nearest their own delegation, moving nobody; nothing new where no seat is free.</summary>
    [Alias("SeatLate"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> SeatLate(SeatLate command);

    /// <summary>Frees the seat of an attendee who will not come; nothing new where there is none.</summary>
    [Alias("Release"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Release(ReleaseSeat command);

    /// <summary>Keeps a seat (giữ ghế) for whoever sits there, or keeps it empty; or gives it free. Refused: <c>seat.unknown</c>.</summary>
    [Alias("Keep"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Keep(KeepSeat command);

    /// <summary>Draws the hall as the conference's plan has it now: everybody keeps the seat of the same name. Nothing new where it is drawn so, or nobody has a seat.</summary>
    [Alias("Redraw"), Requires(Role.Organizer)]
    Task<Receipt> Redraw(RedrawHall command);

    /// <summary>Whose seat another drawing of the hall would not have.</summary>
    [Alias("PreviewRedraw"), Requires(Role.Organizer)]
    Task<RedrawPreview> PreviewRedraw(HallPlan plan);

    /// <summary>The whole arrangement.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<HallView> Get();

    /// <summary>Who sits where; null where that is as it was at event count <paramref name="since"/>.</summary>
    [Alias("Taken"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor), ReadOnly]
    Task<SeatsTaken?> Taken(long since);
}

/// <param name="Recipients">Award recipients present as delegates, in manifest order; empty where unknown. Another list than before arranges the whole hall.</param>
/// <param name="Anew">Arranges the whole hall though few are new.</param>
/// <param name="Reserve">Places of the first two rows that stay free while there is room behind.</param>
/// <param name="Mirror">#2 at #1's left hand.</param>
/// <param name="Wheelchairs">Who needs a wheelchair place, and who sits beside.</param>
/// <param name="WheelchairPlaces">Seats for wheelchairs; the ends of rows where null.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.arrange")]
public sealed record ArrangeHall(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<AttendeeId> Recipients,
    [property: Id(1)] bool Anew = false,
    [property: Id(2)] int Reserve = 0,
    [property: Id(3)] bool Mirror = false,
    [property: Id(4)] IReadOnlyList<WheelchairUser>? Wheelchairs = null,
    [property: Id(5)] IReadOnlyList<SeatId>? WheelchairPlaces = null) : Command(CommandId);

/// <param name="Companion">Sits beside; null where nobody does.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.wheelchair-user")]
public sealed record WheelchairUser([property: Id(0)] AttendeeId Attendee, [property: Id(1)] AttendeeId? Companion = null);

[GenerateSerializer, Immutable, Alias("laurel.seating.redraw")]
public sealed record RedrawHall(CommandId CommandId) : Command(CommandId);

/// <summary>A drawing of the hall that nobody has made yet.</summary>
/// <param name="Inside">How many are inside now: while anybody is, it is not made.</param>
/// <param name="Seated">How many would have a seat.</param>
/// <param name="Steps">Whoever would sit nowhere, in the hall's order.</param>
/// <param name="KeptGone">Kept seats that would be no more.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.redraw-preview")]
public sealed record RedrawPreview(
    [property: Id(0)] int Inside,
    [property: Id(1)] int Seated,
    [property: Id(2)] IReadOnlyList<SeatStep> Steps,
    [property: Id(3)] IReadOnlyList<SeatId> KeptGone);

/// <param name="Kept">False gives the seat free again.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.keep")]
public sealed record KeepSeat(CommandId CommandId, [property: Id(0)] SeatId Seat, [property: Id(1)] bool Kept) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.seating.move")]
public sealed record MoveSeats(
    CommandId CommandId,
    [property: Id(0)] IReadOnlyList<SeatMove> Moves,
    [property: Id(1)] bool Confirmed = false) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.seating.seat-late")]
public sealed record SeatLate(CommandId CommandId, [property: Id(0)] AttendeeId Attendee) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.seating.release")]
public sealed record ReleaseSeat(CommandId CommandId, [property: Id(0)] AttendeeId Attendee) : Command(CommandId);

/// <param name="Seat">Null takes the attendee off the hall.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.seat-move")]
public sealed record SeatMove([property: Id(0)] AttendeeId Attendee, [property: Id(1)] SeatId? Seat);

/// <param name="Unseated">Expected attendees for whom no seat was left.</param>
/// <param name="Moved">Who had a seat before and has another now.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.arrange-receipt")]
public sealed record ArrangeReceipt(
    [property: Id(0)] Receipt Receipt,
    [property: Id(1)] int Seated,
    [property: Id(2)] int Unseated,
    [property: Id(3)] int Moved);

/// <summary>An arrangement that nobody has made yet.</summary>
/// <param name="Steps">Everybody whose seat would differ: who leaves first, then in the hall's order.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.arrange-preview")]
public sealed record ArrangePreview(
    [property: Id(0)] int Seated,
    [property: Id(1)] int Unseated,
    [property: Id(2)] IReadOnlyList<SeatStep> Steps,
    [property: Id(3)] Refusal? Refusal = null);

/// <param name="From">Null for who had none.</param>
/// <param name="To">Null for who would have none any more.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.seat-step")]
public sealed record SeatStep([property: Id(0)] AttendeeId Attendee, [property: Id(1)] SeatId? From, [property: Id(2)] SeatId? To);

/// <summary>The hall as arranged: the stage first, then the zones from the viewer's left.</summary>
[GenerateSerializer, Immutable, Alias("laurel.seating.hall")]
public sealed record HallView(
    [property: Id(0)] string Name,
    [property: Id(1)] long N,
    [property: Id(2)] int Seated,
    [property: Id(3)] IReadOnlyList<ZoneView> Zones);

/// <param name="N">The hall's event count.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.taken")]
public sealed record SeatsTaken([property: Id(0)] long N, [property: Id(1)] IReadOnlyDictionary<AttendeeId, SeatId> Seats);

/// <param name="Name"><c>SK</c> is the stage.</param>
[GenerateSerializer, Immutable, Alias("laurel.seating.zone")]
public sealed record ZoneView([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<RowView> Rows);

[GenerateSerializer, Immutable, Alias("laurel.seating.row")]
public sealed record RowView([property: Id(0)] int Number, [property: Id(1)] IReadOnlyList<SeatView> Seats);

[GenerateSerializer, Immutable, Alias("laurel.seating.seat")]
public sealed record SeatView([property: Id(0)] SeatId Seat, [property: Id(1)] AttendeeId? Attendee, [property: Id(2)] bool Kept);
