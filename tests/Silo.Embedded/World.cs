using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;

namespace Laurel.Silo.Embedded.Tests;

/// <summary>A simulation with one silo of this assembly's grains, and what they note.</summary>
internal sealed class World(int seed)
{
    private Action<ISiloBuilder>? configure;

    public Simulation Simulation { get; } = new(seed);

    public Diary Diary { get; } = new();

    public ReminderTableInMemory Reminders { get; } = new();

    public SimulatedSilo Silo { get; private set; } = null!;

    public IGrainFactory Grains => Silo.Grains;

    public World With(Action<ISiloBuilder> more)
    {
        configure += more;
        return this;
    }

    /// <summary>Starts a silo, and makes it the one that <see cref="Grains"/> are of.</summary>
    public async Task<SimulatedSilo> Start() => Silo = await Simulation.Start(Set);

    /// <summary>What a silo of this world is made of.</summary>
    public void Set(ISiloBuilder silo)
    {
        silo.AddGrains(typeof(World).Assembly).AddReminders();
        silo.Services.AddSingleton<IReminderTable>(Reminders);
        silo.Services.AddSingleton(Diary);
        silo.Services.AddSingleton(Simulation);
        configure?.Invoke(silo);
    }

    public void Tell(Func<Task> story, TimeSpan? patience = null) => Simulation.Run(
        async () =>
        {
            await Start();
            await story();
        },
        patience);

    public Task Pass(TimeSpan time) => Task.Delay(time, Simulation.Time);
}
