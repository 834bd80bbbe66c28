using System.IO.Compression;
using System.Security.Cryptography;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Grains.Attendees;
using Laurel.Storage;
using Laurel.Storage.Sqlite;

namespace Laurel.Grains;

/// <summary>Backup, restore and audit of an installation, without its grains.</summary>
public static class LaurelUpkeep
{
    private const string KeysSuffix = ".keys.zip";

    /// <summary>Keys, public keys of those that are gone, the marks of refused ones, and who was forgotten.</summary>
    private static readonly string[] KeyPatterns = ["*.key", "*.public", "*.refused", ErasureJournal.Name];

    /// <summary>Copies the data as they are at one moment into a file, and the keys into another beside it, for another custodian.</summary>
    /// <remarks>It may run while Laurel does. Ballot keys are in neither file: a restored open ballot is void and called again.</remarks>
    /// <exception cref="IOException">A file exists, or the folder has no store.</exception>
    public static string Backup(LaurelStore store, string file)
    {
        NotInAnAccount(store);
        var keys = file + KeysSuffix;
        if (File.Exists(keys))
            throw new IOException($"{keys} exists already.");
        SqliteBackup.Take(store.Data, file);
        using (var zip = ZipFile.Open(keys, ZipArchiveMode.Create))
            foreach (var key in KeyPatterns.SelectMany(pattern => Directory.EnumerateFiles(store.Keys, pattern)).Order(StringComparer.Ordinal))
                zip.CreateEntryFromFile(key, Path.GetFileName(key));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(keys, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return $"Data: {file}. Keys, for another custodian: {keys}.";
    }

    /// <summary>Makes the next badge key; it signs from the next start on, and nothing is reprinted.</summary>
    public static string NewBadgeKey(LaurelStore store) => FormattableString.Invariant(
        $"Badge key {Badges(store).Make()} is made. Start Laurel again: it signs new badges, those printed before stay good.");

    /// <summary>Refuses a compromised badge key for good.</summary>
    /// <exception cref="InvalidDataException">There is no such key.</exception>
    public static string RefuseBadgeKey(LaurelStore store, byte id)
    {
        var made = Badges(store).Refuse(id);
        var next = made is null ? "" : FormattableString.Invariant($" Badge key {made} is made to sign instead.");
        return FormattableString.Invariant($"Badge key {id} is refused.{next} Start Laurel again, then POST badges/reissue for each conference and print what changed.");
    }

    /// <summary>Which badge keys there are: the highest that is not refused signs.</summary>
    public static string BadgeKeys(LaurelStore store)
    {
        var keys = Badges(store);
        var signs = keys.Ids.Except(keys.Refused).Max();
        return string.Join(Environment.NewLine, keys.Ids.Select(id => FormattableString.Invariant(
            $"{id} {(keys.Refused.Contains(id) ? "refused" : id == signs ? "signs" : "good")}")));
    }

    private static BadgeKeyFiles Badges(LaurelStore store) => new(new KeyFolder(store.Keys));

    /// <summary>Makes an installation of a backup, in a data folder that is empty or not there; keys that lie beside the backup are restored where there are none.</summary>
    /// <remarks>Whom the journal among the keys names is forgotten once more; where the keys are put there later, <see cref="EraseAgain"/> does it.</remarks>
    /// <exception cref="IOException">The data folder is not empty.</exception>
    public static async Task<string> Restore(LaurelStore store, string file)
    {
        NotInAnAccount(store);
        SqliteBackup.Restore(file, store.Data);
        var keys = file + KeysSuffix;
        if (Directory.Exists(store.Keys) && Directory.EnumerateFiles(store.Keys, "*.key").Any())
            return $"Data restored into {store.Data}. {store.Keys} has keys already; they stay. {await EraseAgain(store)}";
        if (!File.Exists(keys))
            return $"Data restored into {store.Data}. No {keys}: put the keys into {store.Keys} and run 'laurel erase-again' before starting.";
        Extract(keys, new KeyFolder(store.Keys));
        return $"Data restored into {store.Data}, keys into {store.Keys}. {await EraseAgain(store)}";
    }

    /// <summary>A journal that is there already knows of erasures after the backup: it is added to.</summary>
    private static void Extract(string file, KeyFolder keys)
    {
        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in zip.Entries)
            if (entry.Name == ErasureJournal.Name)
                new ErasureJournal(keys).Add(entry.Open());
            else
                entry.ExtractToFile(Path.Combine(keys.Path, entry.Name), overwrite: true);
    }

    /// <summary>Forgets once more everybody whom the journal among the keys names and a restored store still knows; Laurel must not be running on the folder.</summary>
    public static async Task<string> EraseAgain(LaurelStore store)
    {
        var keys = new KeyFolder(store.Keys);
        var journal = new ErasureJournal(keys).All();
        var table = store.Open();
        await using var closing = table as IAsyncDisposable;
        return FormattableString.Invariant($"Forgotten again: {await new ErasedAgain(Context(table, keys)).From(journal)} of {journal.Count} in the journal.");
    }

    private static void NotInAnAccount(LaurelStore store)
    {
        if (store.Account is not null)
            throw new IOException("The data lie in an Azure Tables account, whose own means copy and restore them; unset LAUREL_STORE for a SQLite store.");
    }

    /// <summary>Walks over every chain of events and names the first broken link of each; Laurel must not be running on the folder.</summary>
    public static async Task<(bool IsWhole, string Said)> Verify(LaurelStore store)
    {
        var table = store.Open();
        await using var closing = table as IAsyncDisposable;
        var keys = new KeyFolder(store.Keys);
        var report = await new AuditWalk(Context(table, keys), IAggregateKind.In(typeof(LaurelUpkeep).Assembly)).Verify(CancellationToken.None);
        var counts = $"{report.Things} things, {report.Events} events";
        return report.IsWhole
            ? (true, $"Every chain is whole: {counts}.")
            : (false, string.Join(Environment.NewLine, report.Breaks.Select(found => found.ToString()).Append($"{report.Breaks.Length} broken of {counts}.")));
    }

    private static AggregateContext Context(ITable table, KeyFolder keys) => new(
        table, TimeProvider.System, RandomNumberGenerator.Fill, new KeyRing(keys.Key("master"), RandomNumberGenerator.Fill),
        new RequestActor(new(keys.Key("actor"), TimeProvider.System)));
}
