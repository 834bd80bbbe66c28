using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Certificates;
using Laurel.Documents.Decisions;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>The decision with its list, as PDF and DOCX.</summary>
internal static class DecisionPapers
{
    public static void MapDecisionPapers(this RouteGroupBuilder conference) =>
        conference.MapGet("/decisions/{decision}.{ending:regex(^(pdf|docx)$)}", Decision).Needs(Policies.ReadAwards);

    private static async Task<IResult> Decision(string conference, string decision, string ending, Edge edge) =>
        await DecisionEndpoints.View(conference, decision, edge) is { } view
            ? PaperResults.Of(DecisionPaper.Of(ModelOf(view)), ending, NameOf(view), edge.Now)
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>A draft leaves room for number and date.</summary>
    private static DecisionModel ModelOf(DecisionView view)
    {
        var forms = view.Lines.Select(line => line.Nomination.Form).Distinct();
        return new()
        {
            Issuer = view.Terms.Issuer,
            Party = CertificateWords.HeadingOf(view.Terms.Issuer) == CertificateHeading.Party,
            Authority = view.Terms.PrintedAuthority,
            Symbol = view.Terms.Symbol,
            Number = view.Number,
            Place = view.Terms.Place,
            SignedOn = view.Number is null ? null : view.Terms.SignedOn,
            Form = string.Join(", ", forms),
            Honorees = [.. view.Lines.Select(line => DecisionHonoree.Of(line.Nomination, line.Register))],
            PrizeTotal = view.Lines.All(line => line.Prize is not null) ? view.PrizeTotal : null,
            SignerCapacity = CertificateWords.CapacityOf(view.Terms.SignerCapacity),
            Signer = view.Terms.Signer,
            Anchor = view.Anchor,
        };
    }

    private static string NameOf(DecisionView view) =>
        view.Number is { } number ? $"quyet-dinh-{number.Split('/')[0]}" : "quyet-dinh-du-thao";
}
