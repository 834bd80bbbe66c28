using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Aggregate;

public sealed class FaultTests
{
    [Fact]
    public async Task A_lost_answer_is_thrown_and_the_retry_hears_the_receipt_of_what_happened()
    {
        var faults = new Faults { Next = call => call.Verb == "commit" ? Fate.AnswerLost : Fate.Answered };
        var guest = new Book(new SimulatedTable(faults)).Open();

        await Assert.ThrowsAsync<TableLostException>(() => guest.Collect("c1", "A1-01"));
        faults.Next = _ => Fate.Answered;
        var heard = await guest.Collect("c1", "A1-01");

        Assert.Equal((true, 1), (heard.Accepted, heard.N));
        Assert.Equal(1, (await guest.Read()).Count);
    }

    [Fact]
    public async Task A_lost_call_is_thrown_and_the_retry_makes_it_happen_once()
    {
        var faults = new Faults { Next = call => call.Verb == "commit" ? Fate.Lost : Fate.Answered };
        var guest = new Book(new SimulatedTable(faults)).Open();

        await Assert.ThrowsAsync<TableLostException>(() => guest.Collect("c1", "A1-01"));
        Assert.Equal(0, guest.N);
        faults.Next = _ => Fate.Answered;

        Assert.Equal(1, (await guest.Collect("c1", "A1-01")).N);
    }

    [Fact]
    public async Task Memory_never_leads_the_store()
    {
        var faults = new Faults { Next = call => call.Verb == "commit" ? Fate.Lost : Fate.Answered };
        var guest = new Book(new SimulatedTable(faults)).Open();

        await Assert.ThrowsAsync<TableLostException>(() => guest.Collect("c1", "A1-01"));
        faults.Next = _ => Fate.Answered;

        Assert.Equal(0, (await guest.Read()).Count);
    }

    /// <summary>Whatever is lost, and however many copies decide at once: every command happens exactly once and the history is whole.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    [InlineData(2_000)]
    [InlineData(3_000)]
    public async Task Whatever_breaks_every_command_happens_once_and_the_events_fold_to_the_head(int from)
    {
        for (var seed = from; seed < from + 60; seed++) await OneHistory(seed);
    }

    private static async Task OneHistory(int seed)
    {
        var random = new Random(seed);
        var faults = new Faults { Next = _ => random.Next(10) switch { 0 => Fate.Lost, 1 => Fate.AnswerLost, _ => Fate.Answered } };
        var book = new Book(new SimulatedTable(faults), seed);
        var copies = Enumerable.Range(0, 3).Select(_ => book.Open()).ToArray();
        var accepted = 0;
        for (var command = 0; command < 30; command++)
        {
            Receipt? receipt = null;
            while (receipt is null || receipt.Refusal?.Code == "busy")
                receipt = await Tried(copies[random.Next(copies.Length)], command, random);
            if (receipt.Accepted && command % 3 != 0) accepted++;
        }
        faults.Next = _ => Fate.Answered;
        var report = await book.Audit();
        Assert.True(report.IsWhole, $"seed {seed}: {string.Join("; ", report.Breaks)}");
        Assert.Equal(accepted, (await book.Open().Read()).Count);
    }

    private static async Task<Receipt?> Tried(Aggregate<Guest, GuestEvent> guest, int command, Random random)
    {
        try
        {
            return command % 3 == 0
                ? await guest.Mark($"mark-{command}", $"note {command % 2}")
                : await guest.Collect($"collect-{command}", $"A1-{command:D2}", (Stamp)(command % 2));
        }
        catch (TableLostException)
        {
            return null;
        }
    }

    private sealed class Faults : ITableSchedule
    {
        public required Func<TableCall, Fate> Next { get; set; }

        public ValueTask<Fate> Ask(TableCall call) => new(Next(call));

        public ValueTask Answer(TableCall call) => ValueTask.CompletedTask;
    }
}
