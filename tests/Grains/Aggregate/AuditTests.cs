using System.Text;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Aggregate;

public sealed class AuditTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly Book book = new();

    [Fact]
    public async Task A_whole_history_is_whole()
    {
        await Write();

        var report = await book.Audit();

        Assert.Equal((true, 1, 4), (report.IsWhole, report.Things, report.Events));
    }

    [Theory]
    [InlineData("thanh.huyen", "ai.khac")]
    [InlineData("\"when\":\"2025", "\"when\":\"2024")]
    [InlineData("A1-02", "A9-02")]
    [InlineData("guest.collected.v1", "guest.noted.v1")]
    [InlineData("\"command\":\"c3\"", "\"command\":\"c4\"")]
    public async Task The_first_altered_link_is_named(string was, string becomes)
    {
        await Write();

        await Alter(Book.Address.Event(3), was, becomes);

        Assert.Equal(new("c~dnnd-2025", "guest~0001", 3, AuditFault.Altered), Assert.Single((await book.Audit()).Breaks));
    }

    [Fact]
    public async Task A_link_forged_with_its_own_hash_breaks_the_next()
    {
        await Write();
        var row = (await book.Table.Find(Book.Address.Event(2), Ct))!;
        var forged = JsonBytes.Event(2, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(row.Body.Span).Replace("A1-01", "A7-01", StringComparison.Ordinal)));
        var first = JsonBytes.Event(1, (await book.Table.Find(Book.Address.Event(1), Ct))!.Body);

        await Put(row.Key, 2, JsonBytes.Event(forged with { Hash = Chain.Link(first.Hash, forged) }));

        Assert.Equal((3, AuditFault.Altered), Only(await book.Audit()));
    }

    [Fact]
    public async Task An_event_taken_out_is_missing()
    {
        await Write();
        await Delete(Book.Address.Event(2));

        Assert.Equal((2, AuditFault.Missing), Only(await book.Audit()));
    }

    [Fact]
    public async Task A_tail_cut_off_is_missing()
    {
        await Write();
        await Delete(Book.Address.Event(4));

        Assert.Equal((4, AuditFault.Missing), Only(await book.Audit()));
    }

    [Fact]
    public async Task A_tail_cut_off_together_with_its_head_changes_the_anchor()
    {
        await Write();
        var anchor = await Anchor.Of(book.Table, "c~dnnd-2025", Ct);
        var shorter = new Book();
        var guest = shorter.Open();
        await guest.Welcome("c1", "Nguyễn Thị Thanh Huyền");
        await guest.Collect("c2", "A1-01");

        Assert.True((await shorter.Audit()).IsWhole);
        Assert.NotEqual(anchor, await Anchor.Of(shorter.Table, "c~dnnd-2025", Ct));
        Assert.Equal(anchor, await Anchor.Of(book.Table, "c~dnnd-2025", Ct));
    }

    [Fact]
    public async Task A_head_that_says_something_else_than_its_events_is_named()
    {
        await Write();
        await Alter(Book.Address.Head, "\"count\":2", "\"count\":3");

        Assert.Equal((4, AuditFault.FoldApart), Only(await book.Audit()));
    }

    [Fact]
    public async Task A_head_with_another_hash_is_named()
    {
        await Write();
        await Alter(Book.Address.Head, "\"hash\":\"", "\"hash\":\"00");

        Assert.Equal((4, AuditFault.HeadApart), Only(await book.Audit()));
    }

    [Fact]
    public async Task A_missing_head_is_named()
    {
        await Write();
        await Delete(Book.Address.Head);

        Assert.Equal((4, AuditFault.HeadMissing), Only(await book.Audit()));
    }

    [Fact]
    public async Task A_head_whose_events_are_all_gone_is_named()
    {
        await Write();
        for (var n = 1; n <= 4; n++) await Delete(Book.Address.Event(n));

        Assert.Equal((1, AuditFault.Missing), Only(await book.Audit()));
    }

    [Fact]
    public async Task No_chain_passes_for_another_things()
    {
        await Write();
        var other = new GrainAddress("c~dnnd-2025", "guest", "0002");
        for (var n = 1; n <= 4; n++) await Put(other.Event(n), n, (await book.Table.Find(Book.Address.Event(n), Ct))!.Body);
        await Put(other.Head, 4, (await book.Table.Find(Book.Address.Head, Ct))!.Body);

        Assert.Equal(new("c~dnnd-2025", "guest~0002", 1, AuditFault.Altered), Assert.Single((await book.Audit()).Breaks));
    }

    private async Task Write()
    {
        var guest = book.Open();
        await guest.Welcome("c1", "Nguyễn Thị Thanh Huyền");
        await guest.Collect("c2", "A1-01");
        await guest.Collect("c3", "A1-02", Stamp.GoldLeaf);
        await guest.Mark("c4", "one");
    }

    private static (long N, AuditFault What) Only(AuditReport report) => report.Breaks is [var one] ? (one.N, one.What) : default;

    private async Task Alter(RowKey key, string was, string becomes)
    {
        var row = (await book.Table.Find(key, Ct))!;
        var text = Encoding.UTF8.GetString(row.Body.Span);
        Assert.Contains(was, text, StringComparison.Ordinal);
        await Put(key, row.N, Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal)));
    }

    private async Task Put(RowKey key, long n, ReadOnlyMemory<byte> body) =>
        await book.Table.Commit(key.Partition, [Storage.Write.Put(key, n, body)], Ct);

    private async Task Delete(RowKey key) =>
        await book.Table.Commit(key.Partition, [Storage.Write.Delete(key, (await book.Table.Find(key, Ct))!.Tag)], Ct);
}
