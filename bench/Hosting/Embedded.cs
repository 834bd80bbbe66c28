// The hosting file of the Embedded engine.
using Laurel.Grains;
using Laurel.Silo.Embedded;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Laurel.Bench.Hosting;

/// <summary>Hosts the grains in this process.</summary>
internal static class Engine
{
    public static void Host(IHostApplicationBuilder builder, LaurelStore store, Action<ISiloBuilder> configure) => builder.UseOrleans(silo =>
    {
        silo.AddGrains(typeof(LaurelGrains).Assembly).AddLaurelGrains(store);
        configure(silo);
    });
}
