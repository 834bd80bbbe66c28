using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>All certificates of a decision on paper: for the wet signature and seal, as files, or to be looked at.</summary>
internal static class CertificatePapers
{
    private const int AtOnce = 64;

    private static readonly Domain.Refusal NotIssued = new(
        "certificate.not-issued",
        "Quyết định chưa có số hoặc chưa cấp bằng; chỉ xem được bản xem.",
        "The decision is not numbered, or its certificates are not issued; only a view can be made.");

    public static void MapCertificatePapers(this RouteGroupBuilder conference)
    {
        conference.MapGet("/decisions/{decision}/certificates.pdf", All).Needs(Policies.ReadAwards);
        conference.MapGet("/decisions/{decision}/calibration.pdf", Calibration).Needs(Policies.ReadAwards);
    }

    private static async Task<IResult> All(
        string conference, string decision, Edge edge, string? @for = null, string stock = "full", double dx = 0, double dy = 0)
    {
        if (OutputOf(@for ?? "view", stock, dx, dy) is not { } output)
            return Problems.Of(EdgeRefusals.Invalid("for"));
        if (await DecisionEndpoints.View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        if (!view.Issued && output.Purpose is not CertificatePurpose.View)
            return Problems.Of(NotIssued);
        var models = await Models(view, edge);
        if (models.Count == 0)
            return Problems.Of(NotIssued);
        edge.Http.Response.Headers["X-Laurel-Findings"] =
            CertificateSheet.Findings(models).Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return PaperResults.Of(CertificateSheet.Bytes(models, output, edge.Now), $"bang-khen-{conference}.pdf");
    }

    private static async Task<IResult> Calibration(string conference, string decision, Edge edge) =>
        await DecisionEndpoints.View(conference, decision, edge) is { Lines: [var first, ..] } view
            ? PaperResults.Of(CalibrationSheet.Bytes(CertificateTemplate.For(null, first.Nomination.Form, view.Terms.SignedOn), edge.Now), "can-chinh.pdf")
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>What stands on each, in the list's order, revoked ones left out: as it was frozen at issue, or, for a view before that, as it would be.</summary>
    private static async Task<IReadOnlyList<CertificateModel>> Models(DecisionView view, Edge edge)
    {
        var models = new List<CertificateModel>();
        foreach (var some in view.Lines.Where(line => !line.Revoked).Chunk(AtOnce))
            models.AddRange(await Task.WhenAll(some.Select(async line =>
            {
                var issued = view.Issued && line.Serial is { } serial
                    ? await edge.Ask(() => edge.Grains.Certificate(serial).Verify()) : null;
                return issued?.Content.ToModel(issued.Lookup) ?? Expected(view, line);
            })));
        return models;
    }

    private static CertificateModel Expected(DecisionView view, DecisionLine line) => new CertificateContent(
        new(""), view.Conference, view.Id, line.Citation, line.Nomination, view.Terms.Issuer, view.Terms.PrintedAuthority, view.Number ?? "",
        view.Terms.SignedOn, view.Terms.Place, view.Terms.SignerCapacity, view.Terms.Signer, line.Register ?? 0, "").ToModel();

    private static CertificateOutput? OutputOf(string purpose, string stock, double dx, double dy)
    {
        CertificatePurpose? what = purpose switch
        {
            "print" => CertificatePurpose.Print,
            "electronic" => CertificatePurpose.Electronic,
            "view" => CertificatePurpose.View,
            _ => null,
        };
        CertificateStock? on = stock switch { "full" => CertificateStock.Full, "overprint" => CertificateStock.Overprint, _ => null };
        return what is null || on is null || !(Math.Abs(dx) <= 50 && Math.Abs(dy) <= 50) ? null : new(what.Value, on.Value, dx, dy);
    }
}
