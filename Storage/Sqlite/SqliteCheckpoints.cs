using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Sqlite;

/// <summary>Carries what was committed from the log into the file, beside the writer, so that no caller waits for it.</summary>
/// <remarks>
/// The log begins anew only once nothing in it is left to be carried; so the little that is committed meanwhile the writer carries itself, between
/// two groups. What is durable does not depend on any of this: a commit is answered when it is in the log.
/// </remarks>
internal sealed class SqliteCheckpoints : IDisposable
{
    /// <summary>Written rows after which the log is carried over: those of fifty guests. While the file is synced every commit waits for the disk too.</summary>
    private const int Rows = 150;

    /// <summary>Milliseconds from one time to the next at least: each ends with a sync of the file, which an import need not wait for more often.</summary>
    private const long Pause = 50;

    /// <summary>Pages that the writer carries in a millisecond or two.</summary>
    private const int FewPages = 100;

    /// <summary>Readers may hold back the end of the log; after so many tries the next rows try again.</summary>
    private const int Tries = 8;

    private readonly SqliteConnection connection;
    private readonly AutoResetEvent wanted = new(false);
    private readonly Task carrying;
    private volatile bool isNearlyDone, isEnding;
    private int rows, tries;
    private long began;

    public SqliteCheckpoints(string file)
    {
        connection = SqliteFile.ForCheckpoints(file);
        carrying = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Hears from the writer how many rows a group wrote, after its callers were answered.</summary>
    public void Wrote(int count, SqliteConnection writer)
    {
        if (isNearlyDone && (PagesLeft(writer) == 0 || ++tries == Tries)) (isNearlyDone, tries) = (false, 0);
        if ((rows += count) < Rows || isNearlyDone || Environment.TickCount64 - began < Pause) return;
        (rows, began) = (0, Environment.TickCount64);
        wanted.Set();
    }

    public void Dispose()
    {
        isEnding = true;
        wanted.Set();
        carrying.Wait();
        connection.Dispose();
        wanted.Dispose();
    }

    private void Run()
    {
        while (wanted.WaitOne() && !isEnding)
        {
            for (var pass = 0; pass < Tries && PagesLeft(connection) > FewPages; pass++) ;
            isNearlyDone = true;
        }
    }

    // A failure is no caller's: their rows are safe in the log, and the next time tries again.
    private static long PagesLeft(SqliteConnection connection)
    {
        try
        {
            return connection.Checkpoint();
        }
        catch (SqliteException)
        {
            return 0;
        }
    }
}
