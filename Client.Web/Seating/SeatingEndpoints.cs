using System.Text.Json;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Seating;

namespace Laurel.Client.Web.Seating;

/// <summary>Who sits where: arranged by precedence, read, and moved by hand.</summary>
internal static class SeatingEndpoints
{
    private const int MovesAtOnce = 1_000;

    public static void MapSeating(this RouteGroupBuilder conference)
    {
        conference.MapPost("/seating/arrange", Arrange).Needs(Role.Organizer).Produces<ArrangeAnswer>();
        conference.MapGet("/seating", Get).Needs(Policies.ReadLists).Produces<HallAnswer>();
        conference.MapPost("/seating/moves", Move).Needs(Policies.Register).Accepts<IReadOnlyList<MoveSeatBody>>("application/json").Produces<MovedAnswer>();
    }

    private static async Task<IResult> Arrange(string conference, Edge edge, ArrangeBody? body = null)
    {
        var recipients = body?.Recipients ?? [];
        if (!recipients.All(AttendeeIds.IsOne))
            return Problems.Of(EdgeRefusals.Invalid("recipients"));
        var command = new ArrangeHall(edge.Command(), [.. recipients.Select(AttendeeId.From)]);
        var arranged = await edge.Ask(() => edge.Grains.Hall(conference).Arrange(command));
        if (arranged.Receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, arranged.Receipt);
        return TypedResults.Ok(new ArrangeAnswer(arranged.Seated, arranged.Unseated, arranged.Moved));
    }

    private static async Task<IResult> Get(string conference, Edge edge) =>
        TypedResults.Ok(HallAnswer.Of(await edge.Ask(() => edge.Grains.Hall(conference).Get())));

    /// <summary>Moves as a bare list, each item or the query saying <c>confirmed</c>, or as <c>{ moves, confirmed }</c>.</summary>
    private static async Task<IResult> Move(string conference, JsonElement body, Edge edge, bool confirmed = false)
    {
        var list = body.ValueKind is JsonValueKind.Object && body.TryGetProperty("moves", out var inside) ? inside : body;
        var moves = list.Deserialize<List<MoveSeatBody?>>(JsonText.Options)?.OfType<MoveSeatBody>().ToList() ?? [];
        confirmed |= body.ValueKind is JsonValueKind.Object && body.TryGetProperty("confirmed", out var all) && all.ValueKind is JsonValueKind.True;
        confirmed |= moves.Count > 0 && moves.TrueForAll(move => move.Confirmed);
        if (moves.Count is 0 or > MovesAtOnce || !moves.TrueForAll(move => AttendeeIds.IsOne(move.Attendee) && move.Seat is null or { Length: <= 40 }))
            return Problems.Of(EdgeRefusals.Invalid("moves"));
        var asked = moves.Select(move => new SeatMove(AttendeeId.From(move.Attendee), move.Seat is null ? null : SeatId.From(move.Seat)));
        var command = new MoveSeats(edge.Command(), [.. asked], confirmed);
        return await edge.Command(
            conference, () => edge.Grains.Hall(conference).Move(command), _ => TypedResults.Ok(new MovedAnswer(moves.Count)));
    }
}

/// <param name="Recipients">Ids of recipients present as delegates, in manifest order, who sit in an aisle block.</param>
public sealed record ArrangeBody(IReadOnlyList<string>? Recipients = null);

/// <param name="Unseated">Expected, and no seat was left.</param>
/// <param name="Moved">Had a seat before and has another now.</param>
public sealed record ArrangeAnswer(int Seated, int Unseated, int Moved);

/// <param name="Seat">Null takes the attendee off the hall.</param>
/// <param name="Confirmed">Also where the attendee is inside already.</param>
public sealed record MoveSeatBody(string Attendee, string? Seat, bool Confirmed = false);

public sealed record MovedAnswer(int Moved);

/// <summary>The hall as arranged: the stage (<c>SK</c>) first, then the zones from the viewer's left.</summary>
public sealed record HallAnswer(string Name, int Seated, IReadOnlyList<ZoneAnswer> Zones)
{
    public static HallAnswer Of(HallView hall) => new(hall.Name, hall.Seated, [.. hall.Zones.Select(ZoneAnswer.Of)]);
}

public sealed record ZoneAnswer(string Name, IReadOnlyList<RowAnswer> Rows)
{
    public static ZoneAnswer Of(ZoneView zone) => new(zone.Name, [.. zone.Rows.Select(RowAnswer.Of)]);
}

public sealed record RowAnswer(int Number, IReadOnlyList<SeatAnswer> Seats)
{
    public static RowAnswer Of(RowView row) => new(row.Number, [.. row.Seats.Select(seat => new SeatAnswer(seat.Seat.Text, seat.Attendee?.Text, seat.Kept))]);
}

/// <param name="Attendee">Null for a free seat.</param>
/// <param name="Kept">Giữ ghế: an arrangement leaves it as it is.</param>
public sealed record SeatAnswer(string Seat, string? Attendee, bool Kept);
