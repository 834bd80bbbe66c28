using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>Nominations and their dossiers.</summary>
internal static class CitationEndpoints
{
    private const int AtOnce = 1_000;

    private static readonly BodyLimit PaperLimit = new(PaperFiles.MostBytes);

    public static void MapCitations(this RouteGroupBuilder conference)
    {
        conference.MapGet("/citations", List).Needs(Policies.ReadAwards).Produces<Page<CitationLine>>();
        conference.MapPost("/citations", Nominate).Needs(Policies.WriteAwards).Produces<CitationAnswer>(201);
        conference.MapGet("/citations/{id}", Get).Needs(Policies.ReadAwards).Produces<CitationAnswer>();
        conference.MapPut("/citations/{id}", Amend).Needs(Policies.WriteAwards).Produces<CitationAnswer>();
        conference.MapPost("/citations/{id}/papers", AddPaper).Needs(Policies.WriteAwards).Produces<CitationAnswer>();
        conference.MapPost("/citations/{id}/papers/{kind}", Upload).Needs(Policies.WriteAwards).Takes(PaperLimit).Produces<CitationAnswer>();
        conference.MapGet("/citations/{id}/papers/{sha256}", Paper).Needs(Policies.ReadAwards);
        conference.MapPut("/citations/{id}/receiver", NameReceiver).Needs(Policies.WriteAwards).Produces<CitationAnswer>();
        conference.MapPost("/citations/{id}/consultations", AskOpinion).Needs(Policies.WriteAwards).Produces<CitationAnswer>();
        conference.MapPost("/citations/{id}/consultations/{number:int}/answer", HearOpinion).Needs(Policies.WriteAwards).Produces<CitationAnswer>();
        foreach (var verb in CitationSteps.Verbs)
        {
            var needs = verb is CitationSteps.Revoke ? Policies.Sign : Policies.WriteAwards | Policies.Sign;
            conference.MapPost(
                $"/citations/{{id}}/{verb}",
                (string conference, string id, Edge edge, StepBody? body = null) => One(conference, id, verb, edge, body))
                .Needs(needs).WithName($"citation-{verb}").Produces<CitationAnswer>();
            conference.MapPost(
                $"/citations/{verb}", (string conference, BulkBody body, Edge edge) => Many(conference, verb, body, edge))
                .Needs(needs).WithName($"citations-{verb}").Produces<BulkAnswer>();
        }
    }

    private static async Task<IResult> List(
        string conference, Edge edge, string? state = null, string? q = null, string? sort = null, int offset = 0, int limit = 1_000)
    {
        if ((Paging.Wrong(offset, limit, sort, "order", "name") ?? Paging.WrongState<CitationStatus>(state)) is { } wrong)
            return Problems.Of(wrong);
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Citations(new(q, sort, offset, limit, state)));
        if (page.Refusal is { } refusal)
            return Problems.Of(refusal);
        var deadlines = await DeadlinesOf(conference, edge);
        return TypedResults.Ok(new Page<CitationLine>(page.Total, [.. page.Items.Select(item => CitationLine.Of(item, deadlines))]));
    }

    private static async Task<IResult> Get(string conference, string id, Edge edge) =>
        CitationId.IsOne(id) && await edge.Ask(edge.Grains.Citation(conference, id).Get) is { } view
            ? TypedResults.Ok(CitationAnswer.Of(view, await DeadlinesOf(conference, edge)))
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>Due days by this conference's calendar.</summary>
    internal static Task<Deadlines> DeadlinesOf(string conference, Edge edge) => edge.Ask(() => Deadlines.Of(edge.Grains, conference, edge.Now));

    private static async Task<IResult> Nominate(string conference, NominationBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var command = edge.Command();
        var id = CitationIds.Of(command);
        var receipt = await edge.Ask(() => edge.Grains.Citation(conference, id).Nominate(new(command, body.Nomination(), body.Order)));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, receipt);
        var view = await edge.Ask(edge.Grains.Citation(conference, id).Get);
        return TypedResults.Created($"/api/v1/conferences/{conference}/citations/{id}", CitationAnswer.Of(view!, await DeadlinesOf(conference, edge)));
    }

    private static Task<IResult> Amend(string conference, string id, NominationBody body, Edge edge) =>
        Changed(conference, id, edge, citation => citation.Amend(new(edge.Command(), body.Nomination())));

    private static Task<IResult> AddPaper(string conference, string id, PaperBody body, Edge edge) =>
        Changed(conference, id, edge, citation => citation.AddPaper(new(edge.Command(), new(body.Kind.Normalize().Trim(), body.OnPaper, body.Sha256))));

    /// <summary>The body is the file itself; what it is, its content says.</summary>
    private static async Task<IResult> Upload(string conference, string id, string kind, Edge edge, string? name = null)
    {
        var bytes = await edge.Http.Request.ReadAll(PaperLimit, edge.Http.RequestAborted);
        return await Changed(conference, id, edge, citation => citation.UploadPaper(new(edge.Command(), kind.Normalize().Trim(), name ?? kind, bytes)));
    }

    /// <summary>Always to be kept, never shown by the browser in Laurel's own name.</summary>
    private static async Task<IResult> Paper(string conference, string id, string sha256, Edge edge)
    {
        if (!CitationId.IsOne(id) || !DossierPaper.IsHash(sha256))
            return Problems.Of(EdgeRefusals.NotFound);
        if (await edge.Ask(() => edge.Grains.Citation(conference, id).Paper(sha256)) is not { } paper)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(paper.Content, paper.Type, paper.Name);
    }

    private static Task<IResult> NameReceiver(string conference, string id, ReceiverBody body, Edge edge) =>
        Changed(conference, id, edge, citation => citation.NameReceiver(new(edge.Command(), body.Name.Normalize().Trim())));

    private static Task<IResult> AskOpinion(string conference, string id, ConsultationBody body, Edge edge) =>
        Changed(conference, id, edge, citation => citation.AskOpinion(new(edge.Command(), TypedText.Clean(body.Body), body.SentOn, body.DueOn)));

    private static Task<IResult> HearOpinion(string conference, string id, int number, OpinionBody body, Edge edge) =>
        Changed(conference, id, edge, citation => citation.HearOpinion(new(edge.Command(), number, body.Answer.Normalize().Trim(), body.On)));

    private static async Task<IResult> One(string conference, string id, string verb, Edge edge, StepBody? body)
    {
        var (view, refusal) = await CitationSteps.Take(edge, conference, id, verb, edge.Command(), body ?? new());
        return refusal is null ? TypedResults.Ok(CitationAnswer.Of(view!, await DeadlinesOf(conference, edge))) : Problems.Of(refusal);
    }

    private static async Task<IResult> Many(string conference, string verb, BulkBody body, Edge edge)
    {
        if (body.Ids.Count > AtOnce)
            return Problems.Of(EdgeRefusals.TooLarge);
        var (command, said) = (edge.Command(), new StepBody(body.Reason, body.ByDecision, body.On, body.Ground));
        var taken = await CitationSteps.TakeMany(edge, conference, body.Ids, verb, command, said);
        return TypedResults.Ok(new BulkAnswer([.. taken.Select(one => new BulkLine(
            one.Id, one.View?.Status, one.Refusal?.Code, one.Refusal is null ? null : Problems.Sentence(one.Refusal)))]));
    }

    private static async Task<IResult> Changed(string conference, string id, Edge edge, Func<ICitation, Task<Grains.Receipt>> change)
    {
        if (!CitationId.IsOne(id))
            return Problems.Of(EdgeRefusals.NotFound);
        var receipt = await edge.Ask(() => change(edge.Grains.Citation(conference, id)));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, receipt);
        return await Get(conference, id, edge);
    }
}
