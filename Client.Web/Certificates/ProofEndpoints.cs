using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains;
using Laurel.Grains.Certificates;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>Names proofed by each unit before certificates are printed.</summary>
internal static class ProofEndpoints
{
    /// <summary>Who may see them; a council member's recusals are kept by the lists.</summary>
    public const Domain.Accounts.Role Read = Domain.Accounts.Role.Organizer | Domain.Accounts.Role.Secretary | Domain.Accounts.Role.Approver | Domain.Accounts.Role.Auditor;

    public static void MapProofs(this RouteGroupBuilder conference)
    {
        conference.MapGet("/proofs", List).Needs(Read).Produces<ProofsAnswer>();
        conference.MapPut("/proofs", Set).Needs(Policies.WriteAwards).Produces<ProofsAnswer>();
        conference.MapGet("/proofs.{ending:regex(^(pdf|docx)$)}", All).Needs(Read);
        conference.MapGet("/proofs/{unit}.{ending:regex(^(pdf|docx)$)}", Sheet).Needs(Read);
        conference.MapPost("/proofs/{unit}/approve", Approve).Needs(Policies.WriteAwards).Produces<UnitAnswer>();
        conference.MapPost("/proofs/{unit}/corrections", AskCorrection).Needs(Policies.WriteAwards).Produces<UnitAnswer>();
        conference.MapPost("/proofs/{unit}/corrections/{citation}/answer", Answer).Needs(Policies.WriteAwards).Produces<UnitAnswer>();
        conference.MapPost("/citations/{id}/correct", Correct).Needs(Policies.WriteAwards).Produces<CitationAnswer>();
    }

    /// <summary>How many units have not approved what these certificates say, for whoever prints them; and whether that stops it.</summary>
    internal static async Task<(int Open, Strictness Set)> Standing(IGrainFactory grains, string conference, IEnumerable<CertificateContent> printed)
    {
        var set = await grains.GetGrain<IRuleBook>(conference).Proofs();
        return set is Strictness.Off ? (0, set) : (await UnitProofs.Open(grains, conference, printed), set);
    }

    private static async Task<IResult> List(string conference, Edge edge) => TypedResults.Ok(new ProofsAnswer(
        await edge.Ask(() => edge.Grains.GetGrain<IRuleBook>(conference).Proofs()),
        [.. (await edge.Ask(() => UnitProofs.Of(edge.Grains, conference))).Select(UnitAnswer.Of)]));

    private static async Task<IResult> Set(string conference, SettingBody body, Edge edge)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => edge.Grains.GetGrain<IRuleBook>(conference).SetProofs(new(command, body.Strictness)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await List(conference, edge);
    }

    private static Task<IResult> All(string conference, string ending, Edge edge) => Paper(conference, null, ending, edge);

    private static Task<IResult> Sheet(string conference, string unit, string ending, Edge edge) => Paper(conference, unit, ending, edge);

    private static async Task<IResult> Paper(string conference, string? unit, string ending, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var units = (await edge.Ask(() => UnitProofs.Of(edge.Grains, conference))).Where(one => unit is null || one.Unit.Key == unit).ToList();
        return units.Count == 0
            ? Problems.Of(ProofRefusals.Unknown)
            : PaperResults.Of(ProofPaper.Of([.. units.Select(one => one.ToModel(held.Plan.Organizer, held.Plan.Title))]), ending, $"duyet-ten-{conference}", edge.Now);
    }

    private static Task<IResult> Approve(string conference, string unit, ApproveBody body, Edge edge) => Changed(conference, unit, edge, (found, sheet, command) =>
        body.Shown is { } shown && shown != found.Shown
            ? Refused(ProofRefusals.Changed)
            : sheet.Approve(new(command, found.Unit.Name, found.Lines, body.By?.Trim().Normalize(), body.Means)));

    private static Task<IResult> AskCorrection(string conference, string unit, CorrectionAskedBody body, Edge edge) =>
        Changed(conference, unit, edge, (found, sheet, command) => found.Lines.FirstOrDefault(line => line.Citation.Text == body.Citation) is { } line
            ? sheet.AskCorrection(new(command, found.Unit.Name, line, body.Reason?.Trim().Normalize(), body.Proposed(line)))
            : Refused(CitationRefusals.Unknown));

    private static Task<IResult> Answer(string conference, string unit, string citation, AnswerBody body, Edge edge) =>
        Changed(conference, unit, edge, (_, sheet, command) => sheet.Answer(new(command, new(citation), body.Answer?.Trim().Normalize())));

    private static async Task<IResult> Correct(string conference, string id, CorrectBody body, Edge edge)
    {
        if (!CitationId.IsOne(id) || await edge.Ask(edge.Grains.Citation(conference, id).Get) is not { } before)
            return Problems.Of(EdgeRefusals.NotFound);
        var command = edge.Command();
        var receipt = await edge.Ask(() => edge.Grains.Citation(conference, id).Correct(new(command, body.Correction.On(before.Nomination), body.Reason)));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, receipt);
        return TypedResults.Ok(CitationAnswer.Of((await edge.Ask(edge.Grains.Citation(conference, id).Get))!, await CitationEndpoints.DeadlinesOf(conference, edge)));
    }

    private static Task<Receipt> Refused(Refusal refusal) => Task.FromResult(new Receipt("proof-sheet", "", 0, refusal));

    private static async Task<IResult> Changed(
        string conference, string unit, Edge edge, Func<UnitProof, IProofSheet, CommandId, Task<Receipt>> change)
    {
        if (await Find(conference, unit, edge) is not { } found)
            return Problems.Of(ProofRefusals.Unknown);
        var command = edge.Command();
        var receipt = await edge.Ask(() => change(found, edge.Grains.ProofSheet(new(conference), found.Unit.Key), command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(UnitAnswer.Of((await Find(conference, unit, edge))!));
    }

    private static async Task<UnitProof?> Find(string conference, string unit, Edge edge) =>
        (await edge.Ask(() => UnitProofs.Of(edge.Grains, conference))).FirstOrDefault(one => one.Unit.Key == unit);
}

/// <param name="Strictness">What open proofs do to the print: off, warn or stop.</param>
public sealed record ProofsAnswer(Strictness Strictness, IReadOnlyList<UnitAnswer> Units);

/// <param name="Unit">Its key, as addresses carry it.</param>
/// <param name="Shown">Names these very words; sent along with an approval, it says what was looked at.</param>
public sealed record UnitAnswer(
    string Unit, string Name, ProofStanding Standing, string Shown, string? ApprovedBy, DateTimeOffset? ApprovedAt, ProofMeans? Means,
    IReadOnlyList<ProofLine> Lines, IReadOnlyList<Erratum> Errata, IReadOnlyList<ProofCorrection> Corrections)
{
    public static UnitAnswer Of(UnitProof unit) => new(
        unit.Unit.Key, unit.Unit.Name, unit.Standing, unit.Shown, unit.Sheet.Approval?.By, unit.Sheet.Approval?.At, unit.Sheet.Approval?.Means,
        unit.Lines, unit.Errata, [.. unit.Corrections]);
}

public sealed record SettingBody(Strictness Strictness);

/// <param name="By">Who of the unit approved.</param>
/// <param name="Shown">Of the lines that were looked at; absent approves them as they are now.</param>
public sealed record ApproveBody(string? By = null, ProofMeans Means = ProofMeans.ByPage, string? Shown = null);

/// <param name="Reason">Owed where nothing is said of what the line is to read.</param>
/// <param name="Called">Name with honorific, as it is to read; as it reads where absent, like the others.</param>
public sealed record CorrectionAskedBody(
    string Citation, string? Reason = null, string? Called = null, string? PositionAndUnit = null, string? Achievement = null)
{
    public ProofWords Proposed(ProofLine line) => ProofWords.Typed(line, Called, PositionAndUnit, Achievement);
}

public sealed record AnswerBody(string? Answer = null);

public sealed record CorrectBody(CorrectionBody Correction, string? Reason = null);
