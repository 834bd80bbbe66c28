using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Timers;

namespace Laurel.Silo.Embedded;

/// <summary>Keeps reminders in their table, and ticks those that lie in it.</summary>
internal sealed class ReminderService(EmbeddedSilo silo, IReminderTable table, IOptions<ReminderOptions> options) : IReminderRegistry
{
    private readonly Dictionary<(GrainId Grain, string Name), Reminder> ticking = [];
    private readonly Lock gate = new();
    private ITimer? refresh;

    public async Task Start(CancellationToken cancelled)
    {
        await table.StartAsync(cancelled);
        await Refresh();
        refresh = silo.CreateTimer(() => silo.Background(TryRefresh));
        refresh.Change(options.Value.RefreshReminderListPeriod, options.Value.RefreshReminderListPeriod);
    }

    public async Task Stop(CancellationToken cancelled)
    {
        refresh?.Dispose();
        lock (gate)
        {
            foreach (var reminder in ticking.Values)
                reminder.Dispose();
            ticking.Clear();
        }
        await table.StopAsync(cancelled);
    }

    public async Task<IGrainReminder> RegisterOrUpdateReminder(GrainId callingGrainId, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod)
            throw new ArgumentException(
                $"A period of {period} for {reminderName} is shorter than {options.Value.MinimumReminderPeriod}.", nameof(period));
        var entry = new ReminderEntry
        {
            GrainId = callingGrainId,
            ReminderName = reminderName,
            StartAt = silo.Time.GetUtcNow().UtcDateTime + dueTime,
            Period = period,
        };
        entry.ETag = await table.UpsertRow(entry) ?? throw new ReminderException($"{reminderName} of {callingGrainId} could not be kept.");
        Tick(entry);
        return new Kept(entry.ReminderName, entry.ETag);
    }

    public async Task UnregisterReminder(GrainId callingGrainId, IGrainReminder reminder)
    {
        if (!await table.RemoveRow(callingGrainId, reminder.ReminderName, ((Kept)reminder).ETag))
            throw new ReminderException($"{reminder.ReminderName} of {callingGrainId} is not there under that tag.");
        lock (gate)
            if (ticking.Remove((callingGrainId, reminder.ReminderName), out var removed))
                removed.Dispose();
    }

    public async Task<IGrainReminder?> GetReminder(GrainId callingGrainId, string reminderName) =>
        await table.ReadRow(callingGrainId, reminderName) is { } row ? new Kept(row.ReminderName, row.ETag!) : null;

    public async Task<List<IGrainReminder>> GetReminders(GrainId callingGrainId) =>
        [.. (await table.ReadRows(callingGrainId)).Reminders.Select(row => new Kept(row.ReminderName, row.ETag!))];

    /// <summary>Makes what ticks the same as what the table holds: other processes may have changed it. Of what was changed here meanwhile this one knows better.</summary>
    private async Task Refresh()
    {
        var before = Tags();
        var rows = (await table.ReadRows(0, 0)).Reminders.ToDictionary(row => (row.GrainId, row.ReminderName));
        lock (gate)
            foreach (var key in before.Keys.Union(rows.Keys).ToList())
                if (ticking.GetValueOrDefault(key)?.ETag != before.GetValueOrDefault(key)) continue;
                else if (rows.TryGetValue(key, out var row)) Tick(row);
                else if (ticking.Remove(key, out var reminder)) reminder.Dispose();
    }

    private Dictionary<(GrainId Grain, string Name), string?> Tags()
    {
        lock (gate) return ticking.ToDictionary(one => one.Key, one => one.Value.ETag);
    }

    private async Task TryRefresh()
    {
        try
        {
            await Refresh();
        }
        catch (Exception failure)
        {
            silo.Log.LogWarning(failure, "The reminders could not be read; what is known ticks on.");
        }
    }

    private void Tick(ReminderEntry entry)
    {
        lock (gate)
        {
            if (ticking.TryGetValue((entry.GrainId, entry.ReminderName), out var known) && known.ETag == entry.ETag)
                return;
            known?.Dispose();
            ticking[(entry.GrainId, entry.ReminderName)] = new(silo, entry);
        }
    }

    private sealed record Kept(string ReminderName, string ETag) : IGrainReminder;
}
