namespace Laurel.Domain.Certificates;

/// <summary>What the register says of an issued certificate.</summary>
public enum CertificateStatus
{
    Valid,
    Revoked,
    Replaced,
}
