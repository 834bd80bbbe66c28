using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Laurel.Grains.Cluster;
using Laurel.Grains.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Laurel.Grains.Tests.Cluster;

/// <summary>Who is answered by a silo whose links are TLS.</summary>
public sealed class ClusterLinkTests : IAsyncLifetime
{
    /// <summary>Whoever is answered would wait for more for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-link-").FullName;
    private readonly int gateway = Engine.FreePort();
    private IHost silo = null!;

    public async Task InitializeAsync()
    {
        Make("cluster");
        Make("stranger");
        silo = Built(builder => builder.UseOrleans(host => Link("cluster").Join(host.UseLocalhostClustering(Engine.FreePort(), gateway))));
        await silo.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await silo.StopAsync();
        silo.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_holds_the_clusters_certificate_is_answered()
    {
        using var web = Client(Link("cluster"));

        await web.StartAsync();

        Assert.NotEmpty(await web.Services.GetRequiredService<IClusterClient>().GetGrain<IManagementGrain>(0).GetHosts());
        await web.StopAsync();
    }

    [Fact]
    public async Task Whoever_has_another_certificate_is_not()
    {
        using var stranger = await Reached();
        using var key = X509Certificate2.CreateFromPemFile(Path.Combine(folder, "stranger.pem"), Path.Combine(folder, "stranger.key"));
        await using var tls = new SslStream(stranger.GetStream(), leaveInnerStreamOpen: false, (_, _, _, _) => true);

        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "cluster", ClientCertificates = [key] });

        Assert.True(await IsClosed(tls));
    }

    [Fact]
    public async Task Whoever_speaks_no_TLS_is_not()
    {
        using var stranger = await Reached();
        await using var plain = stranger.GetStream();

        await plain.WriteAsync("Anybody there? Anybody there? Anybody there?"u8.ToArray());

        Assert.True(await IsClosed(plain));
    }

    [Fact]
    public void Without_a_certificate_nothing_outside_this_machine_is_reached()
    {
        Assert.True(Link(null).MayReach(IPAddress.Loopback));
        Assert.False(Link(null).MayReach(IPAddress.Parse("10.0.0.5")));
        Assert.True(Link("cluster").MayReach(IPAddress.Parse("10.0.0.5")));
    }

    [Theory]
    [InlineData("missing.pem", "missing.key")]
    [InlineData("cluster.pem", "stranger.key")]
    [InlineData("cluster.key", "cluster.key")]
    public void Files_that_are_no_certificate_with_its_key_are_told_of(string certificate, string key) => Assert.Contains(
        "--link-cert",
        Assert.Throws<InvalidDataException>(() => ClusterLink.Of(Path.Combine(folder, certificate), Path.Combine(folder, key))).Message,
        StringComparison.Ordinal);

    private IHost Client(ClusterLink link) =>
        Built(builder => builder.UseOrleansClient(client => link.Join(client.UseStaticClustering(new IPEndPoint(IPAddress.Loopback, gateway)))));

    private async Task<TcpClient> Reached()
    {
        var stranger = new TcpClient();
        await stranger.ConnectAsync(IPAddress.Loopback, gateway);
        return stranger;
    }

    /// <summary>Reads on until the other side is gone; a record of TLS's own says nothing of Laurel.</summary>
    private static async Task<bool> IsClosed(Stream stream)
    {
        try
        {
            return await stream.ReadAsync(new byte[1]).AsTask().WaitAsync(Patience) == 0;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static IHost Built(Action<HostApplicationBuilder> orleans)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        orleans(builder);
        return builder.Build();
    }

    private ClusterLink Link(string? certificate) =>
        certificate is null ? ClusterLink.Of(null, null) : ClusterLink.Of(Path.Combine(folder, $"{certificate}.pem"), Path.Combine(folder, $"{certificate}.key"));

    private void Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Path.Combine(folder, $"{name}.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, $"{name}.key"), key.ExportPkcs8PrivateKeyPem());
    }
}
