using System.Globalization;
using System.Text;

namespace Laurel.Storage;

/// <summary>The keys written last, in the memory of a store in which nobody else writes, for whoever has read a range before.</summary>
/// <remarks>
/// What is older than the last <paramref name="kept"/>, or of another life, it does not tell. The keys lie as bytes in one array: as texts of their own
/// they were a tenth of all that the collector carries from one generation to the next while people come in.
/// </remarks>
/// <param name="kept">How many.</param>
/// <param name="store">Tells this store's moments from those of all others.</param>
internal sealed class RecentWrites(int kept, string store)
{
    /// <summary>Bytes of a place: how long partition and row are, and then both. A longer key lies apart.</summary>
    private const int PlaceBytes = 160, Lengths = 2;

    private readonly Lock gate = new();
    private readonly byte[] places = new byte[kept * PlaceBytes];
    private readonly Dictionary<long, RowKey> longer = [];
    private long life, written;

    /// <summary>Notes what is durable, before anybody is told that it is.</summary>
    public void Add(IReadOnlyList<Write> writes)
    {
        lock (gate)
            for (var i = 0; i < writes.Count; i++) Note(writes[i].Key, written++ % kept);
    }

    /// <summary>Something may have been written that nobody noted: no moment given so far is understood any more.</summary>
    public void Forget()
    {
        lock (gate) life++;
    }

    /// <summary>What <see cref="ITable.ChangesSince"/> promises.</summary>
    public Changes? Since(string partition, string from, string to, Moment? since)
    {
        lock (gate)
        {
            if (since is null) return new(Now(), []);
            if (Position(since.Value.Text) is not { } position) return null;
            var (found, within) = (new HashSet<RowKey>(), Encoding.ASCII.GetBytes(partition));
            for (; position < written; position++)
                if (KeyAt(position % kept, within) is { } key && IsIn(key.Row, from, to)) found.Add(key);
            return new(Now(), found);
        }
    }

    private void Note(RowKey key, long place)
    {
        longer.Remove(place);
        var bytes = places.AsSpan((int)place * PlaceBytes, PlaceBytes);
        if (Lengths + key.Partition.Length + key.Row.Length > PlaceBytes)
        {
            longer[place] = key;
            bytes[0] = 0;
            return;
        }
        (bytes[0], bytes[1]) = ((byte)key.Partition.Length, (byte)key.Row.Length);
        var row = Lengths + Encoding.ASCII.GetBytes(key.Partition, bytes[Lengths..]);
        Encoding.ASCII.GetBytes(key.Row, bytes[row..]);
    }

    /// <summary>The key in a place; null where it is of another partition.</summary>
    private RowKey? KeyAt(long place, ReadOnlySpan<byte> partition)
    {
        if (longer.TryGetValue(place, out var key)) return partition.SequenceEqual(Encoding.ASCII.GetBytes(key.Partition)) ? key : null;
        var bytes = places.AsSpan((int)place * PlaceBytes, PlaceBytes);
        if (!bytes.Slice(Lengths, bytes[0]).SequenceEqual(partition)) return null;
        return RowKey.Stored(Encoding.ASCII.GetString(partition), Encoding.ASCII.GetString(bytes.Slice(Lengths + bytes[0], bytes[1])));
    }

    private static bool IsIn(string row, string from, string to) =>
        string.CompareOrdinal(row, from) >= 0 && string.CompareOrdinal(row, to) < 0;

    private Moment Now() => new($"{Life}{written.ToString(CultureInfo.InvariantCulture)}");

    private string Life => $"{store}-{life.ToString(CultureInfo.InvariantCulture)}-";

    private long? Position(string moment) => moment.StartsWith(Life, StringComparison.Ordinal)
        && long.TryParse(moment.AsSpan(Life.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        && position <= written && written - position <= kept ? position : null;
}
