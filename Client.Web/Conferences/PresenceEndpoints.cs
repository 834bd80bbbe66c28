using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Doors;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here: counts, a live stream of them, and the desk that checks people in by name.</summary>
internal static class PresenceEndpoints
{
    private const int AtOnce = 500;

    public static void MapPresence(this RouteGroupBuilder conference)
    {
        conference.MapGet("/presence", Get).Needs(Policies.ReadLists).Produces<PresenceAnswer>();
        conference.MapGet("/presence/stream", PresenceStream.Open).Needs(Policies.ReadLists);
        conference.MapPost("/presence/take-back", TakeBack).Needs(Policies.Introduce).Produces<ScanLine>();
        conference.MapPost("/presence", CheckIn).Needs(Policies.Introduce).Produces<IReadOnlyList<ScanLine>>();
    }

    private static async Task<IResult> Get(string conference, Edge edge)
    {
        var presence = await Presence.Of(edge, conference);
        return presence is { Refusal: { } refusal } ? Problems.Of(refusal) : TypedResults.Ok(presence.Answer);
    }

    private static async Task<IResult> CheckIn(string conference, CheckInBody body, Edge edge)
    {
        if (body.Attendees is { Count: > AtOnce } || (body.Attendees is null) == (body.Unit is null))
            return Problems.Of(EdgeRefusals.Invalid("attendees"));
        if (!GateId.IsName(body.Gate))
            return Problems.Of(EdgeRefusals.Invalid("gate"));
        if (body.Attendees?.All(AttendeeIds.IsOne) == false)
            return Problems.Of(EdgeRefusals.Invalid("attendees"));
        var members = body.Unit is null ? [] : await Of(conference, body.Unit, edge);
        var attendees = body.Attendees?.Select(AttendeeId.From) ?? members.Select(item => item.Id);
        var command = new Grains.Doors.CheckIn(
            edge.Command(), [.. attendees], GateId.From(body.Gate.Normalize()), body.At ?? edge.Now, body.HandOver,
            [.. members.Where(item => item.Inside).Select(item => item.Id)]);
        var answers = await edge.Ask(() => edge.Grains.Door(conference, Desk(edge)).CheckIn(command));
        foreach (var answer in answers.Where(answer => answer is { Attendee: not null, N: > 0 }))
            await edge.Read(conference, "attendee", answer.Attendee!.Value.Text, answer.N);
        return TypedResults.Ok(answers.Select(ScanLine.Of));
    }

    private static async Task<IResult> TakeBack(string conference, TakeBackBody body, Edge edge)
    {
        if (!AttendeeIds.IsOne(body.Attendee)) return Problems.Of(EdgeRefusals.Invalid("attendee"));
        if (!GateId.IsName(body.Gate)) return Problems.Of(EdgeRefusals.Invalid("gate"));
        var command = new Grains.Doors.TakeBack(edge.Command(), AttendeeId.From(body.Attendee), GateId.From(body.Gate.Normalize()), edge.Now);
        var answer = await edge.Ask(() => edge.Grains.Door(conference, Desk(edge)).TakeBack(command));
        if (answer.Attendee is not null) await edge.Read(conference, "attendee", body.Attendee, answer.N);
        return TypedResults.Ok(ScanLine.Of(answer));
    }

    // Whoever is awaited or inside.
    private static async Task<IReadOnlyList<AttendeeItem>> Of(string conference, string unit, Edge edge)
    {
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Attendees(new(Unit: unit.Normalize(), Limit: AtOnce)));
        return [.. page.Items.Where(item => item.Inside || item.Status.IsExpected())];
    }

    private static string Desk(Edge edge) => $"desk.{edge.Actor.Kind}.{edge.Actor.Subject}";
}

/// <param name="Attendees">Ids; or else a unit (đơn vị), all of whose expected people are here.</param>
/// <param name="At">Now, where absent.</param>
/// <param name="HandOver">The badge in use is handed over too.</param>
public sealed record CheckInBody(
    string Gate, IReadOnlyList<string>? Attendees = null, string? Unit = null, DateTimeOffset? At = null, bool HandOver = false);

/// <summary>Somebody who was checked in by mistake.</summary>
/// <param name="Gate">Where the mistake let them in.</param>
public sealed record TakeBackBody(string Attendee, string Gate);
