using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>Decisions: drafted over what passed, signed and numbered, their certificates issued.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this RouteGroupBuilder conference)
    {
        conference.MapPost("/decisions", Draft).Needs(Policies.WriteAwards).Produces<DecisionDrafted>(201);
        conference.MapGet("/decisions", List).Needs(Policies.ReadAwards).Produces<Page<DecisionAnswer>>();
        conference.MapGet("/decisions/{decision}", Get).Needs(Policies.ReadAwards).Produces<DecisionAnswer>();
        conference.MapPost("/decisions/{decision}/sign", Sign).Needs(Policies.Sign).Produces<SignedAnswer>();
        conference.MapPost("/decisions/{decision}/abandon", Abandon).Needs(Policies.WriteAwards).Produces<DecisionAnswer>();
        conference.MapPost("/decisions/{decision}/recoveries", Recover).Needs(Policies.WriteAwards).Produces<DecisionAnswer>();
        conference.MapPost("/decisions/{decision}/certificates", Issue).Needs(Policies.WriteAwards).Produces<IssuedAnswer>();
    }

    /// <summary>The decision of a route, if it is one of this conference; null otherwise.</summary>
    internal static async Task<DecisionView?> View(string conference, string decision, Edge edge) =>
        DecisionId.TryRead(decision, out var id)
        && await edge.Ask(() => edge.Grains.Decision(id).Get()) is { } view
        && view.Conference.Text == conference ? view : null;

    private static async Task<IResult> Draft(string conference, DecisionBody body, Edge edge)
    {
        if (DecisionId.SlugOf(body.Issuer).Length == 0)
            return Problems.Of(DecisionRefusals.TermsMissing);
        var (command, code) = (edge.Command(), ConferenceCode.From(conference));
        var id = DecisionId.Of(body.Issuer, CommandIds.Derive("decision", command.Text)[..16]);
        var (amends, refused) = await Amendments.Of(body.Amends, conference, edge);
        if (refused is not null)
            return Problems.Of(refused);
        var draft = new DraftDecision(command, code, body.Terms(), [.. body.Citations.Select(CitationId.From)], amends);
        var receipt = await edge.Ask(() => edge.Grains.Decision(id).Draft(draft));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        var entered = await edge.Ask(() => edge.Grains.Conference(conference).EnterDecision(new(command.Step("enter"), id)));
        if (entered.Refusal is { } notEntered)
            return Problems.Of(notEntered);
        await edge.ReadCitations(conference, body.Citations);
        return TypedResults.Created($"/api/v1/conferences/{conference}/decisions/{id}", new DecisionDrafted(id.Text));
    }

    private static async Task<IResult> List(string conference, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var decisions = await Task.WhenAll(view.Decisions.Select(id => edge.Ask(() => edge.Grains.Decision(id).Get())));
        var answers = decisions.OfType<DecisionView>().Select(DecisionAnswer.Of).ToList();
        return TypedResults.Ok(new Page<DecisionAnswer>(answers.Count, answers));
    }

    private static async Task<IResult> Get(string conference, string decision, Edge edge) =>
        await View(conference, decision, edge) is { } view ? TypedResults.Ok(DecisionAnswer.Of(view)) : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Sign(string conference, string decision, Edge edge, SignBody? body = null)
    {
        if (await View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        var signed = await edge.Ask(() => edge.Grains.Decision(view.Id).Sign(new(edge.Command(), body?.Number)));
        if (signed.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.ReadCitations(conference, Amendments.Citations(view));
        return TypedResults.Ok(new SignedAnswer(signed.Number!));
    }

    private static async Task<IResult> Abandon(string conference, string decision, Edge edge)
    {
        if (await View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        var receipt = await edge.Ask(() => edge.Grains.Decision(view.Id).Abandon(new(edge.Command())));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.ReadCitations(conference, view.Lines.Select(line => line.Citation.Text));
        return await Get(conference, decision, edge);
    }

    private static async Task<IResult> Issue(string conference, string decision, Edge edge)
    {
        if (await View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        var issued = await edge.Ask(() => edge.Grains.Decision(view.Id).Issue(new(edge.Command())));
        if (issued.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.ReadCitations(conference, issued.Issued.Select(line => line.Citation.Text));
        var lines = issued.Issued.Select(line => new IssuedCertificate(line.Citation.Text, line.Serial.Text, line.Register));
        return TypedResults.Ok(new IssuedAnswer([.. lines]));
    }

    private static async Task<IResult> Recover(string conference, string decision, RecoveryBody body, Edge edge)
    {
        if (await View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        if (!CitationId.IsOne(body.Citation))
            return Problems.Of(EdgeRefusals.Invalid("citation"));
        var recovery = new PrizeRecovery(body.Dong, body.On ?? RuleSets.DayOf(edge.Now));
        var receipt = await edge.Ask(() => edge.Grains.Decision(view.Id).RecoverPrize(new(edge.Command(), new(body.Citation), recovery)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, decision, edge);
    }
}
