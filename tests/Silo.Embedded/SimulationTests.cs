using Orleans.Runtime;

namespace Laurel.Silo.Embedded.Tests;

public sealed class SimulationTests
{
    [Fact]
    public void The_same_seed_gives_the_same_history()
    {
        for (var seed = 0; seed < 20; seed++)
            Assert.Equal(Told(seed), Told(seed));
    }

    [Fact]
    public void Different_seeds_give_different_histories()
    {
        var told = Enumerable.Range(0, 20).Select(Told).ToList();
        Assert.True(told.Select(history => history.History).Distinct().Count() > 15);
        Assert.True(told.Select(history => history.Diary).Distinct().Count() > 5);
    }

    [Fact]
    public void A_crash_loses_every_activation_and_breaks_the_connections_of_callers_outside()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            var counter = world.Grains.GetGrain<ICounter>("one");
            await counter.Add();
            var hung = world.Grains.GetGrain<ILived>("one").Slow();
            await world.Pass(TimeSpan.FromMilliseconds(10));
            world.Silo.Crash();
            await Assert.ThrowsAsync<SiloUnavailableException>(() => hung);
            await Assert.ThrowsAsync<SiloUnavailableException>(counter.Add);
            await world.Start();
            Assert.Equal(0, await world.Grains.GetGrain<ICounter>("one").Value());
            Assert.DoesNotContain("slow ended", world.Diary.Entries);
        });
    }

    [Fact]
    public void Two_silos_have_each_an_activation_of_their_own()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            var other = await world.Simulation.Start(world.Set);
            await Task.WhenAll(world.Grains.GetGrain<ICounter>("one").Add(), other.Grains.GetGrain<ICounter>("one").Add());
            Assert.Equal(1, await world.Grains.GetGrain<ICounter>("one").Value());
            Assert.Equal(1, await other.Grains.GetGrain<ICounter>("one").Value());
        });
    }

    [Fact]
    public void Work_that_touches_the_thread_pool_fails_the_run()
    {
        var world = new World(1);
        using var awaited = new ManualResetEventSlim();
        var failure = Record.Exception(() => world.Tell(async () =>
        {
            var waiting = After(Task.Run(awaited.Wait));
            awaited.Set(); // only now, so that the pool's work is never done before it is awaited
            await waiting;
            await world.Simulation.Turn();
        }));

        // Found out when the pool comes back, or given up before it does: the pool's own time decides which, and neither passes.
        Assert.True(failure is InvalidOperationException or TimeoutException, $"{failure}");

        static async Task After(Task work) => await work;
    }

    [Fact]
    public void A_story_that_never_ends_fails_the_run()
    {
        var world = new World(1);
        Assert.Throws<TimeoutException>(() => world.Tell(() => new TaskCompletionSource().Task));
    }

    [Fact]
    public void What_the_story_throws_is_thrown() =>
        Assert.Throws<FormatException>(() => new World(1).Tell(() => throw new FormatException()));

    private static (ulong History, long Steps, string Diary) Told(int seed)
    {
        var world = new World(seed);
        world.Tell(async () =>
        {
            var calls = Enumerable.Range(0, 20).Select(i => world.Grains.GetGrain<ICounter>($"{i % 4}").Add());
            await Task.WhenAll(calls);
            await Task.WhenAll(world.Grains.GetGrain<ILived>("one").End(), world.Grains.GetGrain<ILived>("one").Touch());
        });
        return (world.Simulation.History, world.Simulation.Steps, string.Join(";", world.Diary.Entries));
    }
}
