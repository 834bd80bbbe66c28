using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Http;
using Laurel.Domain.Certificates;
using Laurel.Grains;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>The way of certificates from printer to honoree: printed, spoiled, sealed, taken back, issued anew.</summary>
internal static class CertificateLifeEndpoints
{
    public static void MapCertificateLives(this RouteGroupBuilder conference)
    {
        conference.MapGet("/decisions/{decision}/certificates", List).Needs(Policies.ReadAwards).Produces<Page<CertificateAnswer>>();
        conference.MapPost("/decisions/{decision}/certificates/print", Print).Needs(Policies.WriteAwards).Produces<StepAnswer>();
        conference.MapPost("/decisions/{decision}/certificates/seal", Seal).Needs(Policies.WriteAwards).Produces<StepAnswer>();
        conference.MapPost("/certificates/{serial}/spoil", Spoil).Needs(Policies.WriteAwards).Produces<CertificateAnswer>();
        conference.MapPost("/certificates/{serial}/copies/{copy:int}", Account).Needs(Policies.WriteAwards).Produces<CertificateAnswer>();
        conference.MapPost("/certificates/{serial}/collect", Collect).Needs(Policies.WriteAwards).Produces<CertificateAnswer>();
        conference.MapPost("/certificates/{serial}/withdraw", Withdraw).Needs(Policies.WriteAwards).Produces<CertificateAnswer>();
        conference.MapPost("/certificates/{serial}/reissue", Reissue).Needs(Policies.Sign).Produces<ReissuedAnswer>(201);
    }

    /// <summary>A print run over some of a decision's certificates; each is whole, the run is not.</summary>
    /// <param name="command">Derives each certificate's command.</param>
    internal static async Task<StepAnswer> PrintSome(IReadOnlyList<CertificateLife> lives, Domain.CommandId command, IGrainFactory grains)
    {
        var run = CommandIds.Derive("print", command.Text)[..12];
        var results = await Task.WhenAll(lives.Select(async life =>
        {
            var receipt = await grains.Certificate(life.View.Content.Serial).Print(new(command, run));
            int? copy = receipt.Answer is { } answer ? int.Parse(answer, CultureInfo.InvariantCulture) : null;
            return new StepResult(life.View.Content.Serial.Text, copy, receipt.Refusal?.Code);
        }));
        return new(run, results);
    }

    /// <summary>Some of a decision's certificates signed and sealed.</summary>
    internal static async Task<StepAnswer> SealSome(IReadOnlyList<CertificateLife> lives, Domain.CommandId command, IGrainFactory grains) =>
        new(null, await Task.WhenAll(lives.Select(async life => new StepResult(
            life.View.Content.Serial.Text, null, (await grains.Certificate(life.View.Content.Serial).Seal(new(command))).Refusal?.Code))));

    /// <summary>Those of the serials named that are a decision's; where none is named, all that are in force.</summary>
    internal static IReadOnlyList<CertificateLife> Some(IReadOnlyList<CertificateLife> lives, IReadOnlyList<string>? serials) =>
        serials is null
            ? [.. lives.Where(life => life.View.Status is CertificateStatus.Valid)]
            : [.. lives.Where(life => serials.Contains(life.View.Content.Serial.Text))];

    private static async Task<IResult> List(string conference, string decision, Edge edge) =>
        await Lives(conference, decision, edge) is { } lives
            ? TypedResults.Ok(new Page<CertificateAnswer>(lives.Count, [.. lives.Select(CertificateAnswer.Of)]))
            : Problems.Of(EdgeRefusals.NotFound);

    private static Task<IResult> Print(string conference, string decision, Edge edge, SomeBody? body = null) =>
        Many(conference, decision, edge, body, PrintSome);

    private static Task<IResult> Seal(string conference, string decision, Edge edge, SomeBody? body = null) =>
        Many(conference, decision, edge, body, SealSome);

    private static async Task<IResult> Many(
        string conference, string decision, Edge edge, SomeBody? body,
        Func<IReadOnlyList<CertificateLife>, Domain.CommandId, IGrainFactory, Task<StepAnswer>> step)
    {
        if (await Lives(conference, decision, edge) is not { } lives)
            return Problems.Of(EdgeRefusals.NotFound);
        var command = edge.Command();
        return TypedResults.Ok(await edge.Ask(() => step(Some(lives, body?.Serials), command, edge.Grains)));
    }

    private static Task<IResult> Spoil(string conference, string serial, ReasonBody body, Edge edge) =>
        One(conference, serial, edge, (certificate, command) => certificate.Spoil(new(command, body.Reason)));

    private static Task<IResult> Account(string conference, string serial, int copy, CopyBody body, Edge edge) =>
        One(conference, serial, edge, (certificate, command) => certificate.AccountFor(new(command, copy, body.End, body.Reason?.Normalize())));

    private static Task<IResult> Collect(string conference, string serial, CollectBody body, Edge edge) =>
        One(conference, serial, edge, (certificate, command) => certificate.Collect(
            new(command, body.Receiver?.Normalize(), body.Paper?.Normalize(), body.On)));

    private static Task<IResult> Withdraw(string conference, string serial, Edge edge) =>
        One(conference, serial, edge, (certificate, command) => certificate.Withdraw(new(command)));

    private static async Task<IResult> Reissue(string conference, string serial, ReissueBody body, Edge edge)
    {
        if (await Life(conference, serial, edge) is not { } life)
            return Problems.Of(EdgeRefusals.NotFound);
        var (command, corrected) = (edge.Command(), body.Correction?.On(life.View.Content.Nomination));
        var receipt = await edge.Ask(() => edge.Grains.Certificate(life.View.Content.Serial)
            .Reissue(new(command, body.Kind, body.Reason, corrected, body.On)));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        var issued = (await edge.Ask(() => edge.Grains.Certificate(new Serial(receipt.Answer!)).Verify()))!.Content;
        return TypedResults.Created(
            $"/verify/{issued.Serial}", new ReissuedAnswer(issued.Serial.Text, issued.RegisterNumber, issued.Replaces!.Serial.Text));
    }

    private static async Task<IResult> One(string conference, string serial, Edge edge, Func<ICertificate, Domain.CommandId, Task<Receipt>> step)
    {
        if (await Life(conference, serial, edge) is not { } life)
            return Problems.Of(EdgeRefusals.NotFound);
        var command = edge.Command();
        var receipt = await edge.Ask(() => step(edge.Grains.Certificate(life.View.Content.Serial), command));
        if (receipt.Accepted)
            await edge.ReadCitations(conference, [life.View.Content.Citation.Text]);
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(CertificateAnswer.Of((await edge.Ask(() => edge.Grains.Certificate(life.View.Content.Serial).Life()))!));
    }

    private static async Task<IReadOnlyList<CertificateLife>?> Lives(string conference, string decision, Edge edge) =>
        await DecisionEndpoints.View(conference, decision, edge) is { } view
            ? await edge.Ask(() => edge.Grains.CertificateBook(view.Id).Lives())
            : null;

    /// <summary>A certificate of this conference; a serial is looked up before its grain is asked, so that guessing activates none.</summary>
    private static async Task<CertificateLife?> Life(string conference, string serial, Edge edge) =>
        Serial.TryRead(serial, out var read)
        && await edge.Ask(() => edge.Grains.Serials(read).Verify(read)) is { } view && view.Content.Conference.Text == conference
            ? await edge.Ask(() => edge.Grains.Certificate(read).Life())
            : null;
}
