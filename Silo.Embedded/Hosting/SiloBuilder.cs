using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace Laurel.Silo.Embedded;

/// <inheritdoc cref="ISiloBuilder"/>
internal sealed class SiloBuilder(IServiceCollection services, IConfiguration configuration) : ISiloBuilder
{
    public IServiceCollection Services { get; } = services;

    public IConfiguration Configuration { get; } = configuration;

    /// <summary>The builder of these services; the same one where they are set up twice.</summary>
    public static SiloBuilder Of(IServiceCollection services, IConfiguration configuration)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(SiloBuilder))?.ImplementationInstance is SiloBuilder known)
            return known;
        var builder = new SiloBuilder(services, configuration);
        services.AddOptions().AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(builder);
        services.AddSingleton<EmbeddedSilo>();
        services.AddSingleton<Runtime>();
        services.AddSingleton<IGrainRuntime>(all => all.GetRequiredService<Runtime>());
        services.AddSingleton<ITimerRegistry>(all => all.GetRequiredService<Runtime>());
        services.AddSingleton<IClusterClient>(all => all.GetRequiredService<EmbeddedSilo>().Grains);
        services.AddSingleton<IGrainFactory>(all => all.GetRequiredService<EmbeddedSilo>().Grains);
        services.AddHostedService(all => all.GetRequiredService<EmbeddedSilo>());
        return builder;
    }
}

/// <summary>What only this engine asks of its host.</summary>
public static class EmbeddedSiloBuilderExtensions
{
    /// <summary>Adds the grain classes of an assembly.</summary>
    public static ISiloBuilder AddGrains(this ISiloBuilder builder, Assembly assembly) =>
        builder.Configure<EmbeddedOptions>(options => options.GrainAssemblies.Add(assembly));

    /// <summary>Copies every argument and answer as if it crossed a wire; for tests.</summary>
    public static ISiloBuilder CopyMessages(this ISiloBuilder builder, Copying copying) =>
        builder.Configure<EmbeddedOptions>(options => options.Copying = copying);
}
