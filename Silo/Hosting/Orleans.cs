// The hosting file of the Orleans engine.
using Laurel.Grains;
using Laurel.Grains.Certificates;
using Laurel.Grains.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Laurel.Silo.Hosting;

/// <summary>Hosts the grains in a process of their own, for Client.Web processes on the same machine that are started with <c>--cluster</c>.</summary>
/// <remarks>One silo owns the SQLite store (its lock file sees to that), so this cluster has one silo and any number of clients.</remarks>
internal static class SiloHost
{
    private const int SiloPort = 11111;
    private const int GatewayPort = 30000;

    public static async Task<int> Run(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var said = builder.Configuration;
        var gateway = said.GetValue("gateway-port", GatewayPort);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(said.GetValue("silo-port", SiloPort), gateway, serviceId: "laurel", clusterId: "laurel");
            silo.Services.AddWire();
            var store = LaurelStore.At(said["data"] ?? "data", said["keys"]);
            silo.AddLaurelGrains(store, CertificateSettings.Of(
                new(said["public"] ?? "http://127.0.0.1:5080"), said.GetValue("certificate-qr", true), said["signer"], store,
                    said["signer-certificate"], said["signer-command"]));
        });
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine($"Laurel's silo is ready for clients at 127.0.0.1:{gateway}");
        await host.WaitForShutdownAsync();
        return 0;
    }
}
