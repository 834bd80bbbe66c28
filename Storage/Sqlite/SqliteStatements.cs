using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Sqlite;

/// <summary>The writer's prepared statements, and the counter that gives every written row a tag no row ever had.</summary>
internal sealed class SqliteStatements : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin, save, release, back, commit, insert, replace, put, delete, count;
    private long last;

    public SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        last = connection.Number("SELECT last FROM tags");
        (begin, commit) = (Prepare("BEGIN IMMEDIATE"), Prepare("COMMIT"));
        (save, release, back) = (Prepare("SAVEPOINT caller"), Prepare("RELEASE caller"), Prepare("ROLLBACK TO caller"));
        insert = Prepare("INSERT INTO rows VALUES ($p, $r, $n, $t, $b) ON CONFLICT DO NOTHING", "$p", "$r", "$n", "$t", "$b");
        put = Prepare(
            "INSERT INTO rows VALUES ($p, $r, $n, $t, $b) ON CONFLICT DO UPDATE SET n = $n, tag = $t, body = $b",
            "$p", "$r", "$n", "$t", "$b");
        replace = Prepare(
            "UPDATE rows SET n = $n, tag = $t, body = $b WHERE partition = $p AND row = $r AND tag = $e",
            "$p", "$r", "$n", "$t", "$b", "$e");
        delete = Prepare("DELETE FROM rows WHERE partition = $p AND row = $r AND tag = $e", "$p", "$r", "$e");
        count = Prepare("UPDATE tags SET last = $t", "$t");
    }

    public SqliteConnection Connection => connection;

    public void Begin() => begin.ExecuteNonQuery();

    public void Save() => save.ExecuteNonQuery();

    public void Release() => release.ExecuteNonQuery();

    public void BackToSaved() => back.ExecuteNonQuery();

    /// <summary>Makes the group durable, the counter with it.</summary>
    public void Commit()
    {
        count.Parameters[0].Value = last;
        count.ExecuteNonQuery();
        commit.ExecuteNonQuery();
    }

    public void RollBack() => connection.Run("ROLLBACK");

    /// <returns>False where the row was not as expected.</returns>
    public bool Apply(Write write, out Tag tag)
    {
        var (command, tagged) = write switch
        {
            { Body: null } => (delete, 2),
            { Expects: Expectation.Absent } => (insert, -1),
            { Expects: Expectation.AtTag } => (replace, 5),
            _ => (put, -1),
        };
        command.Parameters[0].Value = write.Key.Partition;
        command.Parameters[1].Value = write.Key.Row;
        if (tagged >= 0) command.Parameters[tagged].Value = Number(write.Tag);
        tag = write.Body is { } body ? Fill(command, write.N, body) : Tag.None;
        return command.ExecuteNonQuery() == 1;
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[begin, save, release, back, commit, insert, replace, put, delete, count])
            command.Dispose();
        connection.Dispose();
    }

    private Tag Fill(SqliteCommand command, long n, ReadOnlyMemory<byte> body)
    {
        command.Parameters[2].Value = n;
        command.Parameters[3].Value = ++last;
        command.Parameters[4].Value = Bytes(body);
        return new(last.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A tag that is no number was never given here, and no row has it.</summary>
    private static long Number(Tag tag) =>
        long.TryParse(tag.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static byte[] Bytes(ReadOnlyMemory<byte> body) =>
        MemoryMarshal.TryGetArray(body, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : body.ToArray();

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(name, name switch { "$p" or "$r" => SqliteType.Text, "$b" => SqliteType.Blob, _ => SqliteType.Integer });
        command.Prepare();
        return command;
    }
}
