using System.Text;
using Laurel.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Tests;

public sealed class SqliteTableTests : TableContract, IAsyncLifetime
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly Folder folder = new();
    private SqliteTable table = null!;

    protected override ITable Table => table;

    public Task InitializeAsync()
    {
        table = SqliteTable.Open(folder.Name);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await table.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public void A_second_process_is_told_that_the_store_is_open() => Assert.Throws<IOException>(() => SqliteTable.Open(folder.Name));

    [Fact]
    public async Task What_was_written_is_there_after_opening_again_and_tags_go_on()
    {
        var first = await Insert("a", "kept");
        var second = await Insert("b", "deleted");
        await Table.Commit("c~dnnd-2025", [Write.Delete(Key("head", "b"), second)], Ct);

        await table.DisposeAsync();
        table = SqliteTable.Open(folder.Name);

        Assert.Equal(first, (await Table.Find(Key("head", "a"), Ct))!.Tag);
        Assert.DoesNotContain(await Insert("b", "again"), (Tag[])[first, second]);
    }

    [Fact]
    public async Task It_tells_what_changed_since_a_moment_until_it_is_opened_again()
    {
        var moment = (await Table.ChangesUnder("c~dnnd-2025", "head~", null, Ct))!.Until;
        await Insert("a", "new");

        Assert.Equal([Key("head", "a")], (await Table.ChangesUnder("c~dnnd-2025", "head~", moment, Ct))!.Keys);
        await table.DisposeAsync();
        table = SqliteTable.Open(folder.Name);
        Assert.Null(await Table.ChangesUnder("c~dnnd-2025", "head~", moment, Ct));
    }

    [Fact]
    public async Task It_tells_of_a_key_as_long_as_keys_may_be_as_of_a_short_one()
    {
        var (letters, partition) = (new string('x', 64), $"c~{new string('c', 64)}");
        var (longest, other) = (RowKey.Of(partition, "head", letters, letters), RowKey.Of("c~other", "head", letters, letters));
        var moment = (await Table.ChangesUnder(partition, "head~", null, Ct))!.Until;

        foreach (var key in (RowKey[])[longest, other, RowKey.Of(partition, "head", "a")])
            await Table.Commit(key.Partition, [Write.Insert(key, 1, "{}"u8.ToArray())], Ct);

        Assert.Equivalent(new[] { longest, RowKey.Of(partition, "head", "a") }, (await Table.ChangesUnder(partition, "head~", moment, Ct))!.Keys, strict: true);
    }

    [Fact]
    public async Task After_a_failure_it_tells_nothing_of_moments_before()
    {
        var moment = (await Table.ChangesUnder("c~dnnd-2025", "head~", null, Ct))!.Until;
        Sql("CREATE TRIGGER broken BEFORE INSERT ON rows WHEN NEW.row = 'head~broken' BEGIN SELECT RAISE(ABORT, 'broken'); END");

        await Assert.ThrowsAnyAsync<Exception>(async () => await Insert("broken", "x"));

        Assert.Null(await Table.ChangesUnder("c~dnnd-2025", "head~", moment, Ct));
    }

    [Fact]
    public async Task A_write_that_throws_answers_every_member_of_its_group_and_the_next_group_is_well()
    {
        Sql("CREATE TRIGGER broken BEFORE INSERT ON rows WHEN NEW.row = 'head~broken' BEGIN SELECT RAISE(ABORT, 'broken'); END");

        var asked = Enumerable.Range(0, 200).Select(i => Insert(i == 5 ? "broken" : $"row-{i}", "x")).ToList();
        var told = await Task.WhenAll(asked.Select(async one =>
        {
            try
            {
                await one;
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }));

        Assert.False(told[5]);
        foreach (var (well, i) in told.Select((well, i) => (well, i)))
            Assert.Equal(well, await Table.Find(Key("head", i == 5 ? "broken" : $"row-{i}"), Ct) is not null);
        Assert.NotEqual(Tag.None, await Insert("after", "x"));
    }

    [Fact]
    public async Task The_log_begins_anew_while_callers_go_on_writing()
    {
        const int callers = 64, mostRounds = 400;
        await Insert("first", "x");
        var (begun, round) = (TimesTheLogBeganAnew(), 0);

        while (TimesTheLogBeganAnew() == begun && round < mostRounds)
        {
            await Task.WhenAll(Enumerable.Range(0, callers).Select(i => Insert($"row-{round}-{i}", "x")));
            round++;
        }

        Assert.InRange(round, 1, mostRounds - 1);
        Assert.NotNull(await Table.Find(Key("head", "row-0-0"), Ct));
    }

    [Fact]
    public async Task What_is_deleted_is_overwritten()
    {
        const string secret = "ba-nguyen-thi-thanh-huyen-canary";
        var tag = await Insert("a", secret);
        await Table.Commit("c~dnnd-2025", [Write.Delete(Key("head", "a"), tag)], Ct);
        await table.DisposeAsync();

        var bytes = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(folder.File("laurel.db")));

        table = SqliteTable.Open(folder.Name);
        Assert.DoesNotContain(secret, bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programs_file_is_refused_and_not_touched()
    {
        await table.DisposeAsync();
        Sql("DROP TABLE rows; PRAGMA application_id = 7; PRAGMA journal_mode = DELETE");

        Assert.Throws<InvalidDataException>(() => SqliteTable.Open(folder.Name));

        File.Delete(folder.File("laurel.db"));
        table = SqliteTable.Open(folder.Name);
    }

    [Fact]
    public async Task A_store_of_a_newer_format_is_refused()
    {
        await table.DisposeAsync();
        Sql("PRAGMA user_version = 99");

        Assert.Throws<InvalidDataException>(() => SqliteTable.Open(folder.Name));

        Sql("PRAGMA user_version = 1");
        table = SqliteTable.Open(folder.Name);
    }

    // The log's own count, in its header.
    private uint TimesTheLogBeganAnew()
    {
        using var log = new FileStream(folder.File("laurel.db-wal"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var header = new byte[16];
        log.ReadExactly(header);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(12));
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("laurel.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
