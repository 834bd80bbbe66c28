using System.Collections.Immutable;
using Laurel.Domain;
using Laurel.Domain.Seating;

namespace Laurel.Grains.Tests.Aggregate;

/// <summary>A thing small enough to see through: a guest with a name who collects stamps up to a limit.</summary>
public sealed record Guest([property: Personal] string Name, ImmutableDictionary<SeatId, Stamp> Stamps, ImmutableArray<string> Notes, int Count)
    : IEvolves<Guest, GuestEvent>, IPersonal
{
    public const int Limit = 1_000;

    public static Guest Nothing { get; } = new("", ImmutableDictionary<SeatId, Stamp>.Empty, [], 0);

    public static Refusal Full { get; } = new("guest.full", "Đã đủ", "Full");

    public static Refusal Closed { get; } = new("guest.closed", "Đã đóng", "Closed");

    public bool IsClosed => Notes is [.., "closed"];

    public Ruling<GuestEvent> Welcome(string name) => new Welcomed(name, [new("thanh.huyen@example.vn")]);

    public Ruling<GuestEvent> Collect(SeatId seat, Stamp stamp) => this switch
    {
        { IsClosed: true } => Closed,
        { Count: >= Limit } => Full,
        _ => new Collected(seat, stamp),
    };

    public Ruling<GuestEvent> Mark(string note) => Notes is [.., var last] && last == note ? Ruling<GuestEvent>.NothingNew : new Noted(note);

    public Guest Evolve(GuestEvent happened) => happened switch
    {
        Welcomed welcomed => this with { Name = welcomed.Name },
        Collected collected => this with { Stamps = Stamps.SetItem(collected.Seat, collected.Stamp), Count = Count + 1 },
        Noted noted => this with { Notes = Notes.Add(noted.Note) },
        Erased => this with { Name = "", Notes = [] },
        _ => this,
    };
}

public enum Stamp
{
    Plain,
    GoldLeaf,
}

public abstract record GuestEvent;

[EventName("guest.welcomed.v1")]
public sealed record Welcomed([property: Personal] string Name, ImmutableArray<Address> Addresses) : GuestEvent;

[EventName("guest.collected.v1")]
public sealed record Collected(SeatId Seat, Stamp Stamp) : GuestEvent;

[EventName("guest.noted.v1")]
public sealed record Noted(string Note) : GuestEvent;

[EventName("guest.erased.v1")]
public sealed record Erased : GuestEvent, IErasure;

/// <summary>Marked on the parameter, as most records will have it.</summary>
public sealed record Address([Personal] string Email);
