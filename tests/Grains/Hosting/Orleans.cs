using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Serialization;

namespace Laurel.Grains.Tests.Hosting;

/// <summary>The grains on an Orleans silo of their own, on free ports.</summary>
internal static class Engine
{
    public static void Host(IHostApplicationBuilder builder, Action<ISiloBuilder> grains) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "laurel-tests", clusterId: $"{Guid.NewGuid():N}");
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(Wire.IsJson, Wire.Json));
        grains(silo);
    });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
