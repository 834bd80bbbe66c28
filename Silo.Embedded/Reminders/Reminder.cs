using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>A reminder that ticks in this process. Ticks that fell due while no process ran are not made up for.</summary>
internal sealed class Reminder : IDisposable
{
    private readonly EmbeddedSilo silo;
    private readonly ReminderEntry entry;
    private readonly ITimer timer;

    public Reminder(EmbeddedSilo silo, ReminderEntry entry)
    {
        (this.silo, this.entry) = (silo, entry);
        timer = silo.CreateTimer(() => silo.Background(Tick));
        SetNext();
    }

    public string? ETag => entry.ETag;

    public void Dispose() => timer.Dispose();

    private async Task Tick()
    {
        try
        {
            var status = new TickStatus(entry.StartAt, entry.Period, silo.Time.GetUtcNow().UtcDateTime);
            await silo.Grains.GetGrain<IRemindable>(entry.GrainId).ReceiveReminder(entry.ReminderName, status);
        }
        catch (Exception failure)
        {
            silo.Log.LogWarning(failure, "{Reminder} of {Grain} failed; it ticks on.", entry.ReminderName, entry.GrainId);
        }
        SetNext();
    }

    private void SetNext()
    {
        var passed = silo.Time.GetUtcNow().UtcDateTime - entry.StartAt;
        var wait = passed < TimeSpan.Zero ? -passed : entry.Period - new TimeSpan(passed.Ticks % Math.Max(1, entry.Period.Ticks));
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
