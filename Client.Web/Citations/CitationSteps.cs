using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Citations;

/// <summary>The verbs of a citation's life cycle, for one and for many.</summary>
internal static class CitationSteps
{
    public const string Revoke = "revoke";

    /// <summary>That the office holds the whole dossier on paper; a verb of pages alone.</summary>
    public const string Papers = "papers";

    private static readonly Dictionary<string, CitationStep> Steps =
        Enum.GetValues<CitationStep>().ToDictionary(step => step.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static IEnumerable<string> Verbs => Steps.Keys.Append(Revoke);

    /// <summary>Takes the step and answers the citation's new state, or why not.</summary>
    public static async Task<(CitationView? View, Refusal? Refusal)> Take(
        Edge edge, string conference, string id, string verb, CommandId command, StepBody said)
    {
        var citation = edge.Grains.Citation(conference, id);
        if (!CitationId.IsOne(id) || await edge.Ask(citation.Get) is not { } before)
            return (null, EdgeRefusals.NotFound);
        var receipt = verb switch
        {
            Revoke => await RevokeAward(edge, before, command, said),
            Papers => await edge.Ask(() => citation.AddPaper(new(command, DossierPaper.WholeOnPaper))),
            _ => await edge.Ask(() => citation.Take(new(command, Steps[verb], said.Reason))),
        };
        if (receipt.Refusal is { } refusal)
            return (null, refusal);
        var after = await edge.Ask(citation.Get);
        await edge.Read(conference, "citation", id, after!.N);
        return (after, null);
    }

    /// <summary>Takes the step with each of these, sixteen at once; each is whole, all together are not: the answer says of each how it went.</summary>
    public static async Task<IReadOnlyList<(string Id, CitationView? View, Refusal? Refusal)>> TakeMany(
        Edge edge, string conference, IReadOnlyList<string> ids, string verb, CommandId command, StepBody said)
    {
        var taken = new List<(string, CitationView?, Refusal?)>();
        foreach (var some in ids.Chunk(16))
            taken.AddRange(await Task.WhenAll(some.Select(async id =>
            {
                var (view, refusal) = await Take(edge, conference, id, verb, CommandId.From(CommandIds.Derive(command.Text, id)), said);
                return (id, view, refusal);
            })));
        return taken;
    }

    private static Task<Receipt> RevokeAward(Edge edge, CitationView citation, CommandId command, StepBody said)
    {
        if (citation.Decision is not { } decision)
            return Task.FromResult(new Receipt("citation", citation.Id.Text, citation.N, CitationRefusals.WrongState(citation.Status, citation.OnHold)));
        if (said.On is not { } on)
            return Task.FromResult(new Receipt("citation", citation.Id.Text, citation.N, DecisionRefusals.RevocationUndecided));
        var revocation = new Revocation(said.ByDecision?.Normalize().Trim(), on, said.Reason ?? "", said.Ground);
        return edge.Ask(() => edge.Grains.Decision(decision).Revoke(new(command, citation.Id, revocation)));
    }
}

internal static class CitationIds
{
    /// <summary>The id of a citation that a command enters: the same for every retry of the command.</summary>
    public static string Of(CommandId command) => CommandIds.Derive("citation", command.Text)[..16];
}
