using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>What is sent for an amending decision, completed by what the certificates in force say.</summary>
internal static class Amendments
{
    /// <summary>The amendment to ask for; a refusal where the decision named is none of the conference, or a line is not on its list.</summary>
    public static async Task<(AmendDecision? Amends, Domain.Refusal? Refusal)> Of(AmendsBody? body, string conference, Edge edge)
    {
        if (body is null)
            return (null, null);
        if (await DecisionEndpoints.View(conference, body.Of, edge) is not { } earlier)
            return (null, DecisionRefusals.Unknown);
        var said = (await edge.Ask(() => InForce(earlier, edge.Grains))).ToDictionary(line => line.Citation, line => line.Nomination);
        if ((body.Correct ?? []).Any(line => !said.ContainsKey(new(line.Citation))))
            return (null, earlier.Number is null ? DecisionRefusals.NotPublished : DecisionRefusals.NotOnList);
        var corrected = (body.Correct ?? []).Select(line => new Correction(new(line.Citation), line.Correction.On(said[new(line.Citation)])));
        return (new(earlier.Id, body.Reason, [.. corrected], [.. (body.Remove ?? []).Select(CitationId.From)]), null);
    }

    /// <summary>
    /// Of each line what the certificate that is in force says, the last one of a revoked line, or the one that is to come;
    /// none while certificates are being issued, and before there is a number.
    /// </summary>
    public static async Task<IReadOnlyList<StandingLine>> InForce(DecisionView decision, IGrainFactory grains) => decision.Issue switch
    {
        IssueState.ToCome => [.. decision.InStageOrder().Select(line => new StandingLine(line.Citation, line.AsIssued().Nomination, null))],
        IssueState.Done => [.. (await grains.CertificateBook(decision.Id).Lives()).Where(life => life.View.ReplacedBy is null)
            .Select(life => new StandingLine(life.View.Content.Citation, life.View.Content.Nomination, life.View.Content.RegisterNumber))],
        _ => [],
    };

    /// <summary>Every citation that signing the decision changes.</summary>
    public static IEnumerable<string> Citations(DecisionView view) =>
        view.Lines.Select(line => line.Citation.Text).Concat((view.Amends?.Lines ?? []).Select(line => line.Citation.Text));
}

/// <summary>A line of a decision as it stands before an amendment.</summary>
/// <param name="Register">The number in the gold book; null before its certificate is issued.</param>
public sealed record StandingLine(CitationId Citation, Nomination Nomination, int? Register);
