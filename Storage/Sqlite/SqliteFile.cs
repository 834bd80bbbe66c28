using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Sqlite;

/// <summary>The file: its name, its format, and how connections to it are opened.</summary>
internal static class SqliteFile
{
    /// <summary>"LAUR": tells a store of Laurel's from any other SQLite file.</summary>
    private const long ApplicationId = 0x4C415552;

    private const long Format = 1;

    public static string In(string folder) => Path.Combine(folder, "laurel.db");

    /// <summary>A connection that writes; it makes the tables where the file is new.</summary>
    /// <remarks>
    /// It carries the log into the file by itself only at 160 MiB, where <see cref="SqliteCheckpoints"/> did not do so long before. It keeps 8 MiB of pages:
    /// where three pages were balanced, SQLite goes through all that are kept at the commit, and with 32 MiB that was a tenth of the writer's time.
    /// </remarks>
    public static SqliteConnection ForWriting(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            connection.Run("PRAGMA journal_mode=WAL");
            connection.Run("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=40000; PRAGMA cache_size=-8192");
            if (connection.Number("PRAGMA application_id") == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0)
                connection.Run(Tables);
            Check(connection, file);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection that reads.</summary>
    /// <remarks>
    /// It reads pages and does not map the file: the file grows all the time, and each time all of it would be mapped anew. It keeps few pages: each time
    /// somebody else has written, it forgets them all, and goes through as many places as it ever had pages to do so.
    /// </remarks>
    public static SqliteConnection ForReading(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite);
        connection.Run("PRAGMA query_only=ON; PRAGMA cache_size=64");
        return connection;
    }

    /// <summary>A connection that carries the log into the file.</summary>
    public static SqliteConnection ForCheckpoints(string file)
    {
        var connection = Open(file, SqliteOpenMode.ReadWrite);
        connection.Run("PRAGMA synchronous=FULL");
        return connection;
    }

    /// <exception cref="InvalidDataException">It is no store of Laurel's, or of a newer version.</exception>
    public static void Check(SqliteConnection connection, string file)
    {
        if (connection.Number("PRAGMA application_id") != ApplicationId)
            throw new InvalidDataException($"{file} is no store of Laurel's.");
        if (connection.Number("PRAGMA user_version") is var format and not Format)
            throw new InvalidDataException($"{file} has format {format}; this version of Laurel knows {Format}.");
    }

    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Carries what it can from the log into the file, waiting for nobody; answers how many pages are left.</summary>
    public static long Checkpoint(this SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
        using var said = command.ExecuteReader();
        said.Read();
        return said.GetInt64(1) - said.GetInt64(2);
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 30 };
        var connection = new SqliteConnection(text.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>A table with a rowid: without one, a body over 1,002 bytes leaves its page, and replacing a head costs nearly twice as much.</summary>
    private static readonly string Tables = $"""
        BEGIN;
        CREATE TABLE rows (
            partition TEXT NOT NULL, row TEXT NOT NULL, n INTEGER NOT NULL, tag INTEGER NOT NULL, body BLOB NOT NULL,
            PRIMARY KEY (partition, row));
        CREATE TABLE tags (last INTEGER NOT NULL);
        INSERT INTO tags VALUES (0);
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Format};
        COMMIT;
        """;
}
