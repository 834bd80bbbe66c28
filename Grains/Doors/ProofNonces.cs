using System.Buffers.Binary;
using System.Security.Cryptography;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Doors;

/// <summary>The nonces that one device is given to sign: each good for two minutes and once, and any number at a time.</summary>
/// <remarks>
/// None is kept when it is given: it says itself until when it is good, and a key that lives as long as this and no longer seals what it says.
/// So whoever asks for many of them, or proves one wrongly, takes none from the device; remembered is only what the device itself used up
/// (decision record 0191). After a restart the key is another, and the device asks anew.
/// </remarks>
internal sealed class ProofNonces
{
    private const int RandomBytes = 16, SaidBytes = RandomBytes + sizeof(long), SealBytes = 16;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private readonly Chance chance;
    private readonly byte[] key = new byte[32];
    private readonly Dictionary<string, DateTimeOffset> used = new(StringComparer.Ordinal);

    public ProofNonces(Chance chance)
    {
        this.chance = chance;
        chance(key);
    }

    /// <summary>A new one, in lower-case hex.</summary>
    public string Give(DateTimeOffset now)
    {
        Span<byte> nonce = stackalloc byte[SaidBytes + SealBytes];
        chance(nonce[..RandomBytes]);
        BinaryPrimitives.WriteInt64BigEndian(nonce[RandomBytes..], (now + Life).UtcTicks);
        Seal(nonce[..SaidBytes], nonce[SaidBytes..]);
        return Convert.ToHexStringLower(nonce);
    }

    /// <summary>Whether it was given here, is in its time, and was not used up.</summary>
    public bool IsGood(string nonce, DateTimeOffset now) => UntilOf(nonce) is { } until && now < until && !used.ContainsKey(nonce);

    /// <summary>Takes a good one out of use.</summary>
    public void Use(string nonce, DateTimeOffset now)
    {
        foreach (var (old, until) in used)
            if (until <= now) used.Remove(old);
        if (UntilOf(nonce) is { } its) used[nonce] = its;
    }

    // Read letter by letter as it was given: other letters of the same bytes would be the same nonce once more.
    private DateTimeOffset? UntilOf(string nonce)
    {
        Span<byte> read = stackalloc byte[SaidBytes + SealBytes], seal = stackalloc byte[SealBytes];
        if (Convert.FromHexString(nonce, read, out _, out var written) != System.Buffers.OperationStatus.Done || written != read.Length || nonce != Convert.ToHexStringLower(read)) return null;
        Seal(read[..SaidBytes], seal);
        return CryptographicOperations.FixedTimeEquals(seal, read[SaidBytes..]) ? new(BinaryPrimitives.ReadInt64BigEndian(read[RandomBytes..]), TimeSpan.Zero) : null;
    }

    private void Seal(ReadOnlySpan<byte> said, Span<byte> seal)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, said, whole);
        whole[..SealBytes].CopyTo(seal);
    }
}
