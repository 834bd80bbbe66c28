using System.Diagnostics;
using System.Globalization;
using Laurel.Storage.Sqlite;

namespace Laurel.Storage.Tests;

public sealed class CrashTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task What_was_acknowledged_survives_kill_9_and_every_commit_is_whole()
    {
        using var folder = new Folder();
        var acknowledged = await CommitUntilKilled(folder.Name, after: 300);

        await using var table = SqliteTable.Open(folder.Name);

        foreach (var i in acknowledged)
            Assert.NotNull(await table.Find(CommitterKey(i, "a"), Ct));
        var rows = await table.ScanUnder("p", "pair~", Ct).ToListAsync();
        Assert.True(acknowledged.Count >= 300);
        Assert.All(rows.GroupBy(row => row.Key.Row[..^2]), pair => Assert.Equal(2, pair.Count()));
    }

    [Fact]
    public async Task A_power_cut_anywhere_in_the_log_leaves_a_beginning_of_the_history_in_whole_commits()
    {
        using var folder = new Folder();
        using var copies = new Folder();
        await using (var table = SqliteTable.Open(folder.Name))
        {
            for (var i = 0; i < 60; i++) await Pair(table, i);
            File.Copy(folder.File("laurel.db"), copies.File("laurel.db"));
            File.Copy(folder.File("laurel.db-wal"), copies.File("wal"));
        }
        var (whole, seeded, counts) = (await File.ReadAllBytesAsync(copies.File("wal")), new Random(60), new List<int>());

        for (var cut = 0; cut < 25; cut++)
            counts.Add(await CommitsLeft(copies, whole.AsMemory(0, seeded.Next(whole.Length + 1))));

        Assert.Contains(counts, left => left is > 0 and < 60);
        Assert.Equal(60, await CommitsLeft(copies, whole));
    }

    private static async Task<int> CommitsLeft(Folder copies, ReadOnlyMemory<byte> log)
    {
        using var cut = new Folder();
        File.Copy(copies.File("laurel.db"), cut.File("laurel.db"));
        await File.WriteAllBytesAsync(cut.File("laurel.db-wal"), log.ToArray());
        await using var table = SqliteTable.Open(cut.Name);
        var rows = await table.ScanUnder("p", "pair~", Ct).Select(row => row.Key.Row).ToListAsync();
        var expected = Enumerable.Range(0, rows.Count / 2).SelectMany(i => (string[])[CommitterKey(i, "a").Row, CommitterKey(i, "b").Row]);
        Assert.Equal(expected, rows);
        return rows.Count / 2;
    }

    /// <summary>What the child process does: see <see cref="Program"/>.</summary>
    internal static async Task Commit(string folder, TextWriter acknowledged)
    {
        var table = SqliteTable.Open(folder);
        for (var i = 0; ; i += 8)
        {
            await Task.WhenAll(Enumerable.Range(i, 8).Select(n => Pair(table, n)));
            for (var n = i; n < i + 8; n++) await acknowledged.WriteLineAsync(n.ToString(CultureInfo.InvariantCulture));
            await acknowledged.FlushAsync();
        }
    }

    private static Task<IReadOnlyList<Tag>> Pair(ITable table, int i) => table.Commit(
        "p", [Write.Insert(CommitterKey(i, "a"), i, new byte[500]), Write.Insert(CommitterKey(i, "b"), i, new byte[500])], Ct).AsTask();

    private static RowKey CommitterKey(int i, string half) => RowKey.Of("p", "pair", KeyPart.Number(i), half);

    private static async Task<List<int>> CommitUntilKilled(string folder, int after)
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(CrashTests).Assembly.Location, folder]) { RedirectStandardOutput = true })!;
        var acknowledged = new List<int>();
        while (acknowledged.Count < after && await child.StandardOutput.ReadLineAsync() is { } line)
            acknowledged.Add(int.Parse(line, CultureInfo.InvariantCulture));
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var i)) acknowledged.Add(i);
        await child.WaitForExitAsync();
        return acknowledged;
    }
}
