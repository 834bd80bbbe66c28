using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Certificates;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>Verification for everybody, and the frozen original for those with a role.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this RouteGroupBuilder api) =>
        api.MapGet("/certificates/{serial}.pdf", Original).Needs(Policies.ReadAwards);

    /// <summary>The public answers: JSON here, a page for browsers at the same address.</summary>
    public static void MapVerification(this IEndpointRouteBuilder app)
    {
        app.MapGet("/verify/{serial}", Verify).ForAnyone().WithMetadata(new ForProgramsAttribute()).Produces<VerifyAnswer>();
        app.MapGet("/V/{serial}/{proof?}", (string serial, string? proof) => TypedResults.Redirect(
            $"/verify/{Uri.EscapeDataString(serial)}{(proof is null ? "" : $"?proof={Uri.EscapeDataString(proof)}")}"))
            .ForAnyone().ExcludeFromDescription();
    }

    /// <summary>What the register says of a serial, and what the code of the paper in hand proves where it led here; null where the serial is unknown.</summary>
    internal static async Task<VerifyAnswer?> Ask(string serial, string? proof, Edge edge)
    {
        if (!Serial.TryRead(serial, out var read))
            return null;
        if (proof is not null)
            return await edge.Ask(() => edge.Grains.Serials(read).Prove(read, proof)) is { } proved
                ? VerifyAnswer.Of(proved.Register, proved.Finding)
                : null;
        return await edge.Ask(() => edge.Grains.Serials(read).Verify(read)) is { } view ? VerifyAnswer.Of(view) : null;
    }

    private static async Task<IResult> Verify(string serial, Edge edge, string? proof = null) =>
        await Ask(serial, proof, edge) is { } answer ? TypedResults.Ok(answer) : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>The conference is the certificate's own: it is read first, and the original is asked for with the roles held there.</summary>
    /// <param name="for">original (as it was frozen) or electronic (the same under the organisation's signature).</param>
    private static async Task<IResult> Original(string serial, Edge edge, string @for = "original")
    {
        if (!Serial.TryRead(serial, out var read) || await edge.Ask(() => edge.Grains.Serials(read).Verify(read)) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        if (!edge.Caller.In(view.Content.Conference.Text).Has(Policies.ReadAwards))
            return Problems.Of(EdgeRefusals.Forbidden);
        if (@for is not ("original" or "electronic"))
            return Problems.Of(EdgeRefusals.Invalid("for"));
        if (@for == "electronic")
            return await Electronic(read, view.Content.Conference.Text, edge);
        var original = await edge.Acting.In(
            edge.Caller, view.Content.Conference.Text, () => edge.Ask(() => edge.Grains.Certificate(read).Original()));
        return original is null ? Problems.Of(EdgeRefusals.NotFound) : TypedResults.File(original.Pdf, "application/pdf", $"{read}.pdf");
    }

    private static async Task<IResult> Electronic(Serial serial, string conference, Edge edge)
    {
        if (!edge.Caller.In(conference).Has(Policies.WriteAwards | Policies.Sign))
            return Problems.Of(EdgeRefusals.Forbidden);
        var command = new SignElectronically(edge.Command());
        var signed = await edge.Acting.In(edge.Caller, conference, () => edge.Ask(() => edge.Grains.Certificate(serial).Electronic(command)));
        return signed.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.File(signed.Pdf!, "application/pdf", $"{serial}-ky-so.pdf");
    }
}
