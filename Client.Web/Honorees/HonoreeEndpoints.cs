using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Honorees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;

namespace Laurel.Client.Web.Honorees;

/// <summary>Honorees and their histories over all conferences, asked for with the roles held at one (decision record 0060).</summary>
internal static class HonoreeEndpoints
{
    private const int MostDoubts = 200, MostExported = 50_000;

    public static void MapHonorees(this RouteGroupBuilder conference)
    {
        conference.MapGet("/honorees", List).Needs(Policies.ReadAwards).Produces<Page<HonoreeLine>>();
        conference.MapGet("/honorees.xlsx", Sheet).Needs(Policies.ReadAwards);
        conference.MapGet("/honorees/{id}.{ending:regex(^(xlsx|pdf|docx)$)}", Export).Needs(Policies.ReadAwards);
        conference.MapGet("/honorees/doubts", Doubts).Needs(Policies.ReadAwards).Produces<Page<PairAnswer>>();
        conference.MapGet("/honorees/{id}", Get).Needs(Policies.ReadAwards).Produces<HonoreeAnswer>();
        conference.MapPost("/honorees/honours", Record).Needs(Policies.WriteAwards).Produces<HonoreeAnswer>(201);
        conference.MapPost("/honorees/{id}/honours/{honour}/strike", Strike).Needs(Policies.WriteAwards).Produces<HonoreeAnswer>();
        conference.MapPost("/honorees/{id}/dissolve", Dissolve).Needs(Policies.WriteAwards).Produces<EndAnswer>();
        conference.MapPost("/honorees/{id}/restore", Restored).Needs(Policies.WriteAwards).Produces<EndAnswer>();
        conference.MapPost("/honorees/{id}/apart", Apart).Needs(Policies.WriteAwards).Produces<HonoreeAnswer>();
        conference.MapPost("/honorees/merges", Merge).Needs(Policies.WriteAwards).Produces<MergedAnswer>(201);
        conference.MapPost("/honorees/merges/{merge}/split", Split).Needs(Policies.WriteAwards).Produces<HonoreeAnswer>();
        conference.MapGet("/citations/{id}/honoree", Recognised).Needs(Policies.ReadAwards).Produces<RecognisedAnswer>();
        conference.MapPut("/citations/{id}/honoree", Choose).Needs(Policies.WriteAwards).Produces<RecognisedAnswer>();
    }

    /// <summary>Records an honour under its spelling, and returns once lists show it.</summary>
    internal static async Task<(HonoreeId Id, Receipt Receipt)> RecordHonour(IGrainFactory grains, CommandId command, Honour honour)
    {
        var id = await grains.HonoreeBook().IdOf(honour.Kind, honour.Name, honour.PositionAndUnit);
        return (id, await Shown(grains, id, await grains.Honoree(id).Record(new(command, honour))));
    }

    /// <summary>Merges two, and returns once lists show it.</summary>
    /// <param name="merge">Derived from the command, so that a retry is the same merge.</param>
    internal static async Task<Receipt> MergeTwo(IGrainFactory grains, CommandId command, MergeId merge, HonoreeId source, HonoreeId target, string? reason)
    {
        var receipt = await grains.Merge(merge).Begin(new(command, source, target, reason));
        if (receipt.Accepted) await Both(grains, source, target);
        return receipt;
    }

    internal static async Task<Receipt> SplitTwo(IGrainFactory grains, CommandId command, MergeId merge, string? reason)
    {
        var receipt = await grains.Merge(merge).Split(new(command, reason));
        if (receipt.Accepted && await grains.Merge(merge).Get() is { } view) await Both(grains, view.Source, view.Target);
        return receipt;
    }

    /// <summary>Takes back that a body was dissolved, under whatever spelling of it that is on record, and returns once lists show it.</summary>
    internal static async Task<Receipt> Restore(IGrainFactory grains, CommandId command, HonoreeId id, string? reason)
    {
        var parts = (await grains.HonoreeBook().Find(id))?.History.Parts.Where(part => part.Dissolved is not null).Select(part => part.Id).ToList();
        var receipt = new Receipt("honoree", id.Text, 0);
        foreach (var part in parts is { Count: > 0 } ? parts : [id])
        {
            receipt = await Shown(grains, part, await grains.Honoree(part).TakeBackDissolution(new(CommandId.From(CommandIds.Derive(command.Text, part.Text)), reason)));
            if (!receipt.Accepted) return receipt;
        }
        return receipt;
    }

    internal static MergeId MergeOf(CommandId command) => new(CommandIds.Derive("merge", command.Text)[..16]);

    /// <summary>Returns once the book holds what this receipt says was written.</summary>
    internal static async Task<Receipt> Shown(IGrainFactory grains, HonoreeId id, Receipt receipt)
    {
        if (receipt.Accepted) await grains.HonoreeBook().Await(id, receipt.N);
        return receipt;
    }

    private static async Task Both(IGrainFactory grains, params HonoreeId[] ids)
    {
        foreach (var id in ids)
            if (await grains.Honoree(id).Get() is { } view) await grains.HonoreeBook().Await(id, view.N);
    }

    private static async Task<IResult> List(Edge edge, string? q = null, HonoreeKind? kind = null, int offset = 0, int limit = 100)
    {
        if (offset < 0 || limit is < 0 or > 10_000)
            return Problems.Of(EdgeRefusals.Invalid("limit"));
        var page = await edge.Ask(() => edge.Grains.HonoreeBook().List(new(q, kind, offset, limit)));
        return page.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new Page<HonoreeLine>(page.Total, [.. page.Items.Select(HonoreeLine.Of)]));
    }

    private static async Task<IResult> Sheet(string conference, Edge edge, string? q = null)
    {
        var page = await edge.Ask(() => edge.Grains.HonoreeBook().List(new(q, Limit: MostExported)));
        var title = q is null ? "Mọi tập thể, cá nhân" : $"Tìm “{q}”";
        return page.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.File(
                SheetWriter.Bytes(HonourSheet.Honorees(page.Items, title), HonourSheet.Honours(page.Items, title)), SheetWriter.ContentType, $"lich-su-khen-thuong-{conference}.xlsx");
    }

    /// <summary>One honoree's history, to be kept or handed on.</summary>
    private static async Task<IResult> Export(string conference, string id, string ending, Edge edge)
    {
        if (await Find(id, edge) is not { } found)
            return Problems.Of(HonoreeRefusals.Unknown);
        var (history, name) = (found.History, $"lich-su-khen-thuong-{id[..8]}");
        return ending is "xlsx"
            ? TypedResults.File(SheetWriter.Bytes(HonourSheet.Honours([history], history.Latest.Called)), SheetWriter.ContentType, $"{name}.xlsx")
            : PaperResults.Of(HonourSheet.Of(history), ending, name, edge.Now);
    }

    private static async Task<IResult> Doubts(Edge edge)
    {
        var pairs = await edge.Ask(() => edge.Grains.HonoreeBook().Doubts(MostDoubts));
        return TypedResults.Ok(new Page<PairAnswer>(pairs.Count, [.. pairs.Select(pair => new PairAnswer(HonoreeLine.Of(pair.One), HonoreeLine.Of(pair.Other)))]));
    }

    private static async Task<IResult> Get(string id, Edge edge) => await Find(id, edge) is { } found
        ? TypedResults.Ok(HonoreeAnswer.Of(found))
        : Problems.Of(HonoreeRefusals.Unknown);

    private static async Task<IResult> Record(string conference, HonourBody body, Edge edge)
    {
        var (command, honour) = (edge.Command(), body.Honour());
        if (Honoree.Fault(honour) is { } fault)
            return Problems.Of(fault);
        var (id, receipt) = await edge.Ask(() => RecordHonour(edge.Grains, command, honour));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Created($"/api/v1/conferences/{conference}/honorees/{id}", HonoreeAnswer.Of((await Find(id.Text, edge))!));
    }

    private static Task<IResult> Strike(string id, string honour, StrikeBody body, Edge edge) =>
        Changed(id, edge, (honoree, command) => honoree.Strike(new(command, new(honour), body.Reason)));

    /// <summary>The id may be of a body without any honour so far, as <c>GET …/citations/{id}/honoree</c> tells it.</summary>
    private static Task<IResult> Dissolve(string id, EndBody body, Edge edge) =>
        Ended(id, edge, (honoree, command) => edge.Grains.Honoree(honoree).Dissolve(new(command, body.On, body.Reason)));

    private static Task<IResult> Restored(string id, StrikeBody body, Edge edge) =>
        Ended(id, edge, (honoree, command) => Restore(edge.Grains, command, honoree, body.Reason));

    private static async Task<IResult> Ended(string id, Edge edge, Func<HonoreeId, CommandId, Task<Receipt>> change)
    {
        if (!HonoreeId.IsOne(id))
            return Problems.Of(HonoreeRefusals.Unknown);
        var (honoree, command) = (new HonoreeId(id), edge.Command());
        var receipt = await edge.Ask(async () => await Shown(edge.Grains, honoree, await change(honoree, command)));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(EndAnswer.Of(id, (await edge.Ask(() => edge.Grains.Honoree(honoree).Get()))?.Dissolved));
    }

    private static Task<IResult> Apart(string id, ApartBody body, Edge edge) => HonoreeId.IsOne(body.Other)
        ? Changed(id, edge, (honoree, command) => honoree.TellApart(new(command, new(body.Other))))
        : Task.FromResult(Problems.Of(HonoreeRefusals.Unknown));

    private static async Task<IResult> Merge(string conference, MergeBody body, Edge edge)
    {
        if (!HonoreeId.IsOne(body.Source) || !HonoreeId.IsOne(body.Target))
            return Problems.Of(HonoreeRefusals.Unknown);
        var command = edge.Command();
        var merge = MergeOf(command);
        var receipt = await edge.Ask(() => MergeTwo(edge.Grains, command, merge, new(body.Source), new(body.Target), body.Reason));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Created($"/api/v1/conferences/{conference}/honorees/{body.Target}", new MergedAnswer(merge.Text, HonoreeAnswer.Of((await Find(body.Target, edge))!)));
    }

    private static async Task<IResult> Split(string merge, StrikeBody body, Edge edge)
    {
        if (!MergeId.IsOne(merge) || await edge.Ask(() => edge.Grains.Merge(new(merge)).Get()) is not { } view)
            return Problems.Of(HonoreeRefusals.UnknownMerge);
        var command = edge.Command();
        var receipt = await edge.Ask(() => SplitTwo(edge.Grains, command, view.Id, body.Reason));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(view.Source.Text, edge);
    }

    private static async Task<IResult> Recognised(string conference, string id, Edge edge) =>
        CitationId.IsOne(id) && await edge.Ask(() => edge.Grains.Citation(conference, id).Recognised()) is { } view
            ? TypedResults.Ok(RecognisedAnswer.Of(view))
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Choose(string conference, string id, ChosenBody body, Edge edge)
    {
        if (!CitationId.IsOne(id))
            return Problems.Of(EdgeRefusals.NotFound);
        if (body.Honoree is { } typed && await Find(typed, edge) is null)
            return Problems.Of(HonoreeRefusals.Unknown);
        var command = edge.Command();
        HonoreeId? chosen = body.Honoree is { } known ? new(known) : null;
        var receipt = await edge.Ask(() => edge.Grains.Citation(conference, id).ChooseHonoree(new(command, chosen)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Recognised(conference, id, edge);
    }

    private static async Task<IResult> Changed(string id, Edge edge, Func<IHonoree, CommandId, Task<Receipt>> change)
    {
        if (!HonoreeId.IsOne(id))
            return Problems.Of(HonoreeRefusals.Unknown);
        var command = edge.Command();
        var receipt = await edge.Ask(async () => await Shown(edge.Grains, new(id), await change(edge.Grains.Honoree(new(id)), command)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(id, edge);
    }

    private static async Task<FoundHonoree?> Find(string id, Edge edge) =>
        HonoreeId.IsOne(id) ? await edge.Ask(() => edge.Grains.HonoreeBook().Find(new(id))) : null;
}
