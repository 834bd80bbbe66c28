using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Http;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>What is sent for an amending decision, completed by what the certificates in force say.</summary>
internal static class Amendments
{
    private const int LongestReason = 500;

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Places.VietnamOffset).DateTime);

    public static bool Wrong(AmendsBody? body) => body is not null && (
        !DecisionId.TryRead(body.Of, out _) || body.Reason is not { Length: <= LongestReason } || body.Reason.Any(char.IsControl)
        || body.Correct?.Any(line => !CitationIds.IsOne(line.Citation) || !line.Correction.IsSound) == true
        || body.Correct?.DistinctBy(line => line.Citation).Count() != body.Correct?.Count
        || body.Remove?.All(CitationIds.IsOne) == false);

    /// <summary>The amendment to ask for; a refusal where the decision named is none of the conference, or a line is not on its list.</summary>
    public static async Task<(AmendDecision? Amends, Domain.Refusal? Refusal)> Of(AmendsBody? body, string conference, Edge edge)
    {
        if (body is null)
            return (null, null);
        if (await DecisionEndpoints.View(conference, body.Of, edge) is not { } earlier)
            return (null, DecisionRefusals.Unknown);
        var said = (await edge.Ask(() => InForce(earlier, edge.Grains))).ToDictionary(one => one.Citation, one => one.Nomination);
        if ((body.Correct ?? []).Any(line => !said.ContainsKey(new(line.Citation))))
            return (null, earlier.Issued ? DecisionRefusals.NotOnList : DecisionRefusals.NotPublished);
        var corrected = (body.Correct ?? []).Select(line => new Correction(new(line.Citation), line.Correction.On(said[new(line.Citation)])));
        return (new(earlier.Id, body.Reason, [.. corrected], [.. (body.Remove ?? []).Select(CitationId.From)]), null);
    }

    /// <summary>Of each line the certificate that is in force, or the last one of a revoked line; none before they are issued.</summary>
    public static async Task<IReadOnlyList<CertificateContent>> InForce(DecisionView decision, IGrainFactory grains) =>
        [.. (await grains.CertificateBook(decision.Id).Lives()).Where(life => life.View.ReplacedBy is null).Select(life => life.View.Content)];

    /// <summary>Every citation that signing the decision changes.</summary>
    public static IEnumerable<string> Citations(DecisionView view) =>
        view.Lines.Select(line => line.Citation.Text).Concat((view.Amends?.Lines ?? []).Select(line => line.Citation.Text));
}
