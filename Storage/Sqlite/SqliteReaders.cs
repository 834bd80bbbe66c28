using System.Collections.Concurrent;

namespace Laurel.Storage.Sqlite;

/// <summary>The connections that read; they neither wait for the writer nor make it wait.</summary>
internal sealed class SqliteReaders(string file) : IDisposable
{
    private readonly ConcurrentBag<SqliteReader> idle = [];

    public SqliteReader Take() => idle.TryTake(out var reader) ? reader : new(SqliteFile.ForReading(file));

    /// <summary>Gives a reader back; one that failed is not given back, and is collected.</summary>
    public void Return(SqliteReader reader) => idle.Add(reader);

    public void Dispose()
    {
        while (idle.TryTake(out var reader)) reader.Dispose();
    }
}
