using System.Globalization;
using System.Text.Json;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains;

/// <summary>Reminders of both engines, kept in the same table as everything else.</summary>
/// <remarks>
/// One row a reminder: <c>reminder~{grain}~{name}</c>, both hashed, in one partition, for there are only as many as there is unfinished work.
/// The engine's hash of a grain is computed when it is asked for and never stored: another version of the engine may compute another.
/// </remarks>
public sealed class TableReminders(ITable table) : IReminderTable
{
    private const string Partition = "reminders", Kind = "reminder";

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Under(RowKey.Under(Kind, Part(grainId)), _ => true);

    public Task<ReminderTableData> ReadRows(uint begin, uint end) =>
        Under(RowKey.Under(Kind), entry => IsIn(entry.GrainId.GetUniformHashCode(), begin, end));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        await table.Find(KeyOf(grainId, reminderName), CancellationToken.None) is { } row ? Entry(row) : null;

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var stored = new Stored(
            entry.GrainId.ToString(), entry.ReminderName, entry.StartAt.ToString("O", CultureInfo.InvariantCulture), entry.Period.Ticks);
        var write = Write.Put(KeyOf(entry.GrainId, entry.ReminderName), 0, JsonSerializer.SerializeToUtf8Bytes(stored));
        var tags = await table.Commit(Partition, [write], CancellationToken.None);
        return entry.ETag = tags[0].Text;
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        try
        {
            await table.Commit(Partition, [Write.Delete(KeyOf(grainId, reminderName), new(eTag))], CancellationToken.None);
            return true;
        }
        catch (StaleTagException)
        {
            return false;
        }
    }

    public async Task TestOnlyClearTable()
    {
        await foreach (var row in table.ScanTagsUnder(Partition, RowKey.Under(Kind), CancellationToken.None))
            await table.Commit(Partition, [Write.Delete(row.Key, row.Tag)], CancellationToken.None);
    }

    private async Task<ReminderTableData> Under(string prefix, Func<ReminderEntry, bool> wanted)
    {
        var entries = new List<ReminderEntry>();
        await foreach (var row in table.ScanUnder(Partition, prefix, CancellationToken.None))
            if (Entry(row) is var entry && wanted(entry))
                entries.Add(entry);
        return new(entries);
    }

    /// <summary>(begin, end], going round past the greatest where begin is not less than end.</summary>
    private static bool IsIn(uint hash, uint begin, uint end) => begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private static ReminderEntry Entry(Row row)
    {
        var stored = JsonSerializer.Deserialize<Stored>(row.Body.Span)!;
        return new()
        {
            GrainId = GrainId.Parse(stored.Grain, CultureInfo.InvariantCulture),
            ReminderName = stored.Name,
            StartAt = DateTime.Parse(stored.Start, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            Period = TimeSpan.FromTicks(stored.PeriodTicks),
            ETag = row.Tag.Text,
        };
    }

    private static RowKey KeyOf(GrainId grain, string name) => RowKey.Of(Partition, Kind, Part(grain), KeyPart.Hashed(name));

    private static string Part(GrainId grain) => KeyPart.Hashed(grain.ToString());

    private sealed record Stored(string Grain, string Name, string Start, long PeriodTicks);
}
