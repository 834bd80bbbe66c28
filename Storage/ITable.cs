namespace Laurel.Storage;

/// <summary>The one contract every store keeps: rows in partitions, read by key or range, written all or nothing.</summary>
/// <remarks>
/// A call that fails with anything but <see cref="StaleTagException"/> has an unknown outcome: it may or may not have happened.
/// Ranges are half open and ordered by the ordinal value of the row's key; a long scan is a sequence of pages, not one snapshot.
/// </remarks>
public interface ITable
{
    /// <summary>The row as it stands, or null where there is none.</summary>
    ValueTask<Row?> Find(RowKey key, CancellationToken ct);

    /// <summary>Two rows of one partition, each null where there is none: as of one moment where the store can, else one after the other.</summary>
    async ValueTask<(Row? First, Row? Second)> Find(RowKey first, RowKey second, CancellationToken ct) => (await Find(first, ct), await Find(second, ct));

    /// <summary>The rows of a partition whose key lies in <c>[from, to)</c>, in ordinal order.</summary>
    IAsyncEnumerable<Row> Scan(string partition, string from, string to, CancellationToken ct);

    /// <summary>As <see cref="Scan"/>, with key, n and tag only: no bodies are read.</summary>
    IAsyncEnumerable<RowTag> ScanTags(string partition, string from, string to, CancellationToken ct);

    /// <summary>The rows in <c>[from, to)</c> that were written or deleted after a moment; null where the store does not tell.</summary>
    /// <remarks>
    /// A store may remember as little as it likes, and one in which others write too may never tell; then <see cref="ScanTags"/> does.
    /// What it tells is whole: whatever was answered as committed before the call and is not among the keys was committed before the moment.
    /// </remarks>
    /// <param name="since">A moment that this store gave; null asks for the present one, with no keys.</param>
    ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct);

    /// <summary>The names of all partitions that have rows, in ordinal order: for walks over everything.</summary>
    IAsyncEnumerable<string> Partitions(CancellationToken ct);

    /// <summary>Writes all or nothing and answers only when it is durable: one tag for each write, in order.</summary>
    /// <exception cref="StaleTagException">An expectation did not hold; nothing was written.</exception>
    /// <exception cref="ArgumentException">The commit breaks a limit (<see cref="TableLimits"/>); nothing was written.</exception>
    ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct);
}
