// The hosting file of the Orleans engine.
using System.Net;
using System.Net.Sockets;
using Laurel.Grains;
using Orleans.Hosting;
using Orleans.Serialization;

namespace Laurel.Client.Web.Hosting;

/// <summary>Hosts the grains in this process, as a cluster of one silo that nobody else joins.</summary>
internal static class GrainHosting
{
    public static void HostGrains(this WebApplicationBuilder builder, Settings settings) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "laurel", clusterId: "laurel");
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(Wire.IsJson, Wire.Json));
        silo.AddLaurelGrains(GrainStore.Of(settings));
    });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
