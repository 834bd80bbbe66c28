using Laurel.Domain.Decisions;

namespace Laurel.Domain.Certificates;

/// <summary>What the register says of an issued certificate.</summary>
public enum CertificateStatus
{
    Valid,
    Revoked,
    Replaced,
}

/// <summary>One change of a certificate's standing. The reason of a revocation in words is not public and not here.</summary>
/// <param name="ByDecision">The number of the decision that changed it; null where none is known.</param>
/// <param name="On">The date of that decision.</param>
/// <param name="Ground">Of a revocation, what the law calls it; null where nobody said.</param>
public sealed record StatusChange(
    CertificateStatus Status, DateTimeOffset At, string? ByDecision, DateOnly? On, RevocationGround? Ground = null);
