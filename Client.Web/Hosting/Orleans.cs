// The hosting file of the Orleans engine.
using System.Net;
using System.Net.Sockets;
using Laurel.Grains;
using Laurel.Grains.Cluster;
using Laurel.Grains.Hosting;
using Orleans.Hosting;

namespace Laurel.Client.Web.Hosting;

/// <summary>Hosts the grains in this process, as a cluster of one silo that nobody else joins; or asks those of a Silo process, where <c>--cluster</c> names its address.</summary>
internal static class GrainHosting
{
    public static void HostGrains(this WebApplicationBuilder builder, Settings settings)
    {
        if (settings.Cluster is { } silos)
            builder.AskGrainsOf([.. silos.Split(',').Select(IPEndPoint.Parse)], settings);
        else
            builder.HostGrainsHere(settings);
    }

    private static void AskGrainsOf(this WebApplicationBuilder builder, IPEndPoint[] silos, Settings settings)
    {
        builder.UseOrleansClient(client =>
        {
            client.UseStaticClustering(silos);
            Link(settings).Join(client);
            client.UseConnectionRetryFilter(AgainInASecond);
        });
        builder.Services.AddWire();
        builder.Services.AddActors(new KeyFolder(GrainStore.Of(settings).Keys));
    }

    private static ClusterLink Link(Settings settings) => ClusterLink.Of(settings.LinkCertificate, settings.LinkKey);

    /// <summary>A web process may be started before its silo.</summary>
    private static async Task<bool> AgainInASecond(Exception failure, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        return true;
    }

    private static void HostGrainsHere(this WebApplicationBuilder builder, Settings settings)
    {
        // At each start it recommends the servers' collector; why ours is another stands in Client.Web.csproj.
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "laurel", clusterId: "laurel");
            silo.Services.AddWire();
            silo.AddLaurelGrains(GrainStore.Of(settings), GrainStore.Certificates(settings));
        });
    }

    /// <summary>Why this engine cannot start as it was told to; null when it can.</summary>
    public static string? Refused(Settings settings)
    {
        if (settings.Cluster is not { } silos)
            return null;
        var gateways = silos.Split(',').Select(silo => IPEndPoint.TryParse(silo, out var gateway) ? gateway : null).ToList();
        if (gateways.Contains(null))
            return "--cluster takes the gateways of Silo processes, such as 127.0.0.1:30000 or 10.0.0.5:30000,10.0.0.6:30000.";
        try
        {
            var link = Link(settings);
            return gateways.TrueForAll(gateway => link.MayReach(gateway!.Address)) ? null
                : "--cluster outside this machine needs --link-cert and --link-key: links of a cluster are TLS.";
        }
        catch (InvalidDataException wrong)
        {
            return wrong.Message;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
