namespace Laurel.Storage.Tests;

public sealed class SimulatedTableTests : TableContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    protected override ITable Table { get; } = new SimulatedTable();

    [Fact]
    public async Task It_tells_of_the_last_64_writes_alone()
    {
        var table = new SimulatedTable();
        var moment = (await table.ChangesUnder("p", "a~", null, Ct))!.Until;

        for (var i = 0; i < 64; i++) await table.Commit("p", [Write.Put(RowKey.Of("p", "a", $"{i}"), 1, new byte[1])], Ct);
        Assert.Equal(64, (await table.ChangesUnder("p", "a~", moment, Ct))!.Keys.Count);

        await table.Commit("p", [Write.Put(RowKey.Of("p", "a", "64"), 1, new byte[1])], Ct);
        Assert.Null(await table.ChangesUnder("p", "a~", moment, Ct));
    }

    [Fact]
    public async Task A_lost_call_writes_nothing()
    {
        var table = new SimulatedTable(new Script(Fate.Lost, Fate.Answered));

        await Assert.ThrowsAsync<TableLostException>(async () => await table.Commit("p", [Write.Put(new("p", "a"), 1, Body("x"))], Ct));

        Assert.Null(await table.Find(new("p", "a"), Ct));
    }

    [Fact]
    public async Task A_lost_answer_leaves_what_was_written()
    {
        var table = new SimulatedTable(new Script(Fate.AnswerLost, Fate.Answered));

        await Assert.ThrowsAsync<TableLostException>(async () => await table.Commit("p", [Write.Put(new("p", "a"), 1, Body("x"))], Ct));

        Assert.NotNull(await table.Find(new("p", "a"), Ct));
    }

    [Fact]
    public async Task A_call_is_done_when_the_schedule_says_so_and_heard_when_it_says_so()
    {
        var script = new Held();
        var table = new SimulatedTable(script);

        var writing = table.Commit("p", [Write.Put(new("p", "a"), 1, Body("x"))], Ct).AsTask();
        Assert.Empty(table.Everything());
        script.Asked.SetResult(Fate.Answered);
        Assert.Single(table.Everything());
        Assert.False(writing.IsCompleted);
        script.Heard.SetResult();

        Assert.Single(await writing);
    }

    [Fact]
    public async Task A_crash_loses_the_calls_under_way_and_keeps_what_was_done()
    {
        var (before, after) = (new Held(), new Held());
        var table = new SimulatedTable(new Turns(before, after));
        var done = table.Commit("p", [Write.Put(new("p", "done"), 1, Body("x"))], Ct).AsTask();
        var asked = table.Commit("p", [Write.Put(new("p", "asked"), 1, Body("x"))], Ct).AsTask();
        before.Asked.SetResult(Fate.Answered);

        table.Crash();
        before.Heard.SetResult();
        after.Asked.SetResult(Fate.Answered);

        await Assert.ThrowsAsync<TableLostException>(() => done);
        await Assert.ThrowsAsync<TableLostException>(() => asked);
        Assert.Equal(["done"], table.Everything().Select(row => row.Key.Row));
    }

    private sealed class Script(params Fate[] fates) : ITableSchedule
    {
        public ValueTask<Fate> Ask(TableCall call) => new(fates[call.Number - 1]);

        public ValueTask Answer(TableCall call) => ValueTask.CompletedTask;
    }

    private sealed class Held : ITableSchedule
    {
        public TaskCompletionSource<Fate> Asked { get; } = new();

        public TaskCompletionSource Heard { get; } = new();

        public ValueTask<Fate> Ask(TableCall call) => new(Asked.Task);

        public ValueTask Answer(TableCall call) => new(Heard.Task);
    }

    private sealed class Turns(params ITableSchedule[] turns) : ITableSchedule
    {
        public ValueTask<Fate> Ask(TableCall call) => turns[call.Number - 1].Ask(call);

        public ValueTask Answer(TableCall call) => turns[call.Number - 1].Answer(call);
    }
}
