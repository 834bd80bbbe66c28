using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Laurel.Client.Web.Hosting;

/// <summary>The certificate by which the server proves who it is, with its key, and those that vouch for it: phones have the authority's own certificate alone.</summary>
internal sealed record ServerProof(X509Certificate2 Own, X509Certificate2Collection Chain)
{
    /// <summary>What <c>--tls</c> names; null without it.</summary>
    /// <exception cref="InvalidDataException">The files are not there, or hold no certificate with its key.</exception>
    public static ServerProof? Of(Settings settings)
    {
        if (settings is not { Certificate: { } certificate, CertificateKey: { } key }) return null;
        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(certificate);
            return new(X509Certificate2.CreateFromPemFile(certificate, key), chain);
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"--tls: {wrong.Message}", wrong);
        }
    }
}
