namespace Laurel.Domain.Certificates;

/// <summary>What the register says of an issued certificate.</summary>
public enum CertificateStatus
{
    Valid,
    Revoked,
    Replaced,
}

/// <summary>One change of a certificate's standing. The reason of a revocation is not public and not here.</summary>
/// <param name="ByDecision">The number of the decision that changed it; null where none is known.</param>
/// <param name="On">The date of that decision.</param>
public sealed record StatusChange(CertificateStatus Status, DateTimeOffset At, string? ByDecision, DateOnly? On);
