using Laurel.Grains.Certificates;

namespace Laurel.Client.Web.Certificates;

/// <summary>Finds what the register says of a serial that somebody typed or scanned; null for a malformed one and an unknown one alike.</summary>
public interface ICertificateLookup
{
    Task<CertificateView?> Find(string serial);
}
