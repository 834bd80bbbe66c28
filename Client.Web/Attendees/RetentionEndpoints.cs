using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Attendees;

/// <summary>Until when attendees' personal data are kept, the rule behind it, and the erasing by hand.</summary>
internal static class RetentionEndpoints
{
    public static void MapRetention(this RouteGroupBuilder conference)
    {
        conference.MapGet("/retention", Get).Needs(Policies.ReadRetention).Produces<RetentionAnswer>();
        conference.MapPut("/retention", Set).Needs(Policies.Organize).Produces<RetentionAnswer>();
        conference.MapPost("/retention/erase", Erase).Needs(Policies.Organize).Produces<RetentionAnswer>();
        conference.MapGet("/retention/rules", Rules).Needs(Policies.ReadRetention).Produces<IReadOnlyList<RetentionRuleAnswer>>();
        conference.MapPost("/retention/rules", EnterRule).Needs(Policies.Organize).Produces<IReadOnlyList<RetentionRuleAnswer>>();
        conference.MapDelete("/retention/rules/{from}", DropRule).Needs(Policies.Organize).Produces<IReadOnlyList<RetentionRuleAnswer>>();
    }

    private static async Task<IResult> Get(string conference, Edge edge)
    {
        var retention = edge.Grains.Retention(conference);
        return await edge.Ask(retention.Get) is { } view
            ? TypedResults.Ok(RetentionAnswer.Of(view, await edge.Ask(retention.Outlook)))
            : Problems.Of(ConferenceRefusals.Unknown);
    }

    private static async Task<IResult> Set(string conference, RetentionBody body, Edge edge)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => edge.Grains.Retention(conference).SetDate(new(command, body.On, body.Reason)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, edge);
    }

    /// <remarks>It answers at once; <c>erasing</c> says whether it still goes on.</remarks>
    private static async Task<IResult> Erase(string conference, EraseBody body, Edge edge)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => edge.Grains.Retention(conference).EraseNow(new(command, body.Reason, body.Confirmed)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, edge);
    }

    private static async Task<IResult> Rules(string conference, Edge edge) =>
        TypedResults.Ok(RetentionRuleAnswer.All((await edge.Ask(Book(conference, edge).Retentions)).Rules));

    private static Task<IResult> EnterRule(string conference, RetentionRuleBody body, Edge edge) =>
        OfRules(conference, edge, (book, id) => book.EnterRetention(new(id, body.Rule)));

    private static Task<IResult> DropRule(string conference, DateOnly from, Edge edge) =>
        OfRules(conference, edge, (book, id) => book.DropRetention(new(id, from)));

    private static async Task<IResult> OfRules(string conference, Edge edge, Func<IRuleBook, CommandId, Task<Receipt>> change)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => change(Book(conference, edge), command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Rules(conference, edge);
    }

    private static IRuleBook Book(string conference, Edge edge) => edge.Grains.GetGrain<IRuleBook>(conference);
}
