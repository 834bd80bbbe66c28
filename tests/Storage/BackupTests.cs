using Laurel.Storage.Sqlite;

namespace Laurel.Storage.Tests;

public sealed class BackupTests : IDisposable
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private readonly Folder folder = new();
    private readonly Folder other = new();

    [Fact]
    public async Task A_backup_taken_while_writers_write_restores_to_whole_commits()
    {
        await using (var table = SqliteTable.Open(folder.Name))
        {
            await Pairs(table, 0, 50);
            var writing = Pairs(table, 50, 300);
            SqliteBackup.Take(folder.Name, other.File("copy"));
            await writing;
        }

        SqliteBackup.Restore(other.File("copy"), other.File("restored"));

        await using var restored = SqliteTable.Open(other.File("restored"));
        var rows = await restored.ScanUnder("p", "pair~", Ct).Select(row => row.N).ToListAsync();
        Assert.True(rows.Count >= 100);
        Assert.All(rows.GroupBy(n => n), pair => Assert.Equal(2, pair.Count()));
    }

    [Fact]
    public async Task A_restore_refuses_a_folder_that_is_not_empty()
    {
        await Backup();
        await File.WriteAllTextAsync(folder.File("something"), "of theirs");

        Assert.Throws<IOException>(() => SqliteBackup.Restore(other.File("copy"), folder.Name));
    }

    [Fact]
    public async Task A_backup_never_overwrites()
    {
        await Backup();

        Assert.Throws<IOException>(() => SqliteBackup.Take(folder.Name, other.File("copy")));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_the_folder_stays_empty()
    {
        await Backup();
        var bytes = await File.ReadAllBytesAsync(other.File("copy"));
        await File.WriteAllBytesAsync(other.File("copy"), bytes[..(bytes.Length / 2)]);

        Assert.Throws<InvalidDataException>(() => SqliteBackup.Restore(other.File("copy"), other.File("restored")));
        Assert.False(Directory.Exists(other.File("restored")));
    }

    [Fact]
    public void A_folder_without_a_store_has_no_backup() => Assert.Throws<IOException>(() => SqliteBackup.Take(folder.Name, other.File("copy")));

    public void Dispose()
    {
        folder.Dispose();
        other.Dispose();
    }

    private async Task Backup()
    {
        await using (var table = SqliteTable.Open(folder.Name)) await Pairs(table, 0, 50);
        SqliteBackup.Take(folder.Name, other.File("copy"));
    }

    private static async Task Pairs(SqliteTable table, int from, int count)
    {
        for (var i = from; i < from + count; i++)
        {
            var key = KeyPart.Number(i);
            await table.Commit(
                "p", [Write.Insert(RowKey.Of("p", "pair", key, "a"), i, new byte[500]), Write.Insert(RowKey.Of("p", "pair", key, "b"), i, new byte[500])], Ct);
        }
    }
}
