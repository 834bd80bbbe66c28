namespace Laurel.Domain.Doors;

/// <summary>A genuine scan at its effective time: somebody with this badge went this way through this gate.</summary>
/// <param name="At">Effective time, UTC; see <see cref="EffectiveTime"/>.</param>
/// <param name="Device">With <paramref name="Scan"/> it is the passage's identity.</param>
/// <param name="Scan">The scan's id, made by the device.</param>
/// <param name="Sequence">The device's count; 0 where it keeps none.</param>
/// <param name="Offline">The door decided alone.</param>
/// <param name="Void">The badge was withdrawn or the attendee not to be admitted: kept for reconciliation (an offline door let it pass), counted nowhere.</param>
public sealed record Passage(
    DateTimeOffset At,
    DeviceId Device,
    string Scan,
    long Sequence,
    GateId Gate,
    string Area,
    Direction Direction,
    bool Offline = false,
    bool Void = false) : IComparable<Passage>
{
    /// <summary>The order of passages: effective time, device, sequence; the scan's id where all these are equal.</summary>
    /// <remarks>It is total and owes nothing to arrival, so the same scans give the same order at every silo.</remarks>
    public int CompareTo(Passage? other)
    {
        if (other is null) return 1;
        var byTime = At.CompareTo(other.At);
        if (byTime != 0) return byTime;
        var byDevice = string.CompareOrdinal(Device.Text, other.Device.Text);
        if (byDevice != 0) return byDevice;
        var bySequence = Sequence.CompareTo(other.Sequence);
        return bySequence != 0 ? bySequence : string.CompareOrdinal(Scan, other.Scan);
    }

    /// <summary>Whether both are one scan: scan ids belong to their device.</summary>
    public bool IsSameScan(Passage other) => Device == other.Device && Scan == other.Scan;
}
