using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Laurel.Client.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Laurel.Client.Web.Tests.Hosting;

public sealed class ServerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("laurel-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--urls", "nothing")]
    [InlineData("--urls", "http://127.0.0.1:0;ftp://127.0.0.1")]
    [InlineData("--public", "laurel.example")]
    [InlineData("--proxies", "127.0.0.1,nobody")]
    [InlineData("--certificate-qr", "maybe")]
    [InlineData("--sample", "maybe")]
    public void An_option_that_is_not_what_it_takes_is_named(string option, string value) => Assert.Contains(
        option, Assert.Throws<InvalidDataException>(() => Settings.From(Said($"{option}={value}"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("--urls=nothing")]
    [InlineData("--keys=data/keys", "--data=data")]
    [InlineData("--tls:cert=missing.pem", "--tls:key=missing.key")]
    public async Task What_cannot_start_as_it_was_told_to_says_why_and_ends_with_2(params string[] told) =>
        Assert.Equal(2, await Server.Run([$"--data={Path.Combine(folder, "data")}", "--urls=http://127.0.0.1:0", .. told]));

    [Fact]
    public async Task An_upkeep_of_keys_in_the_data_folder_says_why_and_ends_with_1() =>
        Assert.Equal(1, await Upkeep.Run(["badge-keys", "--data=data", "--keys=data/keys"]));

    [Fact]
    public async Task Whoever_knows_the_authority_alone_believes_a_server_that_another_vouches_for()
    {
        var (root, rootKey) = Made("root", null);
        var (between, betweenKey) = Made("between", (root, rootKey));
        var (own, key) = Made("own", (between, betweenKey));
        await File.WriteAllTextAsync(Path.Combine(folder, "own.pem"), $"{own.ExportCertificatePem()}\n{between.ExportCertificatePem()}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "own.key"), key.ExportPkcs8PrivateKeyPem());
        var settings = Settings.From(Said($"--tls:cert={Path.Combine(folder, "own.pem")}", $"--tls:key={Path.Combine(folder, "own.key")}"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => Limits.Set(kestrel, ServerProof.Of(settings))).UseUrls("https://127.0.0.1:0");
        await using var server = builder.Build();
        server.MapGet("/", () => "xin chào");
        await server.StartAsync();

        using var phone = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, chain, _) => IsVouchedFor(shown!, chain!, root) });

        Assert.Equal("xin chào", await phone.GetStringAsync(new Uri(server.Urls.Single())));
    }

    private static IConfiguration Said(params string[] told) => new ConfigurationBuilder().AddCommandLine(told).Build();

    /// <summary>Judges by what the server sent and the authority alone.</summary>
    private static bool IsVouchedFor(X509Certificate2 shown, X509Chain sent, X509Certificate2 authority)
    {
        using var chain = new X509Chain();
        (chain.ChainPolicy.TrustMode, chain.ChainPolicy.RevocationMode) = (X509ChainTrustMode.CustomRootTrust, X509RevocationMode.NoCheck);
        chain.ChainPolicy.CustomTrustStore.Add(authority);
        chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build(shown);
    }

    private static (X509Certificate2 Certificate, ECDsa Key) Made(string name, (X509Certificate2 Certificate, ECDsa Key)? by)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(name != "own", false, 0, true));
        var (from, until) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return by is not { } authority ? (asked.CreateSelfSigned(from, until), key) : (asked.Create(
            authority.Certificate.SubjectName, X509SignatureGenerator.CreateForECDsa(authority.Key), from, until, RandomNumberGenerator.GetBytes(8)), key);
    }
}
