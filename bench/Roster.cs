using System.Diagnostics;
using Laurel.Bench.Hosting;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains;
using Laurel.Grains.Accounts;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Laurel.Bench;

/// <summary>100,000 attendees of one conference: their search through the grains, their memory after use, and what is left of it when they are idle.</summary>
internal sealed class Roster : IRow
{
    private const int People = 100_000, InFlight = 64, Questions = 400;
    private const double MostMilliseconds = 20, MostMiB = 1024;
    private const string Conference = "bench";

    private static readonly TimeSpan Quantum = TimeSpan.FromSeconds(2), Life = TimeSpan.FromHours(1), Idle = TimeSpan.FromSeconds(4);

    public string Name => "roster";

    public IEnumerable<Figure> Run()
    {
        if (Again.Inside(Name) is not [var p50, var p99, var used, var managed, var idle]) throw new InvalidOperationException("Figures are missing.");
        yield return new("search among 100,000: p99", p99, "ms", MostMilliseconds, FormattableString.Invariant(
            $"the time promised; p50 {p50:0.0} ms"), AtMost: true);
        yield return new("100,000 attendees in memory after use", used, "MiB", MostMiB, FormattableString.Invariant(
            $"the memory promised, of the whole process; {managed:0} MiB of objects"), AtMost: true);
        yield return new("what is left of the objects when idle", idle, "MiB", managed / 2, "half of them", AtMost: true);
    }

    public IEnumerable<double> Inside() => Measure().GetAwaiter().GetResult();

    private static async Task<double[]> Measure()
    {
        using var folder = new Folder();
        using var host = Started(folder.Data);
        await host.StartAsync();
        var tokens = host.Services.GetRequiredService<ActorTokens>();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await Register(grains, tokens);
        var search = await Search(grains, tokens);
        var managed = MiB(GC.GetTotalMemory(forceFullCollection: true));
        var used = MiB(Environment.WorkingSet);
        host.Services.GetRequiredService<IOptions<GrainCollectionOptions>>().Value.CollectionAge = Idle;
        await Task.Delay(Idle + (5 * Quantum));
        var idle = MiB(GC.GetTotalMemory(forceFullCollection: true));
        await host.StopAsync();
        return [search.P50, search.P99, used, managed, idle];
    }

    private static IHost Started(string data)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.ClearProviders();
        Engine.Host(builder, LaurelStore.At(data), silo => silo.Services.Configure<GrainCollectionOptions>(
            options => (options.CollectionQuantum, options.CollectionAge) = (Quantum, Life)));
        return builder.Build();
    }

    private static async Task Register(IGrainFactory grains, ActorTokens tokens)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, InFlight).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < People;)
            {
                Act(tokens);
                var receipt = await grains.GetGrain<IAttendee>($"{Conference}/{i:x16}").Register(new(new($"register-{i}"), Person(i)));
                if (receipt.Refusal is { } refusal) throw new InvalidOperationException(refusal.English);
            }
        })));
    }

    private static Registration Person(int i)
    {
        var cells = Office.Person(i);
        return new(cells[1], cells[2], cells[3], cells[4], cells[5], AttendeeRole.Delegate, (i % 9) + 1, cells[8], cells[9]);
    }

    /// <summary>Words without accents, several words, names, units, telephones and typed codes, in all orders, as a desk and a page ask.</summary>
    private static async Task<Latencies> Search(IGrainFactory grains, ActorTokens tokens)
    {
        var roster = grains.GetGrain<IRoster>(Conference);
        Act(tokens);
        while ((await roster.Attendees(new(Limit: 1))).Total < People) await Task.Delay(100);
        var code = (await roster.Attendees(new(Limit: 1))).Items[0].Code;
        var took = new double[Questions];
        for (var i = -Questions; i < Questions; i++)
        {
            Act(tokens);
            var query = new ListQuery(Asked(i & 0xFFFF, code), (i & 3) switch { 0 => "name", 1 => "unit", _ => "precedence" }, 0, 50);
            var began = Stopwatch.GetTimestamp();
            await roster.Attendees(query);
            if (i >= 0) took[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
        return Latencies.Of(took);
    }

    private static string? Asked(int i, string code) => (i % 8) switch
    {
        0 => SearchText.Fold(Office.Name(i * 97 % People)),
        1 => "nguyen van",
        2 => Office.Name(i * 31 % People).Split(' ')[^1],
        3 => $"lien hiep tinh {i % 250}",
        4 => $"09{i * 53 % People:00000000}",
        5 => code,
        6 => "pho chu tich huu nghi",
        _ => null,
    };

    private static void Act(ActorTokens tokens) => RequestContext.Set(
        Actor.ContextKey, tokens.Mint(new(Actor.Account, "bench", Actor.Everywhere, Role.Administrator | Role.System)));

    private static double MiB(long bytes) => bytes / 1048576.0;
}
