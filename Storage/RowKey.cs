using System.Buffers;

namespace Laurel.Storage;

/// <summary>Where a row lies: a partition and a row in it, each made of parts <c>[a-z0-9-]{1,64}</c> joined by <c>~</c>.</summary>
/// <remarks>
/// Nothing else can be in a key, on any store. A text that comes from outside enters through <see cref="KeyPart.Hashed"/>,
/// its own value lies in the row's body.
/// </remarks>
public sealed record RowKey : IComparable<RowKey>
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>The key of a row.</summary>
    /// <exception cref="ArgumentException">A part is empty, longer than 64, or holds another character.</exception>
    public RowKey(string partition, string row)
    {
        Check(partition);
        Check(row);
        (Partition, Row) = (partition, row);
    }

    private RowKey((string Partition, string Row) stored) => (Partition, Row) = stored;

    public string Partition { get; }

    public string Row { get; }

    /// <summary>The key whose row consists of these parts.</summary>
    public static RowKey Of(string partition, params ReadOnlySpan<string> parts) => new(partition, string.Join('~', parts!));

    /// <summary>The key of a row that lies in the store: it was checked when it was written.</summary>
    internal static RowKey Stored(string partition, string row) => new((partition, row));

    /// <summary>What all rows below these parts begin with: <c>head~attendee~</c>. They are the range <c>[p, p + "~")</c>.</summary>
    public static string Under(params ReadOnlySpan<string> parts)
    {
        var prefix = string.Join('~', parts!);
        Check(prefix);
        return prefix + '~';
    }

    /// <summary>Whether a text may be one part of a key.</summary>
    public static bool IsPart(ReadOnlySpan<char> part) => part.Length is > 0 and <= 64 && !part.ContainsAnyExcept(Allowed);

    /// <summary>Refuses a text that is not parts joined by <c>~</c>.</summary>
    public static void Check(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        foreach (var part in key.AsSpan().Split('~'))
            if (!IsPart(key.AsSpan()[part]))
                throw new ArgumentException("A key consists of parts [a-z0-9-]{1,64} joined by ~.", nameof(key));
    }

    public int CompareTo(RowKey? other) => other is null ? 1
        : string.CompareOrdinal(Partition, other.Partition) is var byPartition and not 0 ? byPartition
        : string.CompareOrdinal(Row, other.Row);

    public override string ToString() => $"{Partition}/{Row}";
}
