using Orleans.Runtime;

namespace Laurel.Silo.Embedded.Tests;

/// <summary>A reminder table that outlives the silos of a test.</summary>
internal sealed class ReminderTableInMemory : IReminderTable
{
    private readonly Dictionary<(GrainId, string), ReminderEntry> rows = [];
    private int tags;

    /// <summary>What happens between the reading of all rows and its answer; nothing by itself.</summary>
    public Func<Task> Reading { get; set; } = () => Task.CompletedTask;

    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Task.FromResult(new ReminderTableData(rows.Values.Where(row => row.GrainId == grainId)));

    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        var read = new ReminderTableData(rows.Values);
        await Reading();
        return read;
    }

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
