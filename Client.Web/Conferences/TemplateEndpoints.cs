using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>The organisation's own DOCX templates of its office papers: sent, looked at, dropped.</summary>
internal static class TemplateEndpoints
{
    public static readonly BodyLimit Limit = new(DocxTemplate.MostBytes + 1);

    public static void MapTemplates(this RouteGroupBuilder conference)
    {
        conference.MapGet("/paper-templates", List).Needs(Policies.ReadAwards).Produces<IReadOnlyList<PaperTemplate>>();
        conference.MapPut("/paper-templates/{paper}", Keep).Needs(Policies.WriteAwards).Takes(Limit).Produces<PaperTemplate>();
        conference.MapDelete("/paper-templates/{paper}", Drop).Needs(Policies.WriteAwards).Produces(204);
        conference.MapGet("/paper-templates/{paper}/fields", Fields).Needs(Policies.ReadAwards).Produces<IReadOnlyList<PaperField>>();
        conference.MapGet("/paper-templates/{paper}/sample.docx", Sample).Needs(Policies.ReadAwards);
        conference.MapGet("/paper-templates/{paper}/preview.docx", Preview).Needs(Policies.ReadAwards);
    }

    private static async Task<IResult> List(string conference, Edge edge) =>
        TypedResults.Ok(await edge.Ask(() => edge.Grains.PaperTemplates(conference).All()));

    /// <summary>The body is the file itself; what it is, its content says.</summary>
    private static async Task<IResult> Keep(string conference, string paper, Edge edge, string? name = null)
    {
        if (Read(paper) is not { } kind)
            return Problems.Of(EdgeRefusals.NotFound);
        var content = await edge.Http.Request.ReadAll(Limit, edge.Http.RequestAborted);
        var receipt = await edge.Ask(() => edge.Grains.PaperTemplates(conference).Keep(new(edge.Command(), kind, name ?? $"{FileName(kind)}.docx", content)));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        return TypedResults.Ok((await edge.Ask(() => edge.Grains.PaperTemplates(conference).All())).First(kept => kept.Paper == kind));
    }

    private static async Task<IResult> Drop(string conference, string paper, Edge edge)
    {
        if (Read(paper) is not { } kind)
            return Problems.Of(EdgeRefusals.NotFound);
        var receipt = await edge.Ask(() => edge.Grains.PaperTemplates(conference).Drop(new(edge.Command(), kind)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.NoContent();
    }

    private static IResult Fields(string paper) => Read(paper) is { } kind ? TypedResults.Ok(OfficePapers.Fields(kind)) : Problems.Of(EdgeRefusals.NotFound);

    private static IResult Sample(string paper) => Read(paper) is { } kind
        ? TypedResults.File(PaperDocx.Bytes(OfficePapers.Sample(kind)), PaperDocx.ContentType, $"mau-{FileName(kind)}.docx")
        : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>The template that is kept, else the sample, filled in with made-up content.</summary>
    private static async Task<IResult> Preview(string conference, string paper, Edge edge)
    {
        if (Read(paper) is not { } kind)
            return Problems.Of(EdgeRefusals.NotFound);
        var template = await edge.Ask(() => edge.Grains.PaperTemplates(conference).Content(kind)) ?? PaperDocx.Bytes(OfficePapers.Sample(kind));
        return TypedResults.File(DocxTemplate.Fill(template, OfficePapers.Example(kind)), PaperDocx.ContentType, $"xem-thu-{FileName(kind)}.docx");
    }

    /// <summary>An office paper as PDF in our layout, or as DOCX in the organisation's own where it has one.</summary>
    /// <param name="at">What the PDF is dated by; null for now.</param>
    internal static async Task<IResult> Of(
        string conference, OfficePaper kind, Paper paper, Func<IReadOnlyList<PaperFields>> fields, string ending, string name, Edge edge,
        DateTimeOffset? at = null) =>
        ending is "docx" && await edge.Ask(() => edge.Grains.PaperTemplates(conference).Content(kind)) is { } template
            ? TypedResults.File(DocxTemplate.Fill(template, fields()), PaperDocx.ContentType, $"{name}.docx")
            : PaperResults.Of(paper, ending, name, at ?? edge.Now);

    /// <summary>The paper of a route: decision, proposal, minutes, countingRecord, invitation; null of anything else.</summary>
    private static OfficePaper? Read(string paper) =>
        Enum.TryParse<OfficePaper>(paper, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    internal static string FileName(OfficePaper paper) => paper switch
    {
        OfficePaper.Decision => "quyet-dinh",
        OfficePaper.Proposal => "to-trinh",
        OfficePaper.Minutes => "bien-ban-hop",
        OfficePaper.CountingRecord => "bien-ban-kiem-phieu",
        _ => "giay-moi",
    };
}
