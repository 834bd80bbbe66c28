using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Sqlite;

/// <summary>One connection that reads, with its prepared statements.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand find, pair, rows, tags, partition;

    public SqliteReader(SqliteConnection connection)
    {
        const string range = "FROM rows WHERE partition = $p AND row >= $from AND row < $to ORDER BY row LIMIT $limit";
        this.connection = connection;
        find = Prepare("SELECT n, tag, body FROM rows WHERE partition = $p AND row = $from");
        pair = Prepare("""
            SELECT 0, n, tag, body FROM rows WHERE partition = $p AND row = $from
            UNION ALL SELECT 1, n, tag, body FROM rows WHERE partition = $p AND row = $to
            """);
        rows = Prepare($"SELECT row, n, tag, body {range}");
        tags = Prepare($"SELECT row, n, tag {range}");
        partition = Prepare("SELECT min(partition) FROM rows WHERE partition > $p");
    }

    public Row? Find(RowKey key)
    {
        (find.Parameters[0].Value, find.Parameters[1].Value) = (key.Partition, key.Row);
        using var found = find.ExecuteReader();
        return found.Read() ? new(key, found.GetInt64(0), TagOf(found.GetInt64(1)), found.GetFieldValue<byte[]>(2)) : null;
    }

    /// <summary>Two rows of one partition, as of one moment; one transaction costs as much as the reading itself.</summary>
    public (Row? First, Row? Second) Find(RowKey first, RowKey second)
    {
        (pair.Parameters[0].Value, pair.Parameters[1].Value, pair.Parameters[2].Value) = (first.Partition, first.Row, second.Row);
        using var found = pair.ExecuteReader();
        (Row? First, Row? Second) both = default;
        while (found.Read())
        {
            var isFirst = found.GetInt64(0) == 0;
            var row = new Row(isFirst ? first : second, found.GetInt64(1), TagOf(found.GetInt64(2)), found.GetFieldValue<byte[]>(3));
            both = isFirst ? (row, both.Second) : (both.First, row);
        }
        return both;
    }

    public List<Row> Rows(string partition, string from, string to, int limit)
    {
        using var found = Range(rows, partition, from, to, limit);
        var page = new List<Row>();
        while (found.Read())
            page.Add(new(RowKey.Stored(partition, found.GetString(0)), found.GetInt64(1), TagOf(found.GetInt64(2)), found.GetFieldValue<byte[]>(3)));
        return page;
    }

    public List<RowTag> Tags(string partition, string from, string to, int limit)
    {
        using var found = Range(tags, partition, from, to, limit);
        var page = new List<RowTag>();
        while (found.Read()) page.Add(new(RowKey.Stored(partition, found.GetString(0)), found.GetInt64(1), TagOf(found.GetInt64(2))));
        return page;
    }

    public string? PartitionAfter(string name)
    {
        partition.Parameters[0].Value = name;
        return partition.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[find, pair, rows, tags, partition]) command.Dispose();
        connection.Dispose();
    }

    private static SqliteDataReader Range(SqliteCommand command, string partition, string from, string to, int limit)
    {
        (command.Parameters[0].Value, command.Parameters[1].Value) = (partition, from);
        (command.Parameters[2].Value, command.Parameters[3].Value) = (to, limit);
        return command.ExecuteReader();
    }

    private static Tag TagOf(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    private SqliteCommand Prepare(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in (string[])["$p", "$from", "$to"]) command.Parameters.Add(name, SqliteType.Text);
        command.Parameters.Add("$limit", SqliteType.Integer);
        (command.Parameters[2].Value, command.Parameters[3].Value) = ("", 0);
        return command;
    }
}
