using Laurel.Domain;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Aggregate;

public sealed class AggregateTests
{
    private readonly Book book = new();

    [Fact]
    public async Task A_retry_hears_the_same_receipt_and_nothing_happens_twice()
    {
        var guest = book.Open();
        var first = await guest.Collect("c1", "A1-01");

        Assert.Equal(first, await guest.Collect("c1", "A1-01"));
        Assert.Equal(first, await book.Open().Collect("c1", "A1-01"));
        Assert.Equal(1, (await book.Open().Read()).Count);
    }

    [Fact]
    public async Task A_retry_hears_its_receipt_though_the_rule_would_now_refuse()
    {
        var first = await book.Open().Collect("c1", "A1-01");
        await book.Open().Mark("c2", "closed");

        Assert.Equal(first, await book.Open().Collect("c1", "A1-01"));
        Assert.Equal(Guest.Closed, (await book.Open().Collect("c3", "A1-01")).Refusal);
    }

    [Fact]
    public async Task The_same_id_with_another_payload_is_a_mismatch_and_changes_nothing()
    {
        await book.Open().Collect("c1", "A1-01");

        var other = await book.Open().Collect("c1", "A1-02");

        Assert.Equal("idempotency.mismatch", other.Refusal!.Code);
        Assert.Equal(1, (await book.Open().Read()).Count);
    }

    [Fact]
    public async Task What_fits_no_row_is_refused_and_leaves_nothing_behind()
    {
        await book.Open().Welcome("c1", "Nguyễn Thị Thanh Huyền");
        var before = await book.Rows();

        var endless = await book.Open().Welcome("c2", new string('a', TableLimits.BytesPerRow));

        Assert.Equal("too-large", endless.Refusal!.Code);
        Assert.Equal(before.Count, (await book.Rows()).Count);
        Assert.True((await book.Open().Collect("c3", "A1-01")).Accepted);
    }

    [Fact]
    public async Task A_refusal_leaves_nothing_behind_and_is_decided_anew()
    {
        await book.Open().Mark("c1", "closed");
        var before = await book.Rows();

        Assert.Equal(Guest.Closed, (await book.Open().Collect("c2", "A1-01")).Refusal);
        Assert.Equal(before.Count, (await book.Rows()).Count);

        await book.Open().Mark("c3", "open again");
        Assert.True((await book.Open().Collect("c2", "A1-01")).Accepted);
    }

    [Fact]
    public async Task No_stale_memory_refuses_anyone()
    {
        var stale = book.Open();
        await stale.Mark("c1", "closed");
        await book.Open().Mark("c2", "open again");

        Assert.True((await stale.Collect("c3", "A1-01")).Accepted);
    }

    [Fact]
    public async Task No_stale_memory_says_that_nothing_is_new()
    {
        var stale = book.Open();
        await stale.Mark("c1", "first");
        await book.Open().Mark("c2", "second");

        Assert.Equal(3, (await stale.Mark("c3", "first")).N);
    }

    [Fact]
    public async Task Two_copies_that_decide_at_once_lose_nothing()
    {
        var (one, other) = (book.Open(), book.Open());
        await one.Read();
        await other.Read();

        await one.Collect("c1", "A1-01");
        await other.Collect("c2", "A1-02");

        Assert.Equal(2, (await book.Open().Read()).Count);
        Assert.True((await book.Audit()).IsWhole);
    }

    [Fact]
    public async Task What_is_never_current_is_busy_after_five_tries()
    {
        var guest = book.Open();
        await guest.Read();
        var tries = 0;

        var receipt = await guest.Execute(new(
            new Said(new("c1"), ""), Book.Address.Command("c1"), CommandTrace.Whole, async state =>
            {
                await book.Open().Collect($"other-{tries++}", "A1-01");
                return (Ruling<GuestEvent>)new Noted("mine");
            }));

        Assert.Equal(("busy", RefusalKind.Busy), (receipt.Refusal!.Code, receipt.Refusal.Kind));
        Assert.Equal(5, tries);
        Assert.Empty((await book.Open().Read()).Notes);
    }

    [Fact]
    public async Task Rows_alongside_stand_or_fall_with_the_events()
    {
        var claim = RowKey.Of(Book.Address.Partition, "claim", "seat");
        Alongside<Guest> rows = (before, after, receipt) => new([Write.Insert(claim, receipt.N, new byte[] { (byte)before.Count, (byte)after.Count })]);

        await book.Open().Do(new(new("c1"), ""), state => state.Collect(new("A1-01"), Stamp.Plain), rows: rows);
        var second = await book.Open().Do(new(new("c2"), ""), state => state.Collect(new("A1-02"), Stamp.Plain), rows: rows);

        Assert.Equal("busy", second.Refusal!.Code);
        Assert.Equal(1, (await book.Open().Read()).Count);
        Assert.Equal([0, 1], (await book.Table.Find(claim, CancellationToken.None))!.Body.ToArray());
    }

    [Fact]
    public async Task An_answer_is_heard_again_word_for_word()
    {
        Answering<Guest, GuestEvent> answer = (after, events) => $"{after.Count} by {events.Count}";

        var first = await book.Open().Do(new(new("c1"), ""), state => state.Collect(new("A1-01"), Stamp.Plain), answer: answer);
        await book.Open().Collect("c2", "A1-02");
        var again = await book.Open().Do(new(new("c1"), ""), state => state.Collect(new("A1-01"), Stamp.Plain), answer: answer);

        Assert.Equal("1 by 1", first.Answer);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task Where_only_the_receipt_is_kept_the_same_id_hears_the_same_whatever_it_brings()
    {
        var first = await book.Open().Do(new(new("c1"), "one"), state => state.Collect(new("A1-01"), Stamp.Plain), CommandTrace.ReceiptOnly);

        Assert.Equal(first, await book.Open().Do(new(new("c1"), "two"), state => state.Mark("x"), CommandTrace.ReceiptOnly));
    }

    [Fact]
    public async Task A_bare_trace_keeps_neither_payload_nor_receipt_and_the_retry_is_answered_anew()
    {
        Answering<Guest, GuestEvent> answer = (after, _) => $"word of {after.Count}";
        Task<Receipt> Cast() => book.Open().Do(new(new("c1"), "secret"), state => state.Collect(new("A1-01"), Stamp.Plain), CommandTrace.Bare, answer: answer);

        var first = await Cast();
        var row = await book.Table.Find(Book.Address.Command("c1"), CancellationToken.None);

        Assert.Equal("{}"u8.ToArray(), row!.Body.ToArray());
        Assert.Equal(first, await Cast());
        Assert.Equal(1, (await book.Open().Read()).Count);
    }

    [Fact]
    public async Task The_first_event_makes_the_head_the_command_and_the_key_in_one_commit()
    {
        await book.Open().Welcome("c1", "Nguyễn Thị Thanh Huyền");

        Assert.Equal(
            [Book.Address.Command("c1").Row, Book.Address.Event(1).Row, Book.Address.Head.Row, Book.Address.PersonalKey.Row],
            (await book.Rows()).Select(row => row.Key.Row));
    }
}
