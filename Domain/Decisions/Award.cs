using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>One line of a decision's list.</summary>
/// <param name="Prize">Đồng; null where unknown.</param>
/// <param name="Serial">Null before signing.</param>
/// <param name="Revocation">Null while the award holds.</param>
/// <param name="Recovered">The prize money that came back after a revocation; null before.</param>
/// <param name="NeverIssued">Revoked before the gold book gave its block: it has no number there and no certificate, ever.</param>
public sealed record Award(
    CitationId Citation, long? Prize, Serial? Serial = null, Revocation? Revocation = null, PrizeRecovery? Recovered = null,
    bool NeverIssued = false);
