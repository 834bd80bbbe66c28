using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains.Aggregate;

/// <summary>The hash that links each event to the one before.</summary>
/// <remarks>
/// SHA-256 over: the previous hash (32 bytes) ‖ n (8 bytes, big-endian) ‖ type ‖ when ‖ who ‖ command ‖ SHA-256 of the stored data.
/// Each text is UTF-8 behind its length in 4 bytes, big-endian, so that no two sequences of texts give the same bytes.
/// The first event's previous hash is the SHA-256 of the text <c>{partition}/{kind}~{id}</c>: no chain passes for another thing's.
/// </remarks>
public static class Chain
{
    /// <summary>What the first event of a thing links to.</summary>
    public static string Root(GrainAddress address) =>
        Hex(SHA256.HashData(Encoding.UTF8.GetBytes($"{address.Partition}/{address.Kind}~{address.Id}")));

    /// <summary>The hash that the event must have behind this one.</summary>
    public static string Link(string previous, StoredEvent happened)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        hash.AppendData(Convert.FromHexString(previous));
        BinaryPrimitives.WriteInt64BigEndian(number, happened.N);
        hash.AppendData(number);
        Append(hash, happened.Type);
        Append(hash, happened.When);
        Append(hash, happened.Who);
        Append(hash, happened.Command);
        hash.AppendData(SHA256.HashData(happened.Data.Span));
        return Hex(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }

    private static string Hex(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);
}
