using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;
using Laurel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Laurel.Grains.Tests.Hosting;

/// <summary>The grains of Laurel in a host of their own, on whichever engine this build has, over a table that outlives them.</summary>
/// <remarks>Calls are made as an administrator of the whole installation until <see cref="Act(Actor)"/> says otherwise.</remarks>
public sealed class GrainHost : IAsyncDisposable
{
    private static readonly Actor Administrator = new(Actor.Account, "administrator", Actor.Everywhere, Role.Administrator);

    private readonly AsyncLocal<Actor?> acting = new();
    private readonly string folder = Directory.CreateTempSubdirectory("laurel-grains-").FullName;
    private readonly Action<ISiloBuilder>? configure;
    private IHost? host;
    private IHost? asking;

    private GrainHost(ITable? table, Action<ISiloBuilder>? configure) => (Table, this.configure) = (table ?? new SimulatedTable(), configure);

    public ITable Table { get; }

    /// <summary>The real time, shifted at will.</summary>
    public ShiftedClock Clock { get; } = new();

    /// <summary>The grains; whoever acts in this flow of calls acts with a fresh token, good for a minute of <see cref="Clock"/>.</summary>
    public IGrainFactory Grains
    {
        get
        {
            RequestContext.Set(Actor.ContextKey, Get<ActorTokens>().Mint(acting.Value ?? Administrator));
            return asking!.Services.GetRequiredService<IGrainFactory>();
        }
    }

    /// <param name="table">Where everything lies; in memory where none is given.</param>
    /// <param name="configure">Replaces whatever a test wants replaced.</param>
    public static async Task<GrainHost> Start(ITable? table = null, Action<ISiloBuilder>? configure = null)
    {
        var grains = new GrainHost(table, configure);
        grains.host = await grains.Begin();
        return grains;
    }

    public T Get<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>From here on, in this flow of calls, <see cref="Grains"/> are asked by somebody.</summary>
    public void Act(Actor actor) => acting.Value = actor;

    /// <summary>Asks as somebody who holds these roles in one conference.</summary>
    public void Act(Role roles, string conference = Actor.Everywhere) => Act(new(Actor.Account, "someone", conference, roles));

    /// <summary>Loses all that is in memory, without a word to the grains, and starts anew over the same table.</summary>
    public async Task Crash()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        try
        {
            await LeaveClient();
            await host!.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            // Nothing was waited for, as intended.
        }
        host = await Begin();
    }

    /// <summary>Ends every grain in good order, and starts anew over the same table.</summary>
    public async Task Restart()
    {
        await LeaveClient();
        await host!.StopAsync();
        host = await Begin();
    }

    public async ValueTask DisposeAsync()
    {
        await LeaveClient();
        await host!.StopAsync();
        host.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IHost> Begin()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        Engine.Host(builder, silo =>
        {
            silo.AddLaurelGrains(LaurelStore.At(Path.Combine(folder, "data")));
            silo.Services.Replace(ServiceDescriptor.Singleton<ITable>(Table));
            silo.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            configure?.Invoke(silo);
        });
        host = builder.Build();
        await host.StartAsync();
        asking = await Engine.Ask(host);
        return host;
    }

    private async Task LeaveClient()
    {
        if (asking is null || asking == host) return;
        await asking.StopAsync();
        asking.Dispose();
    }
}
