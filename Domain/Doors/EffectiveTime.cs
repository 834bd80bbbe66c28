namespace Laurel.Domain.Doors;

/// <summary>When a scan counts as having happened.</summary>
public static class EffectiveTime
{
    /// <summary>A clock that stands further back than its device knows it to be was not set right: it has lost the time.</summary>
    private static readonly TimeSpan SetBack = TimeSpan.FromHours(1);

    /// <summary>No scan of Laurel's is older.</summary>
    private static readonly DateTimeOffset Earliest = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The claimed time plus the offset it carries, not before the <see cref="ScanFact.PreviousAt"/> it carries, and never after its receipt;
    /// of a clock that has lost the time, its receipt (decision record 0189).
    /// </summary>
    /// <remarks>Fixed at first receipt: it is stored with the scan, and a retry neither moves nor asks for it. In UTC, whole milliseconds.</remarks>
    public static DateTimeOffset EffectiveAt(this ScanFact scan, DateTimeOffset receivedAt)
    {
        var claimed = Shifted(scan.ScannedAt, scan.OffsetMs ?? 0);
        var known = scan.PreviousAt is { } previous && previous > Earliest ? previous : Earliest;
        var at = claimed >= known ? claimed : known - claimed <= SetBack ? known : receivedAt;
        return WholeMilliseconds(at > receivedAt ? receivedAt : at);
    }

    /// <summary>The instant that a device's clock says, in milliseconds since 1970; a number beyond all time is its end.</summary>
    public static DateTimeOffset OfClock(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(
        milliseconds, DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));

    // A device may send any number; an absurd one ends at the ends of time instead of in an exception.
    private static DateTimeOffset Shifted(DateTimeOffset instant, long milliseconds)
    {
        var room = milliseconds < 0
            ? (DateTimeOffset.MinValue.UtcTicks - instant.UtcTicks) / TimeSpan.TicksPerMillisecond
            : (DateTimeOffset.MaxValue.UtcTicks - instant.UtcTicks) / TimeSpan.TicksPerMillisecond;
        var fitting = milliseconds < 0 ? Math.Max(milliseconds, room) : Math.Min(milliseconds, room);
        return new DateTimeOffset(instant.UtcTicks + fitting * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
    }

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
}
