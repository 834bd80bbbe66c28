// The hosting file of the Orleans engine.
using System.Net;
using Laurel.Grains;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Laurel.Client.Web.Hosting;

/// <summary>Hosts the grains in this process, as a cluster of one silo that nobody else joins.</summary>
internal static class GrainHosting
{
    public static void HostGrains(this WebApplicationBuilder builder, Settings settings) =>
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort: FreePort(), gatewayPort: 0)
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = ("laurel", "laurel"))
            .AddLaurelGrains(GrainStore.Of(settings)));

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
