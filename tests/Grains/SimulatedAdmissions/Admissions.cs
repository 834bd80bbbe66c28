using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Silo.Embedded;
using Laurel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Laurel.Grains.Tests.SimulatedAdmissions;

/// <summary>One morning at the doors: several devices scan a few people over and over, while silos crash and the store's answers are lost.</summary>
/// <remarks>Two silos know nothing of each other, so every grain may have two activations at once. A device asks again until it is answered.</remarks>
internal sealed class Admissions
{
    private const string Conference = "dnnd-2025";
    private const int Devices = 4, ScansADevice = 5;

    private static readonly string Keys = Directory.CreateTempSubdirectory("laurel-simulation-").FullName;

    private readonly Silo.Embedded.Simulation simulation;
    private readonly FaultyNetwork network;
    private readonly SimulatedTable table;
    private readonly SimulatedSilo[] silos = new SimulatedSilo[2];
    private readonly Dictionary<AttendeeId, BadgeView> badges = [];

    private readonly int people;
    private readonly IReadOnlyList<IReadOnlyList<Arrival>>? plan;

    /// <param name="plan">Who comes to which door; null: four devices scan a few people over and over.</param>
    public Admissions(int seed, TenDoors? plan = null)
    {
        (people, this.plan) = (plan is null ? 3 : TenDoors.People, plan?.Arrivals());
        simulation = new(seed);
        network = new(simulation);
        table = new(network);
    }

    /// <summary>What each device was told of each scan.</summary>
    public Dictionary<ScanFact, ScanAnswer> Answers { get; } = [];

    public ulong History => simulation.History;

    public long Steps => simulation.Steps;

    public int Crashes { get; private set; }

    public Action<string>? Watch
    {
        set => simulation.Watch = value;
    }

    /// <summary>Lets the morning pass, and then asks everything once more.</summary>
    public void Pass() => simulation.Run(async () =>
    {
        for (var i = 0; i < silos.Length; i++)
            silos[i] = await simulation.Start(Set);
        await Prepare();
        network.LossPercent = simulation.Chance.Next(8);
        var doors = Task.WhenAll(plan is null ? Enumerable.Range(0, Devices).Select(Scan) : plan.Select(Arrive));
        await Task.WhenAll(doors, Crash());
        await doors;
        network.LossPercent = 0;
        await AskAgain();
    });

    /// <summary>How often a scan was recorded with an attendee.</summary>
    public int Recorded(ScanFact scan) => table.Everything()
        .Count(row => row.Key.Row.StartsWith("event~attendee~", StringComparison.Ordinal)
            && Encoding.UTF8.GetString(row.Body.Span).Contains($"\"scan\":\"{scan.Id}\"", StringComparison.Ordinal));

    private void Set(ISiloBuilder silo)
    {
        silo.AddGrains(typeof(LaurelGrains).Assembly);
        silo.AddLaurelGrains(LaurelStore.At(Path.Combine(Keys, "data")));
        silo.Services.Replace(ServiceDescriptor.Singleton<ITable>(table));
        silo.Services.Replace(ServiceDescriptor.Singleton<Chance>(bytes => simulation.Chance.NextBytes(bytes)));
    }

    private async Task Prepare()
    {
        var at = simulation.Time.GetUtcNow();
        var plan = new ConferencePlan("T", null, "O", "C", at, at.AddHours(3), new("H", 9, [new("A", 10, 12)]));
        Accepted(await Ask<IConference>(0, Conference).Plan(new(new("plan"), plan)));
        for (var i = 0; i < people; i++)
        {
            var id = new AttendeeId($"{i + 1:x16}");
            var person = Ask<IAttendee>(0, $"{Conference}/{id.Text}");
            Accepted(await person.Register(new(
                new($"register-{i}"), new("Bà", $"Nguyễn Thị {i}", "", "VUSTA", "K", AttendeeRole.Delegate, null, null, null))));
            badges[id] = (await person.Get())!.Badge;
        }
    }

    private async Task Scan(int device)
    {
        for (var n = 0; n < ScansADevice; n++)
        {
            var badge = badges.Values.ElementAt(simulation.Chance.Next(people));
            var code = simulation.Chance.Next(4) == 0 ? badge.TypedCode : badge.QrText;
            var scan = new ScanFact(
                $"s{device}-{n}", code, new($"gate-{device % 2}"), Direction.In, simulation.Time.GetUtcNow(), new($"device-{device}"), n + 1);
            Answers[scan] = await Answered(scan);
        }
    }

    private async Task Arrive(IReadOnlyList<Arrival> arrivals, int door)
    {
        foreach (var (n, arrival) in arrivals.Index())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(simulation.Chance.Next(2_000)), simulation.Time);
            var scan = new ScanFact(
                $"s{door}-{n}", badges.Values.ElementAt(arrival.Person).QrText, new($"gate-{door}"), Direction.In, simulation.Time.GetUtcNow(), new($"device-{door}"), n + 1);
            var heard = await Task.WhenAll(Enumerable.Range(0, arrival.Twice ? 2 : 1).Select(_ => Answered(scan)));
            Answers[scan] = heard[0];
            Assert.All(heard, answer => Assert.Equal(heard[0] with { Seat = null, N = 0 }, answer with { Seat = null, N = 0 }));
        }
    }

    private async Task<ScanAnswer> Answered(ScanFact scan)
    {
        while (true)
        {
            try
            {
                var door = Ask<IDoor>(simulation.Chance.Next(silos.Length), $"{Conference}/{scan.Device.Text}");
                if ((await door.Scan([scan]))[0] is { Refusal: null } answer)
                    return answer;
            }
            catch (Exception lost) when (lost is IOException or SiloUnavailableException or TimeoutException)
            {
                simulation.Note($"{scan.Id} asks again");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(1 + simulation.Chance.Next(100)), simulation.Time);
        }
    }

    private async Task Crash()
    {
        for (var left = simulation.Chance.Next(4); left > 0; left--)
        {
            for (var turns = simulation.Chance.Next(400); turns > 0; turns--)
                await simulation.Turn();
            var fallen = simulation.Chance.Next(silos.Length);
            silos[fallen].Crash();
            simulation.Note($"silo {fallen} crashed");
            Crashes++;
            silos[fallen] = await Started();
        }
    }

    private async Task<SimulatedSilo> Started()
    {
        while (true)
        {
            try
            {
                return await simulation.Start(Set);
            }
            catch (IOException)
            {
                await simulation.Turn();
            }
        }
    }

    private async Task AskAgain()
    {
        silos[0].Crash();
        silos[0] = await simulation.Start(Set);
        foreach (var (scan, answer) in Answers.ToList())
        {
            var again = (await Ask<IDoor>(0, $"{Conference}/{scan.Device.Text}").Scan([scan]))[0];
            Assert.Equal(answer with { Seat = null, N = 0 }, again with { Seat = null, N = 0 });
        }
    }

    private T Ask<T>(int silo, string key)
        where T : IGrainWithStringKey
    {
        var tokens = silos[silo].Services.GetRequiredService<ActorTokens>();
        RequestContext.Set(Actor.ContextKey, tokens.Mint(new(Actor.Account, "someone", Actor.Everywhere, Role.Administrator)));
        return silos[silo].Grains.GetGrain<T>(key);
    }

    private static void Accepted(Receipt receipt) => Assert.Null(receipt.Refusal);
}
