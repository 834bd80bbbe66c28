using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Grains.Certificates;
using Laurel.Grains.Councils;
using Laurel.Grains.Tests.Councils;
using Laurel.Silo.Embedded;
using Laurel.Silo.Embedded.Tests;
using Laurel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>The grains of Laurel in a simulation: one thread, one seed, and a table whose calls the seed orders, loses and forgets to answer.</summary>
internal sealed class SimulatedLaurel
{
    private static readonly Actor Administrator = new(Actor.Account, "administrator", Actor.Everywhere, Role.Administrator);

    private readonly ReminderTableInMemory reminders = new();
    private readonly Random drawn;
    private readonly byte[] secret = new byte[32];
    private Action<ISiloBuilder>? configure;

    public SimulatedLaurel(int seed)
    {
        Simulation = new(seed);
        drawn = new(seed);
        Table = new(new Weather(this));
    }

    public Simulation Simulation { get; }

    public SimulatedTable Table { get; }

    public BallotKeysInMemory BallotKeys { get; } = new();

    public List<SimulatedSilo> Silos { get; } = [];

    /// <summary>Of a hundred calls to the table, how many are lost, and as many again done without an answer.</summary>
    public int Storm { get; set; }

    public SimulatedLaurel With(Action<ISiloBuilder> more)
    {
        configure += more;
        return this;
    }

    /// <summary>The grains of the first silo, asked as an administrator.</summary>
    public IGrainFactory Grains => At(0);

    public IGrainFactory At(int silo)
    {
        RequestContext.Set(Actor.ContextKey, Silos[silo].Services.GetRequiredService<ActorTokens>().Mint(Administrator));
        return Silos[silo].Grains;
    }

    /// <summary>Runs a story on so many silos over the one table.</summary>
    /// <param name="patience">How long it may last, by its own clock; null for what is usual.</param>
    public void Tell(Func<Task> story, int silos = 1, TimeSpan? patience = null) => Simulation.Run(
        async () =>
        {
            for (var i = 0; i < silos; i++) Silos.Add(await Simulation.Start(Set));
            await story();
        },
        patience);

    /// <summary>Kills a silo and starts another in its place.</summary>
    public async Task Crash(int silo)
    {
        Silos[silo].Crash();
        Silos[silo] = await Simulation.Start(Set);
    }

    /// <summary>Asks until there is an answer, on any silo, as an edge does: with the same command.</summary>
    public async Task<T> Insist<T>(Func<IGrainFactory, Task<T>> ask, Func<T, bool> isBusy)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                var answer = await ask(At(Simulation.Chance.Next(Silos.Count)));
                if (!isBusy(answer)) return answer;
            }
            catch (Exception broken) when (broken is IOException or TimeoutException or OrleansException && tries < 200)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), Simulation.Time);
            }
        }
    }

    private void Set(ISiloBuilder silo)
    {
        silo.AddGrains(typeof(LaurelGrains).Assembly);
        silo.Services.AddSingleton(new ActorTokens(secret, Simulation.Time));
        silo.Services.AddSingleton<ITable>(Table);
        silo.Services.AddSingleton<Chance>(Fill);
        silo.Services.AddSingleton<IKeyRing>(new KeyRing(secret, Fill));
        silo.Services.AddSingleton<IActor, RequestActor>();
        silo.Services.AddSingleton<SystemActor>();
        silo.Services.AddSingleton<AggregateContext>();
        silo.Services.AddSingleton<IBallotKeys>(BallotKeys);
        silo.Services.AddCertificates(new(new Uri("https://laurel.example.vn")), () => CertificateKeys.Of(secret));
        silo.Services.AddSingleton<IOriginals>(new BareOriginals());
        silo.Services.AddSingleton<IReminderTable>(reminders);
        silo.AddReminders().AddIncomingGrainCallFilter<ActorCallFilter>();
        configure?.Invoke(silo);
    }

    private void Fill(Span<byte> bytes) => drawn.NextBytes(bytes);

    /// <summary>When the store gets to a call and whether it is done and answered: the seed's to say.</summary>
    private sealed class Weather(SimulatedLaurel laurel) : ITableSchedule
    {
        public async ValueTask<Fate> Ask(TableCall call)
        {
            await laurel.Simulation.Turn();
            var luck = laurel.Storm == 0 ? 100 : laurel.Simulation.Chance.Next(100);
            return luck < laurel.Storm ? Fate.Lost : luck < 2 * laurel.Storm && call.Verb == "commit" ? Fate.AnswerLost : Fate.Answered;
        }

        public async ValueTask Answer(TableCall call) => await laurel.Simulation.Turn();
    }
}
