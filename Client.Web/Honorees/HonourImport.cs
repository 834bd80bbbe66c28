using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Documents.Honorees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;

namespace Laurel.Client.Web.Honorees;

/// <summary>A list of honours decided elsewhere, read whole before anything is written.</summary>
/// <param name="FileHash">With a row's number it names the row's command, so the same file again changes nothing.</param>
/// <param name="Fields">What each column was taken for.</param>
public sealed record HonourFile(string FileHash, IReadOnlyList<ListField> Fields, IReadOnlyList<ImportRow> Rows, IReadOnlyList<ImportFinding> Findings);

/// <summary>What a list brings or brought: the four counts add up to <paramref name="Rows"/>.</summary>
/// <param name="Unchanged">On record already, or twice in the file.</param>
/// <param name="Alike">Of the entered ones, those whose name looks like one on record under another spelling: asked about, never merged by themselves.</param>
public sealed record HonourImportAnswer(int Rows, int Created, int Unchanged, int Refused, int Alike, IReadOnlyList<ImportFinding> Findings);

/// <summary>Imports honours decided elsewhere: each row is whole, the list is not; a row that is refused stops no other.</summary>
internal static class HonourImport
{
    private const int InFlight = 64, MostRows = 5_000;

    public static void MapHonourImport(this RouteGroupBuilder conference) =>
        conference.MapPost("/honorees/import", Import).Needs(Policies.WriteAwards).Takes(BodyLimit.List).Produces<HonourImportBody>();

    /// <returns>The list, or why it is not read.</returns>
    public static async Task<(HonourFile? List, Refusal? Refusal)> Read(Stream file, string? name, CancellationToken ct)
    {
        if (await ListFiles.Held(file, ct) is not { } bytes)
            return (null, SheetRefusals.TooLarge);
        var read = await HonourList.Read(bytes, string.IsNullOrWhiteSpace(name) ? "Danh sách nhập vào" : $"Danh sách {TypedText.Clean(name)}", ct);
        return read.Refusal is { } refusal ? (null, refusal)
            : read.Rows.Count > MostRows ? (null, SheetRefusals.TooLarge)
            : (new(read.FileHash, read.Fields, read.Rows, read.Findings), null);
    }

    /// <summary>What the list would bring, nothing written.</summary>
    public static Task<HonourImportAnswer> Preview(IGrainFactory grains, HonourFile list) => Run(grains, list, (_, _, _) => Task.FromResult<Refusal?>(null));

    /// <summary>Enters the rows, 64 at once; the same list again finds all of them there.</summary>
    public static Task<HonourImportAnswer> Apply(IGrainFactory grains, HonourFile list) => Run(grains, list, async (id, row, honour) =>
    {
        var command = CommandId.From(CommandIds.Derive("honour", list.FileHash, row.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return (await HonoreeEndpoints.Shown(grains, id, await grains.Honoree(id).Record(new(command, honour)))).Refusal;
    });

    private static async Task<HonourImportAnswer> Run(IGrainFactory grains, HonourFile list, Func<HonoreeId, int, Honour, Task<Refusal?>> enter)
    {
        var (findings, seen) = (list.Findings.Concat(list.Rows.SelectMany(row => row.Findings)).ToList(), new HashSet<(HonoreeId, HonourId)>());
        var (created, unchanged, alike) = (0, 0, 0);
        foreach (var rows in list.Rows.Where(row => row.Honour is not null).Chunk(InFlight))
        {
            var known = await grains.HonoreeBook().Recognise([.. rows.Select(row => new Nominee(NominationOf(row.Honour!), null))]);
            var fresh = rows.Zip(known).Where(pair => IsNew(pair.First.Honour!, pair.Second, seen)).ToList();
            var refused = await Task.WhenAll(fresh.Select(pair => enter(pair.Second.Id, pair.First.Row, pair.First.Honour!)));
            findings.AddRange(fresh.Zip(refused).Where(pair => pair.Second is not null).Select(pair => ImportFindings.Of(pair.First.First.Row, pair.Second!)));
            var others = fresh.Where((pair, i) => refused[i] is null && pair.Second is { History: null, Alike.Count: > 0 }).ToList();
            findings.AddRange(others.Select(pair => ImportFindings.LikeHonoree(pair.First.Row, pair.Second.Alike[0].Latest.Called)));
            (created, unchanged, alike) = (created + refused.Count(refusal => refusal is null), unchanged + rows.Length - fresh.Count, alike + others.Count);
        }
        return new(list.Rows.Count, created, unchanged, list.Rows.Count - created - unchanged, alike, [.. findings.OrderBy(finding => finding.Row)]);
    }

    private static bool IsNew(Honour honour, RecognisedNominee known, HashSet<(HonoreeId, HonourId)> seen) =>
        seen.Add((known.Id, honour.Id))
        && known.History?.Parts.FirstOrDefault(part => part.Id == known.Id)?.Honours.Any(there => there.Id == honour.Id && there.Struck is null) != true;

    private static Nomination NominationOf(Honour honour) =>
        new(honour.Kind, honour.Honorific, honour.Name, honour.PositionAndUnit, honour.Form, honour.Achievement ?? "");

    private static async Task<IResult> Import(Edge edge, CancellationToken ct, bool preview = false, string? name = null)
    {
        var (list, refusal) = await Read(edge.Http.Request.Body, name, ct);
        if (list is null)
            return Problems.Of(refusal!);
        return TypedResults.Ok(HonourImportBody.Of(await edge.Ask(() => preview ? Preview(edge.Grains, list) : Apply(edge.Grains, list))));
    }
}

/// <summary>The four counts add up to <paramref name="Rows"/>.</summary>
internal sealed record HonourImportBody(int Rows, int Created, int Unchanged, int Refused, int Alike, IReadOnlyList<FindingBody> Findings)
{
    public static HonourImportBody Of(HonourImportAnswer answer) => new(
        answer.Rows, answer.Created, answer.Unchanged, answer.Refused, answer.Alike,
        [.. answer.Findings.Select(finding => new FindingBody(finding.Row, finding.Column, finding.Code, Problems.IsEnglish ? finding.English : finding.Vietnamese))]);
}
