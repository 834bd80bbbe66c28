using Orleans.Runtime;

namespace Laurel.Grains.Tests.Hosting;

/// <summary>Reminders that outlive the hosts of one test.</summary>
internal sealed class ReminderTableInMemory : IReminderTable
{
    private readonly Dictionary<(GrainId, string), ReminderEntry> rows = [];
    private int tags;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Where(row => row.GrainId == grainId);

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Where(row => IsIn(row.GrainId.GetUniformHashCode(), begin, end));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName)
    {
        lock (rows)
            return Task.FromResult(rows.GetValueOrDefault((grainId, reminderName)));
    }

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        lock (rows)
        {
            entry.ETag = $"{++tags}";
            rows[(entry.GrainId, entry.ReminderName)] = entry;
            return Task.FromResult<string?>(entry.ETag);
        }
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        lock (rows)
            return Task.FromResult(rows.GetValueOrDefault((grainId, reminderName))?.ETag == eTag && rows.Remove((grainId, reminderName)));
    }

    public Task TestOnlyClearTable()
    {
        lock (rows)
            rows.Clear();
        return Task.CompletedTask;
    }

    private static bool IsIn(uint hash, uint begin, uint end) => begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private Task<ReminderTableData> Where(Func<ReminderEntry, bool> wanted)
    {
        lock (rows)
            return Task.FromResult(new ReminderTableData(rows.Values.Where(wanted).ToList()));
    }
}
