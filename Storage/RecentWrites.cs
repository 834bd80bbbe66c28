using System.Globalization;

namespace Laurel.Storage;

/// <summary>The keys written last, in the memory of a store in which nobody else writes, for whoever has read a range before.</summary>
/// <remarks>What is older than the last <paramref name="kept"/>, or of another life, it does not tell.</remarks>
/// <param name="kept">How many.</param>
/// <param name="store">Tells this store's moments from those of all others.</param>
internal sealed class RecentWrites(int kept, string store)
{
    private readonly Lock gate = new();
    private readonly RowKey[] keys = new RowKey[kept];
    private long life, written;

    /// <summary>Notes what is durable, before anybody is told that it is.</summary>
    public void Add(IReadOnlyList<Write> writes)
    {
        lock (gate)
            for (var i = 0; i < writes.Count; i++) keys[written++ % kept] = writes[i].Key;
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
            var found = new HashSet<RowKey>();
            for (; position < written; position++)
                if (keys[position % kept] is var key && key.Partition == partition && IsIn(key.Row, from, to)) found.Add(key);
            return new(Now(), found);
        }
    }

    private static bool IsIn(string row, string from, string to) =>
        string.CompareOrdinal(row, from) >= 0 && string.CompareOrdinal(row, to) < 0;

    private Moment Now() => new($"{Life}{written.ToString(CultureInfo.InvariantCulture)}");

    private string Life => $"{store}-{life.ToString(CultureInfo.InvariantCulture)}-";

    private long? Position(string moment) => moment.StartsWith(Life, StringComparison.Ordinal)
        && long.TryParse(moment.AsSpan(Life.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        && position <= written && written - position <= kept ? position : null;
}
