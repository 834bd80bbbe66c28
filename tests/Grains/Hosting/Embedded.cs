using Laurel.Silo.Embedded;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;

namespace Laurel.Grains.Tests.Hosting;

/// <summary>The grains on the embedded engine, with every message copied as if it crossed a wire.</summary>
internal static class Engine
{
    public static void Host(IHostApplicationBuilder builder, Action<ISiloBuilder> grains) => builder.UseOrleans(silo =>
    {
        silo.AddGrains(typeof(LaurelGrains).Assembly).AddGrains(typeof(Engine).Assembly);
        silo.CopyMessages(new(Wire.IsJson, Wire.Json));
        grains(silo);
    });

    /// <summary>The same process: there is no wire, and messages are copied.</summary>
    public static Task<IHost> Ask(IHost silo) => Task.FromResult(silo);
}
