// The hosting file of the Orleans engine.
using Laurel.Grains;
using Laurel.Grains.Hosting;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Laurel.Bench.Hosting;

/// <summary>Hosts the grains in this process, as a cluster of one silo.</summary>
internal static class Engine
{
    public static void Host(IHostApplicationBuilder builder, LaurelStore store, Action<ISiloBuilder> configure) => builder.UseOrleans(silo =>
    {
        silo.UseLocalhostClustering(RunningLaurel.FreePort(), RunningLaurel.FreePort(), serviceId: "laurel-bench", clusterId: "laurel-bench");
        silo.Services.AddWire();
        silo.AddLaurelGrains(store);
        configure(silo);
    });
}
