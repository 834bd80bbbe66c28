using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Certificates;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>All certificates of a decision on paper: for the wet signature and seal, as files, or to be looked at.</summary>
internal static class CertificatePapers
{
    public static void MapCertificatePapers(this RouteGroupBuilder conference)
    {
        conference.MapGet("/decisions/{decision}/certificates.pdf", All).Needs(Policies.ReadAwards);
        conference.MapGet("/decisions/{decision}/calibration.pdf", Calibration).Needs(Policies.ReadAwards);
    }

    /// <param name="run">Only the sheets of this print run.</param>
    /// <param name="printer">One whose shift is on record, instead of dx and dy.</param>
    private static async Task<IResult> All(
        string conference, string decision, Edge edge, string? @for = null, string stock = "full", double dx = 0, double dy = 0,
            string? run = null,
        string? printer = null)
    {
        if (await CertificateDesignEndpoints.Shift(conference, printer, edge) is { } known)
            (dx, dy) = (known.Dx, known.Dy);
        else if (!string.IsNullOrWhiteSpace(printer))
            return Problems.Of(EdgeRefusals.Invalid("printer"));
        if (OutputOf(@for ?? "view", stock, dx, dy) is not { } output)
            return Problems.Of(EdgeRefusals.Invalid("for"));
        if (await DecisionEndpoints.View(conference, decision, edge) is not { } view)
            return Problems.Of(EdgeRefusals.NotFound);
        var name = $"bang-khen-{conference}.pdf";
        if (output.Purpose is CertificatePurpose.Electronic)
        {
            var signed = await edge.Ask(() => edge.Grains.CertificateBook(view.Id).Electronic());
            return signed.Refusal is { } refusal ? Problems.Of(refusal) : PaperResults.Of(signed.Pdf!, name);
        }
        var designs = new Dictionary<string, PinnedDesign>();
        var issued = view.Issued ? await Issued(view, run, edge) : [];
        var models = view.Issued
            ? await Models(issued, view, designs, edge)
            : await Expected(view with { Lines = [.. view.Lines.Where(line => !line.Revoked)] }, designs, edge);
        if (models.Count == 0 || (!view.Issued && output.Purpose is not CertificatePurpose.View))
            return Problems.Of(CertificateRefusals.NotIssued);
        if (output.Purpose is CertificatePurpose.Print && await StoppedByProofs(conference, issued, edge))
            return Problems.Of(ProofRefusals.NotPrinted);
        edge.Http.Tell(CertificateSheet.Findings(models));
        return PaperResults.Of(CertificateSheet.Bytes(models, output with { Pictures = PinnedDesign.PicturesOf(designs.Values) },
            edge.Now), name);
    }

    /// <summary>Whether open proofs keep the print back; where they only warn, a header says how many units' there are.</summary>
    private static async Task<bool> StoppedByProofs(string conference, IEnumerable<CertificateLife> printed, Edge edge)
    {
        if (!edge.Actor.Has(ProofEndpoints.Read))
            return await edge.Ask(() => edge.Grains.GetGrain<IRuleBook>(conference).Proofs()) is Strictness.Stop;
        var (open, set) = await edge.Ask(() => ProofEndpoints.Standing(edge.Grains, conference, printed.Select(life => life.View.Content)));
        edge.Http.Response.Headers["X-Laurel-Proofs-Open"] = open.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return set is Strictness.Stop && open > 0;
    }

    private static async Task<IResult> Calibration(string conference, string decision, Edge edge, string? printer = null) =>
        await DecisionEndpoints.View(conference, decision, edge) is { Lines: [_, ..] } view
            ? PaperResults.Of(CalibrationSheet.Bytes((await Expected(view, [], edge))[0].Design, edge.Now,
                await CertificateDesignEndpoints.Shift(conference, printer, edge)), "can-chinh.pdf")
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>Those in force, in the order of the stage.</summary>
    private static async Task<IReadOnlyList<CertificateLife>> Issued(DecisionView view, string? run, Edge edge) =>
        [.. (await edge.Ask(() => edge.Grains.CertificateBook(view.Id).Lives())).Where(life =>
            life.View.Status is CertificateStatus.Valid && (run is null || life.Records.Any(record => record.Run == run)))];

    /// <summary>As they were frozen at issue, each under the design that it is pinned to.</summary>
    private static async Task<IReadOnlyList<CertificateModel>> Models(
        IReadOnlyList<CertificateLife> lives, DecisionView view, Dictionary<string, PinnedDesign> designs, Edge edge)
    {
        var models = new List<CertificateModel>();
        foreach (var life in lives)
        {
            var content = life.View.Content;
            models.Add(content.ToModel(life.View.Lookup, (await Design(view, content.Template, designs, edge)).Own));
        }
        return models;
    }

    /// <summary>What would be issued now, under the designs in force.</summary>
    private static async Task<IReadOnlyList<CertificateModel>> Expected(DecisionView view, Dictionary<string, PinnedDesign> designs,
        Edge edge)
    {
        var kept = await edge.Ask(() => edge.Grains.CertificateDesigns(view.Conference).All());
        var models = new List<CertificateModel>();
        foreach (var line in view.InStageOrder().Select(line => line.AsIssued()))
        {
            var own = kept.InForce(view.Terms.Issuer, AwardForms.Named(line.Nomination.Form), view.Terms.SignedOn)?.Code ?? "";
            var content = new CertificateContent(
                new(""), view.Conference, view.Id, line.Citation, line.Nomination, view.Terms.Issuer, view.Terms.PrintedAuthority,
                    view.Number ?? "",
                view.Terms.SignedOn, view.Terms.Place, view.Terms.SignerCapacity, view.Terms.Signer, line.Register ?? 0, own);
            models.Add(content.ToModel(own: (await Design(view, own, designs, edge)).Own));
        }
        return models;
    }

    /// <summary>The design of that code, asked for once.</summary>
    private static async Task<PinnedDesign> Design(DecisionView view, string code, Dictionary<string, PinnedDesign> designs, Edge edge)
    {
        if (designs.TryGetValue(code, out var known)) return known;
        var own = code.Length == 0 || CertificatePresets.Find(code) is not null
            ? null
            : await edge.Ask(() => edge.Grains.CertificateDesigns(view.Conference).Edition(code));
        return designs[code] = own is null ? PinnedDesign.Shipped : PinnedDesign.Of(own.Edition.Design, own.Pictures);
    }

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
