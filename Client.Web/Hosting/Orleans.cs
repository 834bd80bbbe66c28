// The hosting file of the Orleans engine.
using System.Net;
using System.Net.Sockets;
using Laurel.Grains;
using Laurel.Grains.Hosting;
using Orleans.Hosting;

namespace Laurel.Client.Web.Hosting;

/// <summary>Hosts the grains in this process, as a cluster of one silo that nobody else joins; or asks those of a Silo process, where <c>--cluster</c> names its address.</summary>
internal static class GrainHosting
{
    public static void HostGrains(this WebApplicationBuilder builder, Settings settings)
    {
        if (settings.Cluster is { } silo)
            builder.AskGrainsOf(IPEndPoint.Parse(silo), settings);
        else
            builder.HostGrainsHere(settings);
    }

    private static void AskGrainsOf(this WebApplicationBuilder builder, IPEndPoint silo, Settings settings)
    {
        builder.UseOrleansClient(client =>
        {
            client.UseLocalhostClustering([silo.Port], serviceId: "laurel", clusterId: "laurel");
            client.UseConnectionRetryFilter(AgainInASecond);
        });
        builder.Services.AddWire();
        builder.Services.AddActors(new KeyFolder(GrainStore.Of(settings).Keys));
    }

    /// <summary>A web process may be started before its silo.</summary>
    private static async Task<bool> AgainInASecond(Exception failure, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        return true;
    }

    private static void HostGrainsHere(this WebApplicationBuilder builder, Settings settings) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(FreePort(), FreePort(), serviceId: "laurel", clusterId: "laurel");
        silo.Services.AddWire();
        silo.AddLaurelGrains(GrainStore.Of(settings), GrainStore.Certificates(settings));
    });

    /// <summary>Why this engine cannot start as it was told to; null when it can.</summary>
    public static string? Refused(Settings settings) =>
        settings.Cluster is { } silo && !(IPEndPoint.TryParse(silo, out var gateway) && IPAddress.IsLoopback(gateway.Address))
            ? "--cluster takes the gateway of a Silo on this machine, such as 127.0.0.1:30000."
            : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
