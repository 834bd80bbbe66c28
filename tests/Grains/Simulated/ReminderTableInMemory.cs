using Orleans.Runtime;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>A reminder table that outlives the silos of a test.</summary>
internal sealed class ReminderTableInMemory : IReminderTable
{
    private readonly Dictionary<(GrainId, string), ReminderEntry> rows = [];
    private int tags;

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(rows.Values.Where(row => row.GrainId == grainId)));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(new ReminderTableData(rows.Values));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(rows.GetValueOrDefault((grainId, reminderName)));

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        entry.ETag = $"{++tags}";
        rows[(entry.GrainId, entry.ReminderName)] = entry;
        return Task.FromResult<string?>(entry.ETag);
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        Task.FromResult(rows.GetValueOrDefault((grainId, reminderName))?.ETag == eTag && rows.Remove((grainId, reminderName)));

    public Task TestOnlyClearTable()
    {
        rows.Clear();
        return Task.CompletedTask;
    }
}
