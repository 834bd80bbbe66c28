using System.Buffers;
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
        var bytes = new ArrayBufferWriter<byte>(512);
        Convert.FromHexString(previous, bytes.GetSpan(SHA256.HashSizeInBytes), out _, out _);
        bytes.Advance(SHA256.HashSizeInBytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), happened.N);
        bytes.Advance(sizeof(long));
        Append(bytes, happened.Type);
        Append(bytes, happened.When);
        Append(bytes, happened.Who);
        Append(bytes, happened.Command);
        SHA256.HashData(happened.Data.Span, bytes.GetSpan(SHA256.HashSizeInBytes));
        bytes.Advance(SHA256.HashSizeInBytes);
        return Hex(SHA256.HashData(bytes.WrittenSpan));
    }

    private static void Append(ArrayBufferWriter<byte> bytes, string text)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(text));
        bytes.Advance(sizeof(int));
        Encoding.UTF8.GetBytes(text, bytes);
    }

    private static string Hex(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash);
}
