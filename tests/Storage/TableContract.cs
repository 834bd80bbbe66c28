using System.Text;

namespace Laurel.Storage.Tests;

/// <summary>What every store promises; each store runs it all.</summary>
public abstract class TableContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private const string P = "c~dnnd-2025";

    protected abstract ITable Table { get; }

    /// <summary>How many compete for one row.</summary>
    protected virtual int Writers => 100;

    [Fact]
    public async Task What_was_committed_is_found_with_its_n_and_tag()
    {
        var tags = await Table.Commit(P, [Write.Insert(Key("head", "a"), 7, Body("một"))], Ct);

        var row = await Table.Find(Key("head", "a"), Ct);

        Assert.Equal("một", Text(row!));
        Assert.Equal(7, row!.N);
        Assert.Equal(tags[0], row.Tag);
        Assert.Null(await Table.Find(Key("head", "b"), Ct));
        Assert.Null(await Table.Find(RowKey.Of("c~other", "head", "a"), Ct));
    }

    [Fact]
    public async Task Two_rows_are_found_together_each_in_its_place_or_not_at_all()
    {
        await Insert("a", "một");
        await Insert("b", "hai");

        var (b, a) = await Table.Find(Key("head", "b"), Key("head", "a"), Ct);
        var (none, same) = await Table.Find(Key("head", "c"), Key("head", "a"), Ct);

        Assert.Equal(("hai", "một"), (Text(b!), Text(a!)));
        Assert.Equal((Key("head", "b"), Key("head", "a")), (b!.Key, a!.Key));
        Assert.Null(none);
        Assert.Equal((a.N, a.Tag, Text(a)), (same!.N, same.Tag, Text(same)));
    }

    [Fact]
    public async Task A_commit_is_all_or_nothing_and_names_the_stale_row()
    {
        await Insert("b", "there already");

        var stale = await Assert.ThrowsAsync<StaleTagException>(async () => await Table.Commit(
            P, [Write.Insert(Key("head", "a"), 1, Body("x")), Write.Insert(Key("head", "b"), 1, Body("x")), Write.Put(Key("head", "c"), 1, Body("x"))], Ct));

        Assert.Equal(Key("head", "b"), stale.Key);
        Assert.Null(await Table.Find(Key("head", "a"), Ct));
        Assert.Null(await Table.Find(Key("head", "c"), Ct));
        Assert.Equal("there already", Text((await Table.Find(Key("head", "b"), Ct))!));
    }

    [Fact]
    public async Task A_row_is_replaced_only_at_the_tag_it_stands_at()
    {
        var first = await Insert("a", "1");
        var second = (await Table.Commit(P, [Write.Replace(Key("head", "a"), first, 2, Body("2"))], Ct))[0];

        await Assert.ThrowsAsync<StaleTagException>(async () => await Table.Commit(P, [Write.Replace(Key("head", "a"), first, 3, Body("3"))], Ct));
        await Assert.ThrowsAsync<StaleTagException>(async () => await Table.Commit(P, [Write.Replace(Key("head", "b"), first, 3, Body("3"))], Ct));

        Assert.NotEqual(first, second);
        Assert.Equal("2", Text((await Table.Find(Key("head", "a"), Ct))!));
    }

    [Fact]
    public async Task A_tag_of_another_store_is_stale_and_no_error()
    {
        await Insert("a", "1");

        await Assert.ThrowsAsync<StaleTagException>(async () =>
            await Table.Commit(P, [Write.Replace(Key("head", "a"), new("W/\"datetime'2025'\""), 2, Body("2"))], Ct));
    }

    [Fact]
    public async Task Delete_and_insert_again_does_not_fool_a_stale_writer()
    {
        var first = await Insert("a", "same");
        await Table.Commit(P, [Write.Delete(Key("head", "a"), first)], Ct);
        Assert.Null(await Table.Find(Key("head", "a"), Ct));
        var again = await Insert("a", "same");

        Assert.NotEqual(first, again);
        await Assert.ThrowsAsync<StaleTagException>(async () => await Table.Commit(P, [Write.Replace(Key("head", "a"), first, 2, Body("2"))], Ct));
        await Assert.ThrowsAsync<StaleTagException>(async () => await Table.Commit(P, [Write.Delete(Key("head", "a"), first)], Ct));
    }

    [Fact]
    public async Task Deletes_and_writes_stand_in_one_commit_with_a_tag_for_each()
    {
        var old = await Insert("a", "old");

        var tags = await Table.Commit(P, [Write.Delete(Key("head", "a"), old), Write.Insert(Key("head", "b"), 1, Body("new"))], Ct);

        Assert.Equal(Tag.None, tags[0]);
        Assert.Equal((await Table.Find(Key("head", "b"), Ct))!.Tag, tags[1]);
    }

    [Fact]
    public async Task What_changed_after_a_moment_is_told_whole_or_not_at_all()
    {
        var (kept, deleted) = (await Insert("kept", "1"), await Insert("deleted", "1"));
        var moment = (await Table.ChangesUnder(P, "head~", null, Ct))?.Until;

        await Table.Commit(P, [Write.Replace(Key("head", "kept"), kept, 2, Body("2")), Write.Delete(Key("head", "deleted"), deleted)], Ct);
        await Table.Commit(P, [Write.Insert(Key("head", "new"), 1, Body("1")), Write.Insert(Key("event", "new"), 1, Body("1"))], Ct);
        await Table.Commit("c~other", [Write.Insert(RowKey.Of("c~other", "head", "new"), 1, Body("1"))], Ct);
        await Assert.ThrowsAsync<StaleTagException>(async () => await Insert("new", "again"));

        if (moment is null) return;
        var changes = await Table.ChangesUnder(P, "head~", moment, Ct);
        Assert.Equal([Key("head", "deleted"), Key("head", "kept"), Key("head", "new")], changes!.Keys.Order());
        Assert.Empty((await Table.ChangesUnder(P, "head~", changes.Until, Ct))!.Keys);
    }

    [Fact]
    public async Task Nothing_is_told_of_a_moment_of_another_store()
    {
        Assert.Null(await Table.ChangesUnder(P, "head~", new Moment("elsewhere-0-0"), Ct));
    }

    [Fact]
    public async Task A_put_writes_whatever_was_there()
    {
        await Table.Commit(P, [Write.Put(Key("blob", "a"), 1, Body("1"))], Ct);
        await Table.Commit(P, [Write.Put(Key("blob", "a"), 2, Body("2"))], Ct);

        var row = await Table.Find(Key("blob", "a"), Ct);

        Assert.Equal(("2", 2), (Text(row!), row!.N));
    }

    [Fact]
    public async Task A_row_twice_in_one_commit_is_an_error_and_writes_nothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Table.Commit(P, [Write.Put(Key("head", "a"), 1, Body("1")), Write.Put(Key("head", "a"), 2, Body("2"))], Ct));

        Assert.Null(await Table.Find(Key("head", "a"), Ct));
    }

    [Fact]
    public async Task A_row_of_another_partition_is_an_error()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await Table.Commit(P, [Write.Put(RowKey.Of("c~other", "head", "a"), 1, Body("1"))], Ct));
    }

    [Fact]
    public async Task A_hundred_writes_are_taken_and_one_more_is_not()
    {
        var writes = Enumerable.Range(0, 100).Select(i => Write.Insert(Key("row", KeyPart.Number(i)), i, Body("x"))).ToList();

        var tags = await Table.Commit(P, writes, Ct);

        Assert.Equal(tags, await Table.ScanTagsUnder(P, "row~", Ct).Select(row => row.Tag).ToListAsync());
        Assert.Equal(100, tags.Count);
        await Assert.ThrowsAsync<ArgumentException>(async () => await Table.Commit(P, [.. writes, Write.Put(Key("row", "more"), 1, Body("x"))], Ct));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Table.Commit(P, [], Ct));
    }

    [Fact]
    public async Task Two_and_a_half_mebibytes_are_taken_and_one_byte_more_is_not()
    {
        var rows = Enumerable.Range(0, 5).Select(i => Key("blob", KeyPart.Number(i))).ToList();
        var keys = rows.Sum(key => key.Row.Length);
        List<Write> Of(int more) => [.. rows.Select((key, i) =>
            Write.Put(key, 1, new byte[(TableLimits.BytesPerCommit / 5) - (i == 0 ? keys - more : 0)]))];

        await Table.Commit(P, Of(0), Ct);
        await Assert.ThrowsAsync<ArgumentException>(async () => await Table.Commit(P, Of(1), Ct));
    }

    [Fact]
    public async Task Half_a_mebibyte_comes_back_as_it_went()
    {
        var body = new byte[TableLimits.BytesPerRow];
        new Random(1).NextBytes(body);

        await Table.Commit(P, [Write.Insert(Key("blob", "a"), 1, body)], Ct);

        Assert.Equal(body, (await Table.Find(Key("blob", "a"), Ct))!.Body.ToArray());
    }

    [Fact]
    public async Task A_scan_gives_the_range_in_order_and_nothing_beside_it()
    {
        string[] rows = ["head~attendee~1", "head~attendee~10", "head~attendee~2", "head~attendee~2~x", "head~attendee-x~1", "head~attended~1", "head~b~1"];
        foreach (var row in rows.Reverse())
            await Table.Commit(P, [Write.Insert(new(P, row), row.Length, Body(row))], Ct);
        await Table.Commit("c~other", [Write.Insert(RowKey.Of("c~other", "head", "attendee", "1"), 1, Body("other"))], Ct);

        var found = await Table.ScanUnder(P, RowKey.Under("head", "attendee"), Ct).ToListAsync();

        Assert.Equal(["head~attendee~1", "head~attendee~10", "head~attendee~2", "head~attendee~2~x"], found.Select(r => r.Key.Row));
        Assert.Equal(found.Select(r => r.Key.Row), found.Select(Text));
    }

    [Fact]
    public async Task A_range_is_half_open()
    {
        foreach (var row in (string[])["a", "b", "c"]) await Insert(row, row);

        var found = await Table.Scan(P, "head~a", "head~c", Ct).ToListAsync();

        Assert.Equal(["head~a", "head~b"], found.Select(r => r.Key.Row));
    }

    [Fact]
    public async Task A_long_scan_misses_nothing_and_gives_nothing_twice()
    {
        foreach (var some in Enumerable.Range(0, 1_000).Chunk(100))
            await Table.Commit(P, [.. some.Select(i => Write.Insert(Key("event", "a", KeyPart.Number(i)), i, Body("x")))], Ct);

        var found = await Table.ScanUnder(P, RowKey.Under("event", "a"), Ct).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => (long)i), found.Select(r => r.N));
    }

    [Fact]
    public async Task A_tag_scan_has_what_a_scan_has_without_bodies()
    {
        foreach (var some in Enumerable.Range(0, 300).Chunk(100))
            await Table.Commit(P, [.. some.Select(i => Write.Insert(Key("head", "a", KeyPart.Number(i)), i * 2, Body("x")))], Ct);

        var rows = await Table.ScanUnder(P, RowKey.Under("head", "a"), Ct).Select(r => new RowTag(r.Key, r.N, r.Tag)).ToListAsync();

        Assert.Equal(rows, await Table.ScanTagsUnder(P, RowKey.Under("head", "a"), Ct).ToListAsync());
    }

    [Fact]
    public async Task Of_competing_writers_one_wins_each_round_and_no_write_is_lost()
    {
        const int rounds = 5;
        await Insert("count", "");

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < rounds;)
            {
                var row = (await Table.Find(Key("head", "count"), Ct))!;
                try
                {
                    await Table.Commit(P, [Write.Replace(row.Key, row.Tag, row.N + 1, row.Body)], Ct);
                    done++;
                }
                catch (StaleTagException)
                {
                    await Task.Yield();
                }
            }
        })));

        Assert.Equal(1 + (Writers * rounds), (await Table.Find(Key("head", "count"), Ct))!.N);
    }

    [Fact]
    public async Task Who_was_stale_sees_the_winner_when_it_reads_again()
    {
        var tag = await Insert("a", "start");
        var racing = Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            try
            {
                await Table.Commit(P, [Write.Replace(Key("head", "a"), tag, 2, Body($"{i}"))], Ct);
                return true;
            }
            catch (StaleTagException)
            {
                Assert.NotEqual(tag, (await Table.Find(Key("head", "a"), Ct))!.Tag);
                return false;
            }
        })).ToList();

        Assert.Single(await Task.WhenAll(racing), won => won);
    }

    [Fact]
    public async Task Partitions_are_apart()
    {
        await Table.Commit("c~one", [Write.Insert(RowKey.Of("c~one", "head", "a"), 1, Body("1"))], Ct);
        await Table.Commit("c~two", [Write.Insert(RowKey.Of("c~two", "head", "a"), 1, Body("2"))], Ct);

        Assert.Equal("1", Text((await Table.Find(RowKey.Of("c~one", "head", "a"), Ct))!));
        Assert.Equal("2", Text((await Table.Find(RowKey.Of("c~two", "head", "a"), Ct))!));
    }

    [Fact]
    public async Task Partitions_are_named_while_they_have_rows()
    {
        await Table.Commit("c~two", [Write.Insert(RowKey.Of("c~two", "head", "a"), 1, Body("2"))], Ct);
        await Table.Commit("c~one", [Write.Insert(RowKey.Of("c~one", "head", "a"), 1, Body("1"))], Ct);
        var gone = await Table.Commit("c~gone", [Write.Insert(RowKey.Of("c~gone", "head", "a"), 1, Body("1"))], Ct);
        await Table.Commit("c~gone", [Write.Delete(RowKey.Of("c~gone", "head", "a"), gone[0])], Ct);

        Assert.Equal(["c~one", "c~two"], await Table.Partitions(Ct).ToListAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(TableLimits.BytesPerRow)]
    [InlineData((5 * TableLimits.BytesPerRow) + 17)]
    public async Task A_blob_comes_back_under_its_hash(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        var hash = await Table.PutBlob(P, bytes, Ct);

        Assert.Equal(hash, await Table.PutBlob(P, bytes, Ct));
        Assert.Equal(bytes, await Table.FindBlob(P, hash, Ct));
    }

    [Fact]
    public async Task A_blob_that_was_never_wholly_written_is_not_there()
    {
        var hash = await Table.PutBlob(P, new byte[3 * TableLimits.BytesPerRow], Ct);
        var last = (await Table.Find(Key("blob", hash, "02"), Ct))!;

        await Table.Commit(P, [Write.Delete(last.Key, last.Tag)], Ct);

        Assert.Null(await Table.FindBlob(P, hash, Ct));
        Assert.Null(await Table.FindBlob(P, new string('0', 64), Ct));
    }

    [Fact]
    public async Task An_altered_blob_is_an_error()
    {
        var hash = await Table.PutBlob(P, new byte[10], Ct);

        await Table.Commit(P, [Write.Put(Key("blob", hash, "00"), 1, new byte[11])], Ct);

        await Assert.ThrowsAsync<InvalidDataException>(async () => await Table.FindBlob(P, hash, Ct));
    }

    protected async Task<Tag> Insert(string id, string body) => (await Table.Commit(P, [Write.Insert(Key("head", id), 1, Body(body))], Ct))[0];

    protected static RowKey Key(params ReadOnlySpan<string> parts) => RowKey.Of(P, parts);

    protected static byte[] Body(string text) => Encoding.UTF8.GetBytes(text);

    protected static string Text(Row row) => Encoding.UTF8.GetString(row.Body.Span);
}
