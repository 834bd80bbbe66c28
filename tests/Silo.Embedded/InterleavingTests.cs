using Orleans.Concurrency;

namespace Laurel.Silo.Embedded.Tests;

public sealed class InterleavingTests
{
    [Fact]
    public void Read_only_calls_run_together() => Tell(async gate =>
    {
        var (first, second) = (gate.Read("first"), gate.Read("second"));
        await gate.Opened("first", "second");
        await Task.WhenAll(first, second);
    });

    [Fact]
    public void A_write_waits_for_a_read_under_way() => Tell(async gate =>
    {
        var read = gate.Read("read");
        await gate.Begun("read");
        var write = gate.Write("write");
        await gate.Settle();
        Assert.False(gate.HasBegun("write"));
        await gate.Opened("read");
        await gate.Opened("write");
        await Task.WhenAll(read, write);
    });

    [Fact]
    public void A_read_waits_for_a_write_under_way() => Tell(async gate =>
    {
        var write = gate.Write("write");
        await gate.Begun("write");
        var read = gate.Read("read");
        await gate.Settle();
        Assert.False(gate.HasBegun("read"));
        await gate.Opened("write");
        await gate.Opened("read");
        await Task.WhenAll(read, write);
    });

    [Fact]
    public void A_read_overtakes_a_waiting_write_while_another_read_is_under_way() => Tell(async gate =>
    {
        var first = gate.Read("first");
        await gate.Begun("first");
        var write = gate.Write("write");
        await gate.Settle();
        var second = gate.Read("second");
        await gate.Begun("second");
        Assert.False(gate.HasBegun("write"));
        await gate.Opened("second", "first", "write");
        await Task.WhenAll(first, second, write);
    });

    [Fact]
    public void Once_the_first_read_has_ended_a_write_may_begin_beside_the_others_as_in_Orleans() => Tell(async gate =>
    {
        var first = gate.Read("first");
        await gate.Begun("first");
        var second = gate.Read("second");
        await gate.Begun("second");
        var write = gate.Write("write");
        await gate.Opened("first");
        await first;
        await gate.Begun("write");
        Assert.False(second.IsCompleted);
        await gate.Opened("second", "write");
        await Task.WhenAll(second, write);
    });

    private static void Tell(Func<Gates, Task> story)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var world = new World(seed);
            world.Tell(() => story(new(world)));
        }
    }

    /// <summary>Lets each call of a grain end when the test says so.</summary>
    private sealed class Gates(World world)
    {
        private IGated Grain => world.Grains.GetGrain<IGated>("one");

        public Task Read(string name) => Grain.Read(name);

        public Task Write(string name) => Grain.Write(name);

        public bool HasBegun(string name) => world.Diary.Entries.Contains(name);

        public async Task Begun(string name)
        {
            while (!HasBegun(name))
                await world.Pass(TimeSpan.FromMilliseconds(1));
        }

        public Task Settle() => world.Pass(TimeSpan.FromSeconds(1));

        public async Task Opened(params string[] names)
        {
            foreach (var name in names)
            {
                await Begun(name);
                world.Diary.Note($"open {name}");
            }
        }
    }
}

public interface IGated : IGrainWithStringKey
{
    [ReadOnly]
    Task Read(string name);

    Task Write(string name);
}

internal sealed class GatedGrain(Diary diary, Simulation simulation) : Grain, IGated
{
    public Task Read(string name) => Until(name);

    public Task Write(string name) => Until(name);

    private async Task Until(string name)
    {
        diary.Note(name);
        while (!diary.Entries.Contains($"open {name}"))
            await Task.Delay(TimeSpan.FromMilliseconds(1), simulation.Time);
    }
}
