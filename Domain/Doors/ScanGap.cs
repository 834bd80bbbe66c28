using System.Collections.Immutable;

namespace Laurel.Domain.Doors;

/// <summary>Scans that a device counted and that are in no book, though later ones are: lost, or taken out (SECURITY, Scanner).</summary>
/// <param name="Missing">How many.</param>
/// <param name="First">The first of their numbers, some at most.</param>
public sealed record ScanGap(DeviceId Device, long Missing, ImmutableArray<long> First)
{
    /// <summary>Numbers that are named at most.</summary>
    public const int Named = 10;

    /// <summary>What is missing among a device's numbers, which count from 1; null for nothing. What it has yet to send comes after all of them, and is not missed.</summary>
    public static ScanGap? Among(DeviceId device, IEnumerable<long> sequences)
    {
        var (missing, first, last) = (0L, ImmutableArray.CreateBuilder<long>(), 0L);
        foreach (var sequence in sequences.Where(sequence => sequence > 0).Distinct().Order())
        {
            missing += sequence - last - 1;
            for (var absent = last + 1; absent < sequence && first.Count < Named; absent++) first.Add(absent);
            last = sequence;
        }
        return missing == 0 ? null : new(device, missing, first.ToImmutable());
    }
}
