using Orleans.Concurrency;

namespace Laurel.Silo.Embedded.Tests;

public sealed class TurnTests
{
    [Fact]
    public async Task The_first_call_activates_the_grain_before_it_runs()
    {
        await using var host = await EngineHost.Start();
        await host.Grains.GetGrain<ICounter>("one").Add();
        Assert.Equal(["one active", "one 1"], host.Get<Diary>().Entries);
    }

    [Fact]
    public async Task A_reference_alone_activates_nothing()
    {
        await using var host = await EngineHost.Start();
        host.Grains.GetGrain<ICounter>("one");
        Assert.Empty(host.Get<Diary>().Entries);
    }

    [Fact]
    public async Task Calls_of_one_grain_run_one_at_a_time_though_each_awaits()
    {
        await using var host = await EngineHost.Start();
        var counter = host.Grains.GetGrain<ICounter>("one");
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(counter.Add)));
        Assert.Equal(1000, await counter.Value());
    }

    [Fact]
    public async Task A_continuation_stays_with_its_grain_and_there_is_no_synchronization_context()
    {
        await using var host = await EngineHost.Start();
        Assert.True(await host.Grains.GetGrain<ICounter>("one").StaysHome());
    }

    [Fact]
    public async Task Asynchronous_locals_of_the_caller_stay_outside()
    {
        CounterGrain.Outside.Value = "caller";
        await using var host = await EngineHost.Start();
        Assert.Null(await host.Grains.GetGrain<ICounter>("one").ReadOutside());
        Assert.Null(await host.Grains.GetGrain<ICounter>("one").ReadOutside());
    }

    [Fact]
    public async Task An_exception_reaches_the_caller_thrown_at_once_or_later()
    {
        await using var host = await EngineHost.Start();
        var counter = host.Grains.GetGrain<ICounter>("one");
        Assert.Equal("at once", (await Assert.ThrowsAsync<FormatException>(() => counter.Throw("at once", false))).Message);
        Assert.Equal("later", (await Assert.ThrowsAsync<FormatException>(() => counter.Throw("later", true))).Message);
        await counter.Add();
    }

    [Fact]
    public async Task Value_tasks_are_answered_too()
    {
        await using var host = await EngineHost.Start();
        Assert.Equal(0, await host.Grains.GetGrain<ICounter>("one").ValueSoon());
    }

    [Fact]
    public void A_one_way_call_returns_before_its_work_and_hears_no_failure()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<ICounter>("one").Leave("gone");
            Assert.Empty(world.Diary.Entries);
            await world.Grains.GetGrain<ICounter>("one").LeaveAndFail();
            await world.Pass(TimeSpan.FromSeconds(1));
            Assert.Contains("gone", world.Diary.Entries);
        });
    }

    [Fact]
    public async Task A_reference_is_known_by_its_grain_and_travels_in_messages()
    {
        await using var host = await EngineHost.Start();
        var one = host.Grains.GetGrain<ICounter>("one");
        Assert.Equal("one", one.GetPrimaryKeyString());
        Assert.Equal("counter/one", one.GetGrainId().ToString());
        Assert.Equal(one, host.Grains.GetGrain<ICounter>("one"));
        Assert.NotEqual(one, host.Grains.GetGrain<ICounter>("two"));
        await one.Add();
        Assert.Equal(1, await host.Grains.GetGrain<ICounter>("two").ValueOf(one));
    }

    [Fact]
    public async Task An_interface_without_a_class_is_refused_when_the_reference_is_made()
    {
        await using var host = await EngineHost.Start();
        Assert.Throws<ArgumentException>(() => host.Grains.GetGrain<INobody>("one"));
    }
}

public interface INobody : IGrainWithStringKey;

public interface ICounter : IGrainWithStringKey
{
    Task Add();

    Task<int> Value();

    ValueTask<int> ValueSoon();

    Task<int> ValueOf(ICounter other);

    Task<bool> StaysHome();

    Task<string?> ReadOutside();

    Task Throw(string message, bool later);

    [OneWay]
    Task Leave(string note);

    [OneWay]
    Task LeaveAndFail();
}

internal sealed class CounterGrain(Diary diary) : Grain, ICounter
{
    private int value;

    public static AsyncLocal<string?> Outside { get; } = new();

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        diary.Note($"{this.GetPrimaryKeyString()} active");
        return Task.CompletedTask;
    }

    public async Task Add()
    {
        var read = value;
        await Task.Yield();
        value = read + 1;
        diary.Note($"{this.GetPrimaryKeyString()} {value}");
    }

    public Task<int> Value() => Task.FromResult(value);

    public ValueTask<int> ValueSoon() => new(value);

    public Task<int> ValueOf(ICounter other) => other.Value();

    public async Task<bool> StaysHome()
    {
        var home = TaskScheduler.Current;
        await Task.Delay(1);
        var back = TaskScheduler.Current == home;
        await Task.Run(() => { });
        return back && TaskScheduler.Current == home && home != TaskScheduler.Default && SynchronizationContext.Current is null;
    }

    public async Task<string?> ReadOutside()
    {
        var read = Outside.Value;
        Outside.Value = "left behind";
        await Task.Yield();
        return read;
    }

    public async Task Throw(string message, bool later)
    {
        if (later)
            await Task.Yield();
        throw new FormatException(message);
    }

    public Task Leave(string note)
    {
        diary.Note(note);
        return Task.CompletedTask;
    }

    public Task LeaveAndFail() => throw new FormatException();
}
