using System.Globalization;
using System.Security.Cryptography;

namespace Laurel.Storage;

/// <summary>Bytes larger than a row: <c>blob~{sha256}~{nn}</c> rows, written before the commit that names the hash.</summary>
public static class Blobs
{
    /// <summary>The largest blob: a hundred pieces.</summary>
    public const int MaxBytes = 100 * TableLimits.BytesPerRow;

    private const int PiecesPerCommit = 4;

    /// <summary>Stores the bytes and answers their SHA-256 in lower-case hex; the same bytes again change nothing.</summary>
    public static async ValueTask<string> PutBlob(this ITable table, string partition, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        if (bytes.Length > MaxBytes)
            throw new ArgumentException($"A blob has at most {MaxBytes} bytes, not {bytes.Length}.", nameof(bytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var pieces = Math.Max(1, (bytes.Length + TableLimits.BytesPerRow - 1) / TableLimits.BytesPerRow);
        foreach (var some in Enumerable.Range(0, pieces).Chunk(PiecesPerCommit))
            await table.Commit(partition, [.. some.Select(i => Write.Put(KeyOf(partition, hash, i), pieces, Piece(bytes, i)))], ct);
        return hash;
    }

    /// <summary>The bytes with this hash, or null where they were never wholly stored.</summary>
    /// <exception cref="InvalidDataException">The stored bytes do not have the hash they lie under.</exception>
    public static async ValueTask<byte[]?> FindBlob(this ITable table, string partition, string hash, CancellationToken ct)
    {
        var (whole, found, pieces) = (new MemoryStream(), 0L, 1L);
        await foreach (var row in table.ScanUnder(partition, RowKey.Under("blob", hash), ct))
        {
            whole.Write(row.Body.Span);
            (found, pieces) = (found + 1, row.N);
        }
        if (found < pieces) return null;
        var bytes = whole.ToArray();
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes
            : throw new InvalidDataException($"The blob {hash} is not what it was.");
    }

    /// <summary>The rows that the blob with this hash lies in, for whoever deletes them together with the last that names it.</summary>
    public static async ValueTask<IReadOnlyList<RowTag>> BlobRows(this ITable table, string partition, string hash, CancellationToken ct)
    {
        var rows = new List<RowTag>();
        await foreach (var row in table.ScanTagsUnder(partition, RowKey.Under("blob", hash), ct)) rows.Add(row);
        return rows;
    }

    private static RowKey KeyOf(string partition, string hash, int piece) =>
        RowKey.Of(partition, "blob", hash, piece.ToString("D2", CultureInfo.InvariantCulture));

    private static ReadOnlyMemory<byte> Piece(ReadOnlyMemory<byte> bytes, int piece)
    {
        var rest = bytes[(piece * TableLimits.BytesPerRow)..];
        return rest.Length > TableLimits.BytesPerRow ? rest[..TableLimits.BytesPerRow] : rest;
    }
}
