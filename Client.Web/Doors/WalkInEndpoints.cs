using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;

namespace Laurel.Client.Web.Doors;

/// <summary>Who comes to the desk and is on no list: registered, seated, checked in and handed a badge in one call.</summary>
internal static class WalkInEndpoints
{
    public static void MapWalkIns(this RouteGroupBuilder conference) =>
        conference.MapPost("/walk-ins", Come).Needs(Policies.Register).Produces<ScanLine>(201);

    private static async Task<IResult> Come(string conference, WalkInBody body, Edge edge)
    {
        if (!GateId.IsName(body.Gate)) return Problems.Of(EdgeRefusals.Invalid("gate"));
        if (AttendeeEndpoints.Wrong(body.Who.Registration()) is { } field) return Problems.Of(EdgeRefusals.Invalid(field));
        if (body.BeyondQuota is not null && !edge.Actor.Has(Policies.Organize)) return Problems.Of(EdgeRefusals.Forbidden);
        var command = edge.Command();
        var id = AttendeeIds.Of(command);
        var who = await edge.Ask(() => edge.Grains.Roster(conference).WithGroupOfUnit(body.Who.Registration()));
        var come = new Grains.Doors.WalkIn(
            command, new AttendeeId(id), who, GateId.From(body.Gate.Normalize()), edge.Now, body.BeyondQuota, body.Confirmed);
        var answer = await edge.Ask(() => edge.Grains.Door(conference, $"desk.{edge.Actor.Kind}.{edge.Actor.Subject}").WalkIn(come));
        if (answer.Refusal is { } refusal) return Problems.Of(refusal);
        await edge.Read(conference, "attendee", id, answer.Answer!.N);
        return TypedResults.Created($"/api/v1/conferences/{conference}/attendees/{id}", ScanLine.Of(answer.Answer));
    }
}

/// <param name="BeyondQuota">Why one more than the unit's quota may come; organizers alone may say so.</param>
/// <param name="Confirmed">Of a rehearsal: the guest is real, and stays on the list when it ends.</param>
public sealed record WalkInBody(NewAttendee Who, string Gate, string? BeyondQuota = null, bool Confirmed = false);
