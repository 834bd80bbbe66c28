using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded.Tests;

public sealed class LifetimeTests
{
    [Fact]
    public void An_idle_grain_is_collected_and_the_next_call_makes_a_new_one()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<ILived>("one").Touch();
            await world.Pass(TimeSpan.FromMinutes(17));
            Assert.Equal(["born", "touched", "ended ActivationIdle"], world.Diary.Entries);
            await world.Grains.GetGrain<ILived>("one").Touch();
            Assert.Equal(["born", "touched", "ended ActivationIdle", "born", "touched"], world.Diary.Entries);
        });
    }

    [Fact]
    public void A_grain_in_use_is_not_collected()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            for (var minute = 0; minute < 40; minute++)
            {
                await world.Grains.GetGrain<ILived>("one").Touch();
                await world.Pass(TimeSpan.FromMinutes(1));
            }
            Assert.Equal(41, world.Diary.Entries.Count);
        });
    }

    [Fact]
    public void A_class_may_have_an_age_of_its_own()
    {
        var world = new World(1).With(silo => silo.Configure<GrainCollectionOptions>(options =>
            options.ClassSpecificCollectionAge[typeof(LivedGrain).FullName!] = TimeSpan.FromMinutes(2)));
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<ILived>("one").Touch();
            await world.Pass(TimeSpan.FromMinutes(4));
            Assert.Equal(0, world.Silo.Activations);
        });
    }

    [Fact]
    public void A_delay_keeps_an_idle_grain_and_zero_takes_it_back()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<ILived>("one").Delay(TimeSpan.FromMinutes(30));
            await world.Pass(TimeSpan.FromMinutes(25));
            Assert.Equal(1, world.Silo.Activations);
            await world.Grains.GetGrain<ILived>("one").Delay(TimeSpan.Zero);
            await world.Pass(TimeSpan.FromMinutes(17));
            Assert.Equal(0, world.Silo.Activations);
        });
    }

    [Fact]
    public void A_grain_may_end_itself_after_its_call()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<ILived>("one").End();
            await world.Pass(TimeSpan.FromSeconds(1));
            Assert.Equal(["born", "still here", "ended ApplicationRequested"], world.Diary.Entries);
        });
    }

    [Fact]
    public void Calls_that_come_while_a_grain_ends_are_run_by_the_next_one()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var world = new World(seed);
            world.Tell(async () =>
            {
                var one = world.Grains.GetGrain<ILived>("one");
                await Task.WhenAll(one.End(), one.Touch(), one.Touch(), one.Touch());
                Assert.Equal(3, world.Diary.Entries.Count(entry => entry == "touched"));
            });
        }
    }

    [Fact]
    public void A_failed_activation_reaches_its_callers_and_the_next_call_tries_anew()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            var frail = world.Grains.GetGrain<IFrail>("one");
            await Assert.ThrowsAsync<FormatException>(frail.Touch);
            await frail.Touch();
        });
    }

    [Fact]
    public async Task Stopping_ends_every_grain_after_the_calls_it_has_begun()
    {
        await using var host = await EngineHost.Start();
        var slow = host.Grains.GetGrain<ILived>("one").Slow();
        while (!host.Get<Diary>().Entries.Contains("slow begun"))
            await Task.Yield();
        await host.Stop();
        await slow;
        Assert.Equal(["born", "slow begun", "slow ended", "ended ShuttingDown"], host.Get<Diary>().Entries);
        await Assert.ThrowsAsync<SiloUnavailableException>(host.Grains.GetGrain<ILived>("one").Touch);
    }

    [Fact]
    public void A_call_that_is_not_answered_in_thirty_seconds_ends_in_a_timeout()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            var asked = world.Simulation.Time.GetUtcNow();
            await Assert.ThrowsAsync<TimeoutException>(world.Grains.GetGrain<ILived>("one").Hang);
            Assert.InRange(world.Simulation.Time.GetUtcNow() - asked, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        });
    }

    [Fact]
    public void A_call_that_nobody_waits_for_any_more_is_never_run()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            var hung = world.Grains.GetGrain<ILived>("one").HangFor(TimeSpan.FromSeconds(40));
            var touch = world.Grains.GetGrain<ILived>("one").Touch();
            await Assert.ThrowsAsync<TimeoutException>(() => hung);
            await Assert.ThrowsAsync<TimeoutException>(() => touch);
            await world.Pass(TimeSpan.FromSeconds(20));
            Assert.DoesNotContain("touched", world.Diary.Entries);
        });
    }

    [Fact]
    public void A_grain_that_awaits_a_call_of_itself_hears_a_timeout_and_lives_on()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            await Assert.ThrowsAsync<TimeoutException>(world.Grains.GetGrain<ILived>("one").CallItself);
            await world.Grains.GetGrain<ILived>("one").Touch();
            Assert.Equal(["born", "timed out", "touched"], world.Diary.Entries);
        });
    }
}

public interface ILived : IGrainWithStringKey
{
    Task Touch();

    Task Delay(TimeSpan time);

    Task End();

    Task Slow();

    Task Hang();

    Task HangFor(TimeSpan time);

    Task CallItself();
}

internal sealed class LivedGrain(Diary diary, TimeProvider time) : Grain, ILived
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        diary.Note("born");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        diary.Note($"ended {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task Touch()
    {
        diary.Note("touched");
        return Task.CompletedTask;
    }

    public Task Delay(TimeSpan delay)
    {
        DelayDeactivation(delay);
        return Task.CompletedTask;
    }

    public async Task End()
    {
        DeactivateOnIdle();
        await Task.Yield();
        diary.Note("still here");
    }

    public async Task Slow()
    {
        diary.Note("slow begun");
        await Task.Delay(TimeSpan.FromMilliseconds(50), time);
        diary.Note("slow ended");
    }

    public Task Hang() => new TaskCompletionSource().Task;

    public Task HangFor(TimeSpan hang) => Task.Delay(hang, time);

    public async Task CallItself()
    {
        try
        {
            await GrainFactory.GetGrain<ILived>(this.GetPrimaryKeyString()).Touch();
        }
        catch (TimeoutException)
        {
            diary.Note("timed out");
        }
    }
}

public interface IFrail : IGrainWithStringKey
{
    Task Touch();
}

internal sealed class FrailGrain(Diary diary) : Grain, IFrail
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        diary.Note("tried");
        if (diary.Entries.Count == 1)
            throw new FormatException();
    }

    public Task Touch() => Task.CompletedTask;
}
