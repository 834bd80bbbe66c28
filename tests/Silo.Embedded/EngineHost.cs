using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Laurel.Silo.Embedded.Tests;

/// <summary>The engine in a host of its own, on real threads and the real clock.</summary>
internal sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost host;

    private EngineHost(IHost host) => this.host = host;

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<EngineHost> Start(Action<ISiloBuilder>? configure = null)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.AddGrains(typeof(EngineHost).Assembly).AddReminders();
            silo.Services.AddSingleton<IReminderTable, ReminderTableInMemory>();
            silo.Services.AddSingleton<Diary>();
            configure?.Invoke(silo);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new(host);
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public Task Stop() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}

/// <summary>What the grains of a test noted, in order.</summary>
internal sealed class Diary
{
    private readonly List<string> entries = [];

    public IReadOnlyList<string> Entries
    {
        get
        {
            lock (entries)
                return [.. entries];
        }
    }

    public void Note(string entry)
    {
        lock (entries)
            entries.Add(entry);
    }
}
