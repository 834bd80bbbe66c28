namespace Laurel.Silo.Embedded;

/// <summary>A clock that stands still while there is work, and then leaps to the next timer.</summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly PriorityQueue<VirtualTimer, (long At, long Number)> timers = new();
    private long now = new DateTimeOffset(2025, 12, 30, 0, 0, 0, TimeSpan.Zero).Ticks;
    private long set;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long GetTimestamp() => now;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Leaps to the next timer that is due not later than <paramref name="until"/>, and gives what it does.</summary>
    public Action? Leap(long until)
    {
        while (timers.TryPeek(out var timer, out var due) && due.At <= until)
        {
            timers.Dequeue();
            if (timer.Due != due)
                continue;
            now = Math.Max(now, due.At);
            return timer.Tick;
        }
        return null;
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan every;

        /// <summary>The moment it is set to; timers of one moment go in the order in which they were set.</summary>
        public (long At, long Number)? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            every = period;
            Due = dueTime == Timeout.InfiniteTimeSpan ? null : (time.now + dueTime.Ticks, time.set++);
            if (Due is { } due)
                time.timers.Enqueue(this, due);
            return true;
        }

        public void Tick()
        {
            Due = null;
            if (every > TimeSpan.Zero)
                Change(every, every);
            callback(state);
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
