using Orleans.Hosting;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded.Tests;

public sealed class FilterTests
{
    [Fact]
    public void Filters_stand_in_the_order_in_which_they_are_added()
    {
        var world = new World(1);
        world.With(silo => silo.AddIncomingGrainCallFilter(Noting("first")).AddIncomingGrainCallFilter(Noting("second")));
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<IEcho>("one").Say("hello");
            Assert.Equal(["first in", "second in", "hello", "second out", "first out"], world.Diary.Entries);
        });

        IncomingGrainCallFilterDelegate Noting(string name) => async context =>
        {
            world.Diary.Note($"{name} in");
            await context.Invoke();
            world.Diary.Note($"{name} out");
        };
    }

    [Fact]
    public void A_filter_knows_who_calls_what_of_whom()
    {
        var seen = new List<string>();
        var world = new World(1).With(silo => silo.AddIncomingGrainCallFilter(context =>
        {
            seen.Add($"{context.SourceId?.ToString() ?? "outside"} > {context.TargetId} {context.InterfaceName}.{context.MethodName}"
                + $"({context.Request.GetArgument(0)}/{context.Request.GetArgumentCount()})");
            Assert.Equal(typeof(IEcho).GetMethod(context.MethodName), context.InterfaceMethod);
            Assert.Equal(typeof(EchoGrain).GetMethod(context.MethodName), context.ImplementationMethod);
            Assert.Same(context.Grain, context.TargetContext.GrainInstance);
            return context.Invoke();
        }));
        world.Tell(async () => await world.Grains.GetGrain<IEcho>("one").Pass("hello", "two"));
        Assert.Equal(
            [
                $"outside > echo/one {typeof(IEcho).FullName}.Pass(hello/2)",
                $"echo/one > echo/two {typeof(IEcho).FullName}.Say(hello/1)",
            ],
            seen);
    }

    [Fact]
    public void A_filter_may_refuse_and_the_grain_is_not_asked()
    {
        var world = new World(1).With(silo => silo.AddIncomingGrainCallFilter(_ => throw new UnauthorizedAccessException()));
        world.Tell(() => Assert.ThrowsAsync<UnauthorizedAccessException>(() => world.Grains.GetGrain<IEcho>("one").Say("hello")));
        Assert.Empty(world.Diary.Entries);
    }

    [Fact]
    public void A_filter_may_change_arguments_and_the_answer()
    {
        var world = new World(1).With(silo => silo.AddIncomingGrainCallFilter(async context =>
        {
            context.Request.SetArgument(0, "changed");
            await context.Invoke();
            context.Result = $"{context.Result}!";
        }));
        world.Tell(async () => Assert.Equal("changed!", await world.Grains.GetGrain<IEcho>("one").Say("hello")));
    }

    [Fact]
    public void Filters_see_timers_and_reminders_too()
    {
        var seen = new List<string>();
        var world = new World(1).With(silo => silo.AddIncomingGrainCallFilter(context =>
        {
            seen.Add(context.InterfaceName.Split('.')[^1] + "." + context.InterfaceMethod.Name);
            return context.Invoke();
        }));
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<IClock>("one").Start(new(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan), TimeSpan.Zero);
            await world.Grains.GetGrain<ISleeper>("one").Remind("wake", TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
            await world.Pass(TimeSpan.FromMinutes(2));
        });
        Assert.Equal(
            ["IClock.Start", "ISleeper.Remind", "IGrainTimerInvoker.InvokeCallbackAsync", "IRemindable.ReceiveReminder"], seen);
    }

    [Fact]
    public void The_request_context_goes_on_with_every_call_and_nothing_of_it_comes_back()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            RequestContext.Set("who", "caller");
            Assert.Equal("caller>caller", await world.Grains.GetGrain<IEcho>("one").Who("two"));
            Assert.Equal("caller", RequestContext.Get("who"));
            RequestContext.Clear();
            Assert.Equal(">", await world.Grains.GetGrain<IEcho>("one").Who("two"));
        });
    }
}

public interface IEcho : IGrainWithStringKey
{
    Task<string> Say(string word);

    Task<string> Pass(string word, string to);

    Task<string> Who(string? other);
}

internal sealed class EchoGrain(Diary diary) : Grain, IEcho
{
    public Task<string> Say(string word)
    {
        diary.Note(word);
        return Task.FromResult(word);
    }

    public Task<string> Pass(string word, string to) => GrainFactory.GetGrain<IEcho>(to).Say(word);

    public async Task<string> Who(string? other)
    {
        var who = RequestContext.Get("who") as string;
        var answer = other is null ? who : $"{who}>{await GrainFactory.GetGrain<IEcho>(other).Who(null)}";
        RequestContext.Set("who", "changed by the callee");
        return answer!;
    }
}
