using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Laurel.Storage.Sqlite;

/// <summary>The one thread that writes: takes who is waiting, up to a group, and commits them in one transaction.</summary>
internal sealed class SqliteWriter(string file, ChannelReader<SqliteCaller> callers, RecentWrites recent)
{
    /// <summary>Larger groups free all their callers at once, and writer and callers then idle in turns.</summary>
    private const int CallersPerGroup = 64;

    private SqliteStatements? statements = new(SqliteFile.ForWriting(file));
    private readonly SqliteCheckpoints checkpoints = new(file);

    /// <summary>Writes until the channel is closed and empty.</summary>
    public void Run()
    {
        var group = new List<SqliteCaller>(CallersPerGroup);
        while (callers.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < CallersPerGroup && callers.TryRead(out var caller)) group.Add(caller);
            Tell(group, Commit(group));
            if (statements is not null) checkpoints.Wrote(group.Sum(static caller => caller.Writes.Count), statements.Connection);
            group.Clear();
        }
        checkpoints.Dispose();
        statements?.Dispose();
    }

    /// <summary>Notes what was written before anybody hears of it; after a failure it is unknown what was.</summary>
    private void Tell(List<SqliteCaller> group, Exception? broken)
    {
        if (broken is not null) recent.Forget();
        else
            foreach (var caller in group)
                if (caller.Stale is null) recent.Add(caller.Writes);
        foreach (var caller in group)
            if (broken is null) caller.Tell();
            else caller.Fail(broken);
    }

    private Exception? Commit(List<SqliteCaller> group)
    {
        try
        {
            statements ??= new(SqliteFile.ForWriting(file));
            statements.Begin();
            foreach (var caller in group) Apply(caller, statements);
            statements.Commit();
            return null;
        }
        catch (Exception broken)
        {
            RollBack();
            return broken;
        }
    }

    private static void Apply(SqliteCaller caller, SqliteStatements statements)
    {
        statements.Save();
        var tags = new Tag[caller.Writes.Count];
        for (var i = 0; i < tags.Length; i++)
        {
            if (statements.Apply(caller.Writes[i], out tags[i])) continue;
            caller.Stale = caller.Writes[i].Key;
            statements.BackToSaved();
            break;
        }
        caller.Tags = tags;
        statements.Release();
    }

    private void RollBack()
    {
        try
        {
            statements?.RollBack();
        }
        catch (SqliteException)
        {
            statements?.Dispose();
            statements = null;
        }
    }
}
