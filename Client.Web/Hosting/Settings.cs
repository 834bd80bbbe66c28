namespace Laurel.Client.Web.Hosting;

/// <summary>What is said at start: see docs/operations.md.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Keys">The folder of the keys; null puts it beside the data folder.</param>
/// <param name="Urls">Where to listen.</param>
/// <param name="Certificate">For TLS: the certificate's PEM file; null without.</param>
/// <param name="CertificateKey">Its key's PEM file.</param>
/// <param name="PublicAddress">What QR codes and links begin with; the first address to listen on where nothing is said. Never the request's Host.</param>
/// <param name="SampleFolder">Where the sample conference lies.</param>
/// <param name="Sample">Loads the sample conference.</param>
/// <param name="Cluster">The gateway of a Silo process whose grains are asked (Orleans engine); null hosts the grains in this process.</param>
/// <param name="Signer">The organisation's signing certificate, a PKCS #12 file outside the data folder; null without.</param>
/// <param name="SignerCertificate">The certificate of a key that is not in a file here, PEM; digests are signed by the command, or
/// elsewhere.</param>
/// <param name="SignerCommand">A program that signs a digest; null without.</param>
/// <param name="CertificateQr">Whether certificates bear a code.</param>
/// <param name="Proxies">Addresses of proxies whose forwarded headers are believed.</param>
public sealed record Settings(
    string Data,
    string? Keys,
    string Urls,
    string? Certificate,
    string? CertificateKey,
    Uri PublicAddress,
    bool Sample,
    string SampleFolder,
    string? Cluster,
    IReadOnlyList<string> Proxies,
    bool CertificateQr = true,
    string? Signer = null,
    string? SignerCertificate = null,
    string? SignerCommand = null)
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLoopback => Urls.Split(';').All(url => Address(url).IsLoopback);

    /// <summary>Whether people reach it by HTTPS, straight or through a proxy.</summary>
    public bool IsSecure => PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads what <see cref="Arguments"/> made of the command line.</summary>
    public static Settings From(IConfiguration said)
    {
        var certificate = said["tls:cert"];
        var urls = said["urls"] ?? DefaultUrl;
        if (certificate is not null)
            urls = urls.Replace("http://", "https://", StringComparison.Ordinal);
        return new(
            said["data"] ?? "data", said["keys"], urls, certificate, said["tls:key"],
            new(said["public"] ?? Address(urls.Split(';')[0]).ToString()), said.GetValue("sample", false),
            said["samples"] ?? Path.Combine(AppContext.BaseDirectory, "samples", "review-2025"), said["cluster"],
            said["proxies"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            said.GetValue("certificate-qr", true),
            said["signer"], said["signer-certificate"], said["signer-command"]);
    }

    private static Uri Address(string url) =>
        new(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal));
}
