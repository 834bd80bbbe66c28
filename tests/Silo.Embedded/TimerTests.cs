using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded.Tests;

public sealed class TimerTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_timer_ticks_after_its_due_time_and_then_a_period_after_the_end_of_each_tick() => Tell(async (world, clock) =>
    {
        await clock.Start(new(2 * Second, 10 * Second), takes: 3 * Second);
        await world.Pass(35 * Second);
        Assert.Equal(["tick 2", "tick 15", "tick 28"], world.Diary.Entries);
    });

    [Fact]
    public void A_timer_without_a_period_ticks_once() => Tell(async (world, clock) =>
    {
        await clock.Start(new(Second, Timeout.InfiniteTimeSpan), TimeSpan.Zero);
        await world.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(["tick 1"], world.Diary.Entries);
    });

    [Fact]
    public void A_tick_waits_for_the_call_under_way_unless_it_may_interleave() => Tell(async (world, clock) =>
    {
        await clock.Start(new(Second, Timeout.InfiniteTimeSpan), TimeSpan.Zero);
        await clock.Start(new(2 * Second, Timeout.InfiniteTimeSpan) { Interleave = true }, TimeSpan.Zero);
        await clock.Work(5 * Second);
        await world.Pass(Second);
        Assert.Equal(["tick 2", "worked 5", "tick 5"], world.Diary.Entries);
    });

    [Fact]
    public void A_timer_that_is_changed_counts_anew_and_one_that_is_disposed_of_ticks_no_more() => Tell(async (world, clock) =>
    {
        await clock.Start(new(10 * Second, 10 * Second), TimeSpan.Zero);
        await clock.Change(Second, 20 * Second);
        await world.Pass(25 * Second);
        await clock.Stop();
        await world.Pass(100 * Second);
        Assert.Equal(["tick 1", "tick 21"], world.Diary.Entries);
    });

    [Fact]
    public async Task A_timer_that_fires_twice_in_one_moment_waits_in_one_place_and_ticks_once()
    {
        await using var host = await EngineHost.Start(silo => silo.Services.AddSingleton<TimeProvider>(new HastyTime()));
        var clock = host.Grains.GetGrain<IClock>("clock");

        await clock.StartAndWork(new(TimeSpan.Zero, Timeout.InfiniteTimeSpan), TimeSpan.FromMilliseconds(1)).WaitAsync(20 * Second);
        await clock.Work(TimeSpan.Zero).WaitAsync(20 * Second);

        Assert.Equal(["worked", "tick", "worked"], host.Get<Diary>().Entries.Select(entry => entry.Split(' ')[0]));
    }

    [Fact]
    public void A_tick_that_fails_does_not_end_the_timer() => Tell(async (world, clock) =>
    {
        await clock.StartFailing(new(Second, Second));
        await world.Pass(TimeSpan.FromMilliseconds(3500));
        Assert.Equal(["tick 1", "tick 2", "tick 3"], world.Diary.Entries);
    });

    [Fact]
    public void Timers_do_not_keep_a_grain_and_end_with_it() => Tell(async (world, clock) =>
    {
        await clock.Start(new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)), TimeSpan.Zero);
        await world.Pass(TimeSpan.FromMinutes(18));
        Assert.Equal(0, world.Silo.Activations);
        var ticks = world.Diary.Entries.Count;
        await world.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(ticks, world.Diary.Entries.Count);
    });

    [Fact]
    public void A_timer_that_is_told_to_keeps_its_grain() => Tell(async (world, clock) =>
    {
        await clock.Start(new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)) { KeepAlive = true }, TimeSpan.Zero);
        await world.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal(1, world.Silo.Activations);
    });

    [Fact]
    public void The_request_context_is_empty_in_a_timer() => Tell(async (world, clock) =>
    {
        RequestContext.Set("who", "caller");
        await clock.Start(new(Second, Timeout.InfiniteTimeSpan), TimeSpan.Zero);
        await world.Pass(5 * Second);
        Assert.Equal(["tick 1"], world.Diary.Entries);
    });

    private static void Tell(Func<World, IClock, Task> story)
    {
        var world = new World(1);
        world.Tell(() => story(world, world.Grains.GetGrain<IClock>("one")));
    }
}

public interface IClock : IGrainWithStringKey
{
    Task Start(Timing timing, TimeSpan takes);

    Task StartAndWork(Timing timing, TimeSpan takes);

    Task StartFailing(Timing timing);

    Task Change(TimeSpan dueTime, TimeSpan period);

    Task Stop();

    Task Work(TimeSpan takes);
}

public sealed record Timing(TimeSpan Due, TimeSpan Period)
{
    public bool Interleave { get; init; }

    public bool KeepAlive { get; init; }

    public GrainTimerCreationOptions Options => new(Due, Period) { Interleave = Interleave, KeepAlive = KeepAlive };
}

internal sealed class ClockGrain(Diary diary, TimeProvider time) : Grain, IClock
{
    private readonly DateTimeOffset born = time.GetUtcNow();
    private IGrainTimer? timer;

    public Task Start(Timing timing, TimeSpan takes)
    {
        timer = this.RegisterGrainTimer(() => Tick(takes), timing.Options);
        return Task.CompletedTask;
    }

    public async Task StartAndWork(Timing timing, TimeSpan takes)
    {
        await Start(timing, TimeSpan.Zero);
        await Work(takes);
    }

    public Task StartFailing(Timing timing)
    {
        timer = this.RegisterGrainTimer(
            async () =>
            {
                await Tick(TimeSpan.Zero);
                throw new FormatException();
            },
            timing.Options);
        return Task.CompletedTask;
    }

    public Task Change(TimeSpan dueTime, TimeSpan period)
    {
        timer!.Change(dueTime, period);
        return Task.CompletedTask;
    }

    public Task Stop()
    {
        timer!.Dispose();
        return Task.CompletedTask;
    }

    public async Task Work(TimeSpan takes)
    {
        await Task.Delay(takes, time);
        diary.Note($"worked {Seconds}");
    }

    private long Seconds => (long)(time.GetUtcNow() - born).TotalSeconds;

    private async Task Tick(TimeSpan takes)
    {
        diary.Note($"tick {Seconds}{RequestContext.Get("who")}");
        await Task.Delay(takes, time);
    }
}

/// <summary>The real time, but what is due at once fires twice, as a timer does that is set again while it fires.</summary>
internal sealed class HastyTime : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new HastyTimer(base.CreateTimer(callback, state, dueTime, period), () => callback(state));

    private sealed class HastyTimer(ITimer timer, Action fire) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != TimeSpan.Zero)
                return timer.Change(dueTime, period);
            fire();
            fire();
            return true;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
