using System.Net;
using System.Net.Sockets;
using Laurel.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Laurel.Grains.Tests.Hosting;

/// <summary>The grains on an Orleans silo of their own, on free ports, asked by a client over the wire.</summary>
internal static class Engine
{
    public static void Host(IHostApplicationBuilder builder, Action<ISiloBuilder> grains) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "laurel-tests", clusterId: $"{Guid.NewGuid():N}");
        silo.Services.AddWire();
        grains(silo);
    });

    /// <summary>Connects a client to a started silo; whoever asks by it is another process to Orleans, so every message is written and read.</summary>
    public static async Task<IHost> Ask(IHost silo)
    {
        var (gateway, cluster) = (Of<EndpointOptions>(silo).GatewayPort, Of<ClusterOptions>(silo));
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering(gateway, cluster.ServiceId, cluster.ClusterId);
            client.Services.AddWire();
        });
        var asking = builder.Build();
        await asking.StartAsync();
        return asking;
    }

    private static T Of<T>(IHost silo)
        where T : class => silo.Services.GetRequiredService<IOptions<T>>().Value;

    /// <summary>A port of loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
