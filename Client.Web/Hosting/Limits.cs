using System.Security.Cryptography.X509Certificates;
using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Laurel.Client.Web.Hosting;

/// <summary>What the server takes from a connection, and how it proves who it is.</summary>
internal static class Limits
{
    public static void Set(KestrelServerOptions kestrel, Settings settings)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimit.Usual.Bytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        if (settings is { Certificate: { } certificate, CertificateKey: { } key })
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(certificate, key));
    }
}
