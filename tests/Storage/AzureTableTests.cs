using Laurel.Storage.Azure;

namespace Laurel.Storage.Tests;

public sealed class AzureTableTests(Azurite azurite) : TableContract, IClassFixture<Azurite>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly string name = $"t{Guid.NewGuid():N}";

    protected override ITable Table => field ??= AzureTable.At(azurite.ConnectionString, name);

    /// <summary>Each try goes over the wire, and for one that wins all others try in vain.</summary>
    protected override int Writers => 10;

    [Fact]
    public async Task A_table_that_nobody_has_made_has_no_rows()
    {
        Assert.Null(await Table.Find(Key("head", "a"), Ct));
        Assert.Empty(await Table.ScanUnder("c~dnnd-2025", "head~", Ct).ToListAsync());
        Assert.Empty(await Table.Partitions(Ct).ToListAsync());
    }

    [Fact]
    public async Task A_scan_goes_on_after_the_thousand_rows_of_a_page()
    {
        foreach (var some in Enumerable.Range(0, 2_100).Chunk(100))
            await Table.Commit("c~dnnd-2025", [.. some.Select(i => Write.Insert(Key("event", KeyPart.Number(i)), i, Body("x")))], Ct);

        var rows = await Table.ScanUnder("c~dnnd-2025", "event~", Ct).Select(row => row.N).ToListAsync();
        var tags = await Table.ScanTagsUnder("c~dnnd-2025", "event~", Ct).Select(row => row.N).ToListAsync();

        Assert.Equal(Enumerable.Range(0, 2_100).Select(i => (long)i), rows);
        Assert.Equal(rows, tags);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public async Task A_body_that_became_shorter_leaves_nothing_of_the_longer(int length)
    {
        await Table.Commit("c~dnnd-2025", [Write.Put(Key("head", "a"), long.MaxValue, new byte[200_000])], Ct);
        var body = new byte[length];
        new Random(length).NextBytes(body);

        await Table.Commit("c~dnnd-2025", [Write.Put(Key("head", "a"), long.MinValue, body)], Ct);

        var row = (await Table.Find(Key("head", "a"), Ct))!;
        Assert.Equal(body, row.Body.ToArray());
        Assert.Equal(long.MinValue, row.N);
    }

    [Fact]
    public async Task Two_processes_see_what_the_other_wrote_and_one_of_them_is_stale()
    {
        var other = AzureTable.At(azurite.ConnectionString, name);
        var tag = await Insert("a", "1");

        var row = (await other.Find(Key("head", "a"), Ct))!;
        await other.Commit(row.Key.Partition, [Write.Replace(row.Key, row.Tag, 2, Body("2"))], Ct);

        Assert.Equal(tag, row.Tag);
        await Assert.ThrowsAsync<StaleTagException>(async () => await Table.Commit(row.Key.Partition, [Write.Replace(row.Key, tag, 2, Body("3"))], Ct));
    }

    [Fact]
    public async Task Two_tables_of_an_account_are_apart()
    {
        await Insert("a", "1");

        Assert.Null(await AzureTable.At(azurite.ConnectionString, name + "x").Find(Key("head", "a"), Ct));
    }

    [Fact]
    public async Task A_shared_access_signature_opens_the_table_too()
    {
        var signed = AzureTable.At(azurite.SignedAddress(), name);

        var tags = await signed.Commit("c~dnnd-2025", [Write.Insert(Key("head", "a"), 1, Body("1"))], Ct);

        Assert.Equal(tags[0], (await signed.ScanUnder("c~dnnd-2025", "head~", Ct).SingleAsync()).Tag);
        Assert.Equal(tags[0], (await Table.Find(Key("head", "a"), Ct))!.Tag);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_and_the_words_hold_no_secret()
    {
        var wrong = azurite.ConnectionString.Replace("AccountKey=", "AccountKey=AAAA", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<AzureTableException>(async () => await AzureTable.At(wrong, name).Find(Key("head", "a"), Ct));

        Assert.Equal(403, refused.Status);
        Assert.DoesNotContain("AAAA", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("head~a", refused.ToString(), StringComparison.Ordinal);
    }
}
