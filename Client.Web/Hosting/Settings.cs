using System.Net;

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
/// <param name="Cluster">The gateways of Silo processes whose grains are asked (Orleans engine), parted by commas; null hosts the grains in this process.</param>
/// <param name="Signer">The organisation's signing certificate, a PKCS #12 file outside the data folder; null without.</param>
/// <param name="SignerCertificate">The certificate of a key that is not in a file here, PEM; digests are signed by the command, or
/// elsewhere.</param>
/// <param name="SignerCommand">A program that signs a digest; null without.</param>
/// <param name="Account">An Azure Tables account instead of the SQLite file; a secret, never shown.</param>
/// <param name="LinkCertificate">For links to silos on other machines: the cluster's certificate, PEM; null without.</param>
/// <param name="LinkKey">Its key.</param>
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
    IReadOnlyList<IPAddress> Proxies,
    bool CertificateQr = true,
    string? Signer = null,
    string? SignerCertificate = null,
    string? SignerCommand = null,
    string? Account = null,
    string? LinkCertificate = null,
    string? LinkKey = null)
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLoopback => Urls.Split(';').All(url => Address(url).IsLoopback);

    /// <summary>Whether people reach it by HTTPS, straight or through a proxy.</summary>
    public bool IsSecure => PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// <summary>Reads what <see cref="Arguments"/> made of the command line, and takes the store's account from the environment: once in a process.</summary>
    /// <exception cref="InvalidDataException">An option is not what it takes; the message says which, and what.</exception>
    public static Settings From(IConfiguration said)
    {
        var certificate = said["tls:cert"];
        var urls = said["urls"] ?? DefaultUrl;
        if (certificate is not null)
            urls = urls.Replace("http://", "https://", StringComparison.Ordinal);
        var addresses = urls.Split(';').Select(url => Address(url)).ToList();
        return new(
            said["data"] ?? "data", said["keys"], urls, certificate, said["tls:key"],
            said["public"] is { } open ? Address(open, "public") : addresses[0], Flag(said, "sample", false),
            said["samples"] ?? Path.Combine(AppContext.BaseDirectory, "samples", "review-2025"), said["cluster"],
            [.. said["proxies"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Proxy) ?? []],
            Flag(said, "certificate-qr", true),
            said["signer"], said["signer-certificate"], said["signer-command"],
            GrainStore.TakeAccount(), said["link-cert"], said["link-key"]);
    }

    private static bool Flag(IConfiguration said, string option, bool usual) => said[option] is not { } text ? usual
        : bool.TryParse(text, out var flag) ? flag
        : throw new InvalidDataException($"--{option} takes true or false.");

    private static IPAddress Proxy(string text) =>
        IPAddress.TryParse(text, out var proxy) ? proxy : throw new InvalidDataException("--proxies takes IP addresses, parted by commas.");

    private static Uri Address(string url, string option = "urls") =>
        Uri.TryCreate(url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address)
        && address.Scheme.StartsWith(Uri.UriSchemeHttp, StringComparison.Ordinal)
            ? address
            : throw new InvalidDataException($"--{option} takes an address such as {DefaultUrl}{(option is "urls" ? ", or several parted by semicolons" : "")}.");
}
