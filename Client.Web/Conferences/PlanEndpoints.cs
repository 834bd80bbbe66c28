using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>The plan of a known conference: changed, looked at before it is, put off to another day; and who was told of what it said.</summary>
internal static class PlanEndpoints
{
    public static void MapPlan(this RouteGroupBuilder conference)
    {
        conference.MapPatch("", Change).Needs(Policies.Organize).Produces<ConferenceAnswer>();
        conference.MapPost("/plan/preview", Preview).Needs(Policies.Organize).Produces<PlanOutlookAnswer>();
        conference.MapPost("/postpone", Postpone).Needs(Policies.Organize).WithName("postpone").Produces<ConferenceAnswer>();
        conference.MapGet("/told", Who).Needs(Policies.Organize).Produces<ToldAnswer>();
    }

    private static async Task<IResult> Change(string conference, ChangedPlan body, Edge edge) =>
        body.Hall is { IsSound: false } ? Problems.Of(EdgeRefusals.Invalid("hall.zones"))
        : await Held(conference, edge) is not { } held ? Problems.Of(EdgeRefusals.UnknownConference)
        : await Put(conference, edge, grain => grain.ChangePlan(new(edge.Command(), body.On(held), body.PlanVersion)));

    /// <summary>Refuses what the change itself would be refused for by its own words; what depends on the moment is told instead.</summary>
    private static async Task<IResult> Preview(string conference, ChangedPlan body, Edge edge)
    {
        if (body.Hall is { IsSound: false })
            return Problems.Of(EdgeRefusals.Invalid("hall.zones"));
        if (await Held(conference, edge) is not { } held)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var plan = body.On(held);
        if (PlanRules.Check(new(conference), plan) is { } refusal)
            return Problems.Of(refusal);
        var outlook = await edge.Ask(() => PlanOutlook.Of(edge.Grains, conference, plan));
        return outlook.Loading is { } loading ? Problems.Of(loading) : TypedResults.Ok(PlanOutlookAnswer.Of(outlook));
    }

    private static async Task<IResult> Postpone(string conference, Edge edge, PostponeBody? body = null)
    {
        if (body?.StartsAt is null)
            return body?.EndsAt is not null
                ? Problems.Of(EdgeRefusals.Invalid("startsAt"))
                : await Put(conference, edge, grain => grain.Move(new(edge.Command(), ConferenceStatus.Postponed)));
        if (await Held(conference, edge) is not { } held)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var plan = new ChangedPlan { StartsAt = body.StartsAt, EndsAt = body.EndsAt }.On(held);
        return await Put(conference, edge, grain => grain.ChangePlan(new(edge.Command(), plan, body.PlanVersion, ConferenceStatus.Postponed)));
    }

    private static async Task<IResult> Who(string conference, Edge edge)
    {
        var told = await edge.Ask(() => Told.Of(edge.Grains, conference, edge.Now));
        return told.Loading is { } loading ? Problems.Of(loading) : TypedResults.Ok(new ToldAnswer(told.People, told.Units));
    }

    private static async Task<ConferencePlan?> Held(string conference, Edge edge) => (await edge.Ask(() => edge.Grains.Conference(conference).Get()))?.Plan;

    private static async Task<IResult> Put(string conference, Edge edge, Func<IConference, Task<Receipt>> ask)
    {
        var receipt = await edge.Ask(() => ask(edge.Grains.Conference(conference)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await ConferenceEndpoints.Get(conference, edge);
    }
}
