namespace Laurel.Domain.Decisions;

/// <summary>That an award is taken back by the authority that gave it (DOMAIN 3.12).</summary>
/// <param name="ByDecision">The revoking decision's number as printed; null where the office enters it later.</param>
/// <param name="On">The revoking decision's date.</param>
/// <param name="Reason">On record; the public verification never shows it.</param>
public sealed record Revocation(string? ByDecision, DateOnly On, [property: Personal] string Reason);

/// <summary>That the prize money of a revoked award came back (thu hồi tiền thưởng).</summary>
/// <param name="Dong">What came back; 0 where nothing had been paid out.</param>
/// <param name="On">The day it came back.</param>
public sealed record PrizeRecovery(long Dong, DateOnly On);
