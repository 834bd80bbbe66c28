using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Sqlite;

/// <summary>Consistent copies of a store, taken while it is used, and their way back.</summary>
public static class SqliteBackup
{
    /// <summary>Writes the store as it is at one moment into a file, without what was deleted; whoever writes meanwhile is not held up.</summary>
    /// <exception cref="IOException">The file exists, or the folder has no store.</exception>
    public static void Take(string folder, string file)
    {
        if (File.Exists(file)) throw new IOException($"{file} exists already.");
        if (!File.Exists(SqliteFile.In(folder))) throw new IOException($"{folder} has no store.");
        var half = Path.GetFullPath(file) + ".half";
        File.Delete(half);
        using (var connection = new SqliteConnection(Text(SqliteFile.In(folder), SqliteOpenMode.ReadWrite)))
        {
            connection.Open();
            SqliteFile.Check(connection, folder);
            using var copy = connection.CreateCommand();
            copy.CommandText = "VACUUM INTO $file";
            copy.Parameters.AddWithValue("$file", half);
            copy.ExecuteNonQuery();
        }
        Finish(half, file);
    }

    /// <summary>Makes a store of a backup, in a folder that is empty or not there; a damaged backup leaves the folder as it was.</summary>
    /// <exception cref="IOException">The folder is not empty.</exception>
    /// <exception cref="InvalidDataException">The file is no whole backup of Laurel's.</exception>
    public static void Restore(string file, string folder)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"{folder} is not empty; a restore writes into an empty folder only.");
        Examine(file);
        Directory.CreateDirectory(folder);
        var half = SqliteFile.In(folder) + ".half";
        File.Copy(file, half);
        Finish(half, SqliteFile.In(folder));
    }

    private static void Examine(string file)
    {
        try
        {
            using var connection = new SqliteConnection(Text(file, SqliteOpenMode.ReadOnly));
            connection.Open();
            SqliteFile.Check(connection, file);
            using var check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            if (check.ExecuteScalar() is not "ok") throw new InvalidDataException($"{file} is damaged.");
        }
        catch (SqliteException broken)
        {
            throw new InvalidDataException($"{file} is no whole backup of Laurel's.", broken);
        }
    }

    private static void Finish(string half, string file)
    {
        using (var written = new FileStream(half, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
        File.Move(half, file);
    }

    private static string Text(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
}
