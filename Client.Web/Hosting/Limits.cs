using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Laurel.Client.Web.Hosting;

/// <summary>What the server takes from a connection, and how it proves who it is.</summary>
internal static class Limits
{
    /// <param name="proof">Null without TLS.</param>
    public static void Set(KestrelServerOptions kestrel, ServerProof? proof)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyLimit.Usual.Bytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        if (proof is not null)
            kestrel.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = (proof.Own, proof.Chain));
    }
}
