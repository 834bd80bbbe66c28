using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Hosting;

namespace Laurel.Silo.Embedded;

/// <summary>A silo whose every step a <see cref="Simulation"/> orders, and which may be killed between any two.</summary>
public sealed class SimulatedSilo
{
    private readonly EmbeddedSilo silo;

    internal SimulatedSilo(Simulation simulation, Action<ISiloBuilder> configure)
    {
        var builder = SiloBuilder.Of(new ServiceCollection(), new ConfigurationBuilder().Build());
        builder.Services.AddSingleton<TimeProvider>(new Clock(this, simulation.Time));
        builder.Configure<EmbeddedOptions>(options => options.Schedule = new Ordered(this, simulation));
        configure(builder);
        Services = builder.Services.BuildServiceProvider();
        silo = Services.GetRequiredService<EmbeddedSilo>();
    }

    public IServiceProvider Services { get; }

    /// <summary>The grains, as callers outside the silo reach them.</summary>
    public IGrainFactory Grains => silo.Grains;

    /// <summary>How many grains are active.</summary>
    public int Activations => silo.ActivationCount;

    /// <summary>Kills the silo: no turn of it runs any more, and callers outside see the connection break, answered or not.</summary>
    public void Crash() => silo.Kill();

    /// <summary>Ends every activation in good order.</summary>
    public Task Stop() => silo.StopAsync(CancellationToken.None);

    internal Task Start() => silo.StartAsync(CancellationToken.None);

    private bool IsDead() => silo.IsDead;

    private sealed class Ordered(SimulatedSilo owner, Simulation simulation) : Schedule
    {
        private readonly SimulatedTasks tasks = new(simulation, "silo", owner.IsDead);

        internal override int TurnsInARow => 1;

        internal override bool IsOrdered => true;

        internal override TaskScheduler Tasks => tasks;

        internal override void Ready(IThreadPoolWorkItem work) => simulation.Add(new(work.ToString()!, work.Execute));
    }

    private sealed class Clock(SimulatedSilo owner, TimeProvider time) : TimeProvider
    {
        public override long TimestampFrequency => time.TimestampFrequency;

        public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

        public override long GetTimestamp() => time.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            time.CreateTimer(
                state =>
                {
                    if (!owner.IsDead())
                        callback(state);
                },
                state, dueTime, period);
    }
}
