using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;

namespace Laurel.Client.Web.Doors;

/// <summary>How the doors are kept: gates, areas with rights of their own, settings; and what offline doors left to be looked at.</summary>
internal static class DoorEndpoints
{
    private const int LongestNote = 500;

    public static void MapDoors(this RouteGroupBuilder conference)
    {
        conference.MapGet("/doors", Get).Needs(Policies.Staff).Produces<DoorsAnswer>();
        conference.MapPut("/doors", Set).Needs(Role.Organizer).Produces<Done>();
        conference.MapPut("/gates", DefineGates).Needs(Role.Organizer).Produces<Done>();
        conference.MapPut("/areas", DefineAreas).Needs(Role.Organizer).Produces<Done>();
        conference.MapGet("/reconciliation", ToReconcile).Needs(Policies.Register).Produces<Page<ReconciliationLine>>();
        conference.MapPost("/reconciliation", Settle).Needs(Policies.Register).Produces<Done>();
    }

    private static async Task<IResult> Get(string conference, Edge edge) =>
        await edge.Ask(() => edge.Grains.Conference(conference).Get()) is { } view
            ? TypedResults.Ok(DoorsAnswer.Of(view))
            : Problems.Of(EdgeRefusals.UnknownConference);

    private static async Task<IResult> Set(string conference, DoorSettingsBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Problems.Of(EdgeRefusals.UnknownConference);
        return await edge.Command(
            conference, () => edge.Grains.Conference(conference).SetDoors(new(edge.Command(), body.Over(view.Doors))), Done.Of);
    }

    private static Task<IResult> DefineGates(string conference, GatesBody body, Edge edge)
    {
        var gates = body.Gates.Select(gate => new Gate(GateId.From(gate.Id.Normalize()), gate.Area.Normalize())).ToList();
        return edge.Command(
            conference, () => edge.Grains.Conference(conference).DefineGates(new(edge.Command(), gates)), Done.Of);
    }

    private static async Task<IResult> DefineAreas(string conference, AreasBody body, Edge edge)
    {
        if (!body.Areas.SelectMany(area => area.Named ?? []).All(AttendeeIds.IsOne))
            return Problems.Of(EdgeRefusals.Invalid("named"));
        var rights = body.Areas.Select(area => area.Right()).ToList();
        return await edge.Command(
            conference, () => edge.Grains.Conference(conference).DefineRights(new(edge.Command(), rights)), Done.Of);
    }

    private static async Task<IResult> ToReconcile(string conference, Edge edge)
    {
        var lines = await Reconciliation.Of(edge.Grains, conference);
        return TypedResults.Ok(new Page<ReconciliationLine>(lines.Count, lines));
    }

    private static async Task<IResult> Settle(string conference, SettleBody body, Edge edge)
    {
        if (!AttendeeIds.IsOne(body.Attendee))
            return Problems.Of(EdgeRefusals.Invalid("attendee"));
        if (body.Note.Length > LongestNote)
            return Problems.Of(EdgeRefusals.Invalid("note"));
        return await edge.Command(
            conference,
            () => edge.Grains.Attendee(conference, body.Attendee).Settle(new(edge.Command(), new(body.Device), body.Scan, body.Note.Normalize())),
            Done.Of);
    }
}
