using Orleans.Runtime;

namespace Laurel.Silo.Embedded.Tests;

public sealed class ReminderTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void A_reminder_ticks_at_its_due_time_and_every_period_after() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("wake", 2 * Minute, 5 * Minute);
        await world.Pass(13 * Minute);
        Assert.Equal(["wake 2", "wake 7", "wake 12"], world.Diary.Entries);
    });

    [Fact]
    public void A_reminder_wakes_a_grain_that_was_collected() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("wake", 60 * Minute, 60 * Minute);
        await world.Pass(59 * Minute);
        Assert.Equal(0, world.Silo.Activations);
        await world.Pass(2 * Minute);
        Assert.Equal(["wake 60"], world.Diary.Entries);
    });

    [Fact]
    public void A_reminder_outlives_a_crash_and_what_it_missed_is_not_made_up_for() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("wake", 10 * Minute, 10 * Minute);
        world.Silo.Crash();
        await world.Pass(25 * Minute);
        await world.Start();
        await world.Pass(16 * Minute);
        Assert.Equal(["wake 30", "wake 40"], world.Diary.Entries);
    });

    [Fact]
    public void A_reminder_that_is_unregistered_ticks_no_more() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("wake", Minute, Minute);
        await sleeper.Forget("wake");
        await world.Pass(5 * Minute);
        Assert.Empty(world.Diary.Entries);
        Assert.Equal("", await sleeper.Known());
    });

    [Fact]
    public void A_reminder_registered_again_takes_its_new_times() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("wake", Minute, Minute);
        await sleeper.Remind("wake", 3 * Minute, 30 * Minute);
        await world.Pass(10 * Minute);
        Assert.Equal(["wake 3"], world.Diary.Entries);
        Assert.Equal("wake", await sleeper.Known());
    });

    [Fact]
    public void A_period_under_a_minute_is_refused() => Tell(async (_, sleeper) =>
        await Assert.ThrowsAsync<ArgumentException>(() => sleeper.Remind("wake", Minute, TimeSpan.FromSeconds(59))));

    [Fact]
    public void A_reminder_made_by_another_silo_is_taken_up_at_the_next_reading() => Tell(async (world, _) =>
    {
        var other = await world.Simulation.Start(world.Set);
        await other.Grains.GetGrain<ISleeper>("one").Remind("wake", 20 * Minute, 20 * Minute);
        other.Crash();
        await world.Pass(21 * Minute);
        Assert.Equal(["wake 20"], world.Diary.Entries);
    });

    [Fact]
    public void A_reminder_that_is_made_or_moved_while_the_table_is_read_keeps_its_times() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("moved", 20 * Minute, 60 * Minute);
        world.Reminders.Reading = () => world.Pass(Minute);
        await world.Pass(5.5 * Minute);
        await sleeper.Remind("made", 2 * Minute, 60 * Minute);
        await sleeper.Remind("moved", 3 * Minute, 60 * Minute);
        await world.Pass(4 * Minute);
        Assert.Equal(["made 7", "moved 8"], world.Diary.Entries);
    });

    [Fact]
    public void A_reminder_that_is_unregistered_while_the_table_is_read_ticks_no_more() => Tell(async (world, sleeper) =>
    {
        await sleeper.Remind("wake", 8 * Minute, 60 * Minute);
        world.Reminders.Reading = () => world.Pass(Minute);
        await world.Pass(5.5 * Minute);
        await sleeper.Forget("wake");
        await world.Pass(4 * Minute);
        Assert.Empty(world.Diary.Entries);
    });

    [Fact]
    public void The_request_context_is_empty_in_a_reminder() => Tell(async (world, sleeper) =>
    {
        RequestContext.Set("who", "caller");
        await sleeper.Remind("wake", Minute, 30 * Minute);
        await world.Pass(2 * Minute);
        Assert.Equal(["wake 1"], world.Diary.Entries);
    });

    private static void Tell(Func<World, ISleeper, Task> story)
    {
        var world = new World(1);
        world.Tell(() => story(world, world.Grains.GetGrain<ISleeper>("one")), TimeSpan.FromHours(3));
    }
}

public interface ISleeper : IGrainWithStringKey, IRemindable
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task Forget(string name);

    Task<string> Known();
}

internal sealed class SleeperGrain(Diary diary, TimeProvider time) : Grain, ISleeper
{
    private static readonly DateTimeOffset Beginning = new(2025, 12, 30, 0, 0, 0, TimeSpan.Zero);

    public Task Remind(string name, TimeSpan due, TimeSpan period) => this.RegisterOrUpdateReminder(name, due, period);

    public async Task Forget(string name) => await this.UnregisterReminder((await this.GetReminder(name))!);

    public async Task<string> Known() => string.Join(",", (await this.GetReminders()).Select(reminder => reminder.ReminderName));

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        diary.Note($"{reminderName} {(long)(time.GetUtcNow() - Beginning).TotalMinutes}{RequestContext.Get("who")}");
        return Task.CompletedTask;
    }
}
