using Laurel.Domain.Decisions;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Decisions;

/// <summary>Where an issuer's decisions and registers lie: one partition, so that its anchor covers them all.</summary>
internal static class IssuerAddress
{
    /// <summary>Of a decision's grain key <c>{issuer}/{decision id}</c>.</summary>
    public static GrainAddress OfDecision(string kind, string grainKey)
    {
        var id = IdIn(grainKey);
        return new($"issuer~{id.Issuer}", kind, id.Draft);
    }

    /// <summary>Of a register's grain key <c>{issuer}/{year}/{book}</c>.</summary>
    public static GrainAddress OfRegister(string kind, string grainKey)
    {
        var parts = grainKey.Split('/');
        return new($"issuer~{parts[0]}", kind, $"{parts[1]}~{parts[2]}");
    }

    /// <summary>The decision's id in its grain key.</summary>
    public static DecisionId IdIn(string grainKey) => new(grainKey[(grainKey.IndexOf('/', StringComparison.Ordinal) + 1)..]);
}
