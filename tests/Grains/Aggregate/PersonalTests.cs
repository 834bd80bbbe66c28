using System.Security.Cryptography;
using System.Text;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Aggregate;

public sealed class PersonalTests
{
    private const string Name = "Nguyễn Thị Thanh Huyền";
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly Book book = new();

    [Fact]
    public async Task Personal_texts_lie_in_the_store_only_as_ciphertext_and_come_back()
    {
        await book.Open().Welcome("c1", Name);

        Assert.DoesNotContain("Huyền", await Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("example.vn", await Everything(), StringComparison.Ordinal);
        Assert.Equal(Name, (await book.Open().Read()).Name);
        Assert.True((await book.Audit()).IsWhole);
    }

    [Fact]
    public async Task A_ciphertext_moved_to_another_row_does_not_open()
    {
        await book.Open().Welcome("c1", Name);
        var head = (await book.Table.Find(Book.Address.Head, Ct))!;
        var (other, key) = (Book.Address with { Id = "0002" }, (await book.Table.Find(Book.Address.PersonalKey, Ct))!);
        await book.Table.Commit(head.Key.Partition, [Write.Put(other.Head, 1, head.Body), Write.Put(other.PersonalKey, 0, key.Body)], Ct);

        await Assert.ThrowsAnyAsync<CryptographicException>(async () =>
            await new Aggregate<Guest, GuestEvent>(other, Book.Kind, book.Context).Read());
    }

    [Fact]
    public async Task Another_ring_opens_nothing()
    {
        await book.Open().Welcome("c1", Name);
        var other = book.Context with { Keys = new KeyRing(SHA256.HashData("another"u8), book.Context.Chance) };

        await Assert.ThrowsAnyAsync<CryptographicException>(async () =>
            await new Aggregate<Guest, GuestEvent>(Book.Address, Book.Kind, other).Read());
    }

    [Fact]
    public async Task A_key_that_is_gone_without_an_erasure_is_an_error_and_no_empty_name()
    {
        await book.Open().Welcome("c1", Name);
        var key = (await book.Table.Find(Book.Address.PersonalKey, Ct))!;
        await book.Table.Commit(key.Key.Partition, [Write.Delete(key.Key, key.Tag)], Ct);

        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await book.Open().Read());
    }

    [Fact]
    public async Task Erasure_destroys_the_key_and_leaves_the_chain_whole()
    {
        await book.Open().Welcome("c1", Name);
        await book.Open().Collect("c2", "A1-01");

        await book.Open().Erase("c3");

        Assert.Null(await book.Table.Find(Book.Address.PersonalKey, Ct));
        Assert.Equal(("", 1), ((await book.Open().Read()).Name, (await book.Open().Read()).Count));
        Assert.True((await book.Audit()).IsWhole);
    }

    [Fact]
    public async Task After_erasure_life_goes_on_and_nothing_personal_is_kept()
    {
        await book.Open().Welcome("c1", Name);
        await book.Open().Erase("c2");

        await book.Open().Welcome("c3", "Hoàng Hữu Hạnh");

        Assert.Equal("", (await book.Open().Read()).Name);
        Assert.Null(await book.Table.Find(Book.Address.PersonalKey, Ct));
        Assert.DoesNotContain("Hạnh", await Everything(), StringComparison.Ordinal);
        Assert.True((await book.Audit()).IsWhole);
    }

    [Fact]
    public async Task A_crash_between_erasing_and_destroying_the_key_is_made_good_at_the_next_activation()
    {
        var faults = new LastCommitLost();
        var broken = new Book(new SimulatedTable(faults));
        await broken.Open().Welcome("c1", Name);
        faults.Commits = 2;

        await Assert.ThrowsAsync<TableLostException>(() => broken.Open().Erase("c2"));
        Assert.NotNull(await broken.Table.Find(Book.Address.PersonalKey, Ct));
        await broken.Open().Read();

        Assert.Null(await broken.Table.Find(Book.Address.PersonalKey, Ct));
        Assert.True((await broken.Open().Erase("c2")).Accepted);
    }

    [Fact]
    public async Task A_persons_history_reads_as_empty_texts_after_erasure()
    {
        await book.Open().Welcome("c1", Name);
        await book.Open().Erase("c2");

        var first = await book.Table.Events(Book.Address, Ct).FirstAsync();
        using var scope = PersonalScope.Enter(PersonalKey.Erased, "any", book.Context.Chance);

        Assert.Equal("", ((Welcomed)Book.Kind.ReadEvent(first)).Name);
    }

    private async Task<string> Everything() => string.Join('\n', (await book.Rows()).Select(row => Encoding.UTF8.GetString(row.Body.Span)));

    private sealed class LastCommitLost : ITableSchedule
    {
        public int Commits { get; set; }

        public ValueTask<Fate> Ask(TableCall call) => new(call.Verb == "commit" && --Commits == 0 ? Fate.Lost : Fate.Answered);

        public ValueTask Answer(TableCall call) => ValueTask.CompletedTask;
    }
}
