using System.Text.Json;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Lists as offices send them: the body is the file, or a form with the file and a person's decisions on doubtful rows.</summary>
internal static class ImportEndpoints
{
    public static void MapImports(this RouteGroupBuilder conference)
    {
        Map(conference, "/attendees/import", ImportKind.Attendees, Policies.Register);
        Map(conference, "/citations/import", ImportKind.Citations, Policies.WriteAwards);
    }

    private static void Map(RouteGroupBuilder conference, string path, ImportKind kind, Domain.Accounts.Role needs) =>
        conference.MapPost(path, (string conference, Edge edge, CancellationToken ct, bool preview = false, bool onPaper = true, string? sheet = null) =>
                Import(conference, kind, preview, onPaper, sheet, edge, ct))
            .Needs(needs).Takes(BodyLimit.List).Produces<ImportBody>();

    /// <param name="onPaper">Of nominations: a program's list brings dossiers that the office holds complete on paper, unless it says otherwise (decision record 0175).</param>
    /// <param name="sheet">Of a workbook with several lists, the one that is meant; the first where nothing is said.</param>
    private static async Task<IResult> Import(string conference, ImportKind kind, bool preview, bool onPaper, string? sheet, Edge edge, CancellationToken ct)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var (file, choices) = await Sent(edge.Http.Request, ct);
        await using var held = file;
        var (list, refusal) = await ListFiles.Read(kind, file, ct, sheet);
        if (list is null)
            return Problems.Of(refusal!);
        var answer = preview
            ? await edge.Ask(() => edge.Grains.Import(conference).Preview(list))
            : await ImportRuns.Apply(edge, conference, edge.Command(), list, choices, onPaper);
        return answer.Refusal is { } refused ? Problems.Of(refused) : TypedResults.Ok(ImportBody.Of(answer));
    }

    private static async Task<(Stream File, IReadOnlyList<ImportChoice> Choices)> Sent(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasFormContentType)
            return (request.Body, []);
        var form = await Form(request, ct);
        var decisions = form["decisions"].FirstOrDefault();
        var choices = decisions is null ? null : JsonSerializer.Deserialize<IReadOnlyList<ImportChoice?>>(decisions, JsonText.Options);
        return (form.Files.FirstOrDefault()?.OpenReadStream() ?? Stream.Null, [.. (choices ?? []).Select(choice => choice ?? throw new JsonException("A decision is null."))]);
    }

    private static async Task<IFormCollection> Form(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await request.ReadFormAsync(ct);
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException("The form cannot be read.", broken);
        }
    }
}

/// <summary>The six counts add up to <paramref name="Rows"/>.</summary>
internal sealed record ImportBody(
    int Rows, int Created, int Updated, int Unchanged, int Duplicates, int NeedsDecision, int Refused, IReadOnlyList<FindingBody> Findings)
{
    public static ImportBody Of(ImportAnswer answer) => new(
        answer.Rows, answer.Created, answer.Updated, answer.Unchanged, answer.Duplicates, answer.NeedsDecision, answer.Refused,
        [.. answer.Findings.Select(finding => new FindingBody(finding.Row, finding.Column, finding.Code, Problems.IsEnglish ? finding.English : finding.Vietnamese))]);
}

/// <param name="Row">The file's own row.</param>
/// <param name="Message">In the language the caller accepts.</param>
internal sealed record FindingBody(int Row, string Column, string Code, string Message);
