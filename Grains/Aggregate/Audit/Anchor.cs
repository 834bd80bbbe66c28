using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate.Audit;

/// <summary>One hash that stands for all that happened in a partition so far; printed in minutes and decisions, it shows a chain whose tail was cut off.</summary>
/// <remarks>SHA-256 over a line <c>{kind}~{id} {n} {hash}</c> (UTF-8, line feed at its end) for each head, in the ordinal order of <c>{kind}~{id}</c>.</remarks>
public static class Anchor
{
    /// <returns>64 hex digits.</returns>
    public static async ValueTask<string> Of(ITable table, string partition, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var prefix = RowKey.Under("head");
        await foreach (var row in table.ScanUnder(partition, prefix, ct))
        {
            var mark = HeadMark.In(row.Body);
            var line = string.Create(CultureInfo.InvariantCulture, $"{row.Key.Row[prefix.Length..]} {mark.N} {mark.Hash}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>What of a head is the same for every kind.</summary>
internal readonly record struct HeadMark(long N, string Hash, bool Erased)
{
    public static HeadMark In(ReadOnlyMemory<byte> head)
    {
        using var document = JsonDocument.Parse(head);
        var json = document.RootElement;
        return new(json.GetProperty("n").GetInt64(), json.GetProperty("hash").GetString()!, json.TryGetProperty("erased", out _));
    }
}
