using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Hosting;

namespace Laurel.Grains.Cluster;

/// <summary>How the processes of a cluster reach each other: under one name, and by TLS on both sides wherever a link leaves the machine.</summary>
/// <remarks>Whoever holds the cluster's own certificate and its key belongs to it; nobody else is answered, whatever authority vouches for them.</remarks>
public sealed class ClusterLink
{
    private const string Name = "laurel";

    private readonly X509Certificate2? certificate;

    private ClusterLink(X509Certificate2? certificate) => this.certificate = certificate;

    /// <summary>The link that the command line names: PEM files of the cluster's certificate and its key; null for links that stay on this machine.</summary>
    /// <exception cref="InvalidDataException">The files are not there, or hold no certificate with its key.</exception>
    public static ClusterLink Of(string? certificate, string? key)
    {
        try
        {
            return new(certificate is null ? null : X509Certificate2.CreateFromPemFile(certificate, key ?? certificate));
        }
        catch (Exception wrong) when (wrong is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"--link-cert, --link-key: {wrong.Message}", wrong);
        }
    }

    /// <summary>Whether this address may be linked: any by TLS, else this machine's alone.</summary>
    public bool MayReach(IPAddress address) => certificate is not null || IPAddress.IsLoopback(address);

    public ISiloBuilder Join(ISiloBuilder silo)
    {
        silo.Configure<ClusterOptions>(Named);
        return certificate is null ? silo : silo.UseTls(certificate, Mutual);
    }

    public IClientBuilder Join(IClientBuilder client)
    {
        client.Configure<ClusterOptions>(Named);
        return certificate is null ? client : client.UseTls(certificate, Mutual);
    }

    private static void Named(ClusterOptions cluster) => (cluster.ServiceId, cluster.ClusterId) = (Name, Name);

    private void Mutual(TlsOptions tls)
    {
        (tls.RemoteCertificateMode, tls.ClientCertificateMode) = (RemoteCertificateMode.RequireCertificate, RemoteCertificateMode.RequireCertificate);
        tls.RemoteCertificateValidation = (other, _, _) => other is not null
            && CryptographicOperations.FixedTimeEquals(other.GetCertHash(HashAlgorithmName.SHA256), certificate!.GetCertHash(HashAlgorithmName.SHA256));
        tls.OnAuthenticateAsClient = (_, how) => how.TargetHost = certificate!.GetNameInfo(X509NameType.DnsName, forIssuer: false);
    }
}
