namespace Laurel.Domain.Doors;

/// <summary>When a scan counts as having happened.</summary>
public static class EffectiveTime
{
    /// <summary>
    /// The claimed time plus the offset it carries, not before the <see cref="ScanFact.PreviousAt"/> it carries, and never after its receipt.
    /// </summary>
    /// <remarks>Fixed at first receipt: it is stored with the scan, and a retry neither moves nor asks for it. In UTC, whole milliseconds.</remarks>
    public static DateTimeOffset EffectiveAt(this ScanFact scan, DateTimeOffset receivedAt)
    {
        var claimed = Shifted(scan.ScannedAt, scan.OffsetMs ?? 0);
        var notBefore = scan.PreviousAt is { } previous && previous > claimed ? previous : claimed;
        return WholeMilliseconds(notBefore > receivedAt ? receivedAt : notBefore);
    }

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
