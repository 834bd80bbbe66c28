using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>What happened to a hall.</summary>
public abstract record HallEvent;

/// <summary>Changes of seat that belong to an event: written in it, or where they are many, in a blob that it names.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Inline">The changes; empty where there is a blob.</param>
/// <param name="Blob">SHA-256 of the changes as JSON, in hex; null where they are inline.</param>
public sealed record SeatChanges(int Count, ImmutableArray<SeatChange> Inline, string? Blob = null);

/// <summary>The hall was arranged by precedence.</summary>
/// <param name="Unseated">Expected attendees for whom no seat was left.</param>
[EventName("hall.arranged.v1")]
public sealed record HallArranged(HallPlan Plan, int Seated, int Unseated, string Recipients, SeatChanges Changes) : HallEvent;

/// <summary>A person moved somebody.</summary>
/// <param name="Confirmed">Whether it was said that those inside may be moved too.</param>
[EventName("hall.moved.v1")]
public sealed record SeatsMoved(HallPlan Plan, int Seated, bool Confirmed, SeatChanges Changes) : HallEvent;

/// <summary>The conference's plan draws another hall: everybody keeps the seat of the same name, and whose seat is no more sits nowhere.</summary>
[EventName("hall.redrawn.v1")]
public sealed record HallRedrawn(HallPlan Plan, int Seated, SeatChanges Changes) : HallEvent;

/// <summary>Somebody who will not come gave the seat up.</summary>
[EventName("hall.released.v1")]
public sealed record SeatReleased(AttendeeId Attendee, SeatId Seat) : HallEvent;

/// <summary>A seat is kept (giữ ghế).</summary>
[EventName("hall.kept.v1")]
public sealed record SeatKept(HallPlan Plan, SeatId Seat) : HallEvent;

/// <summary>A seat is kept no longer.</summary>
[EventName("hall.given-free.v1")]
public sealed record SeatGivenFree(SeatId Seat) : HallEvent;
