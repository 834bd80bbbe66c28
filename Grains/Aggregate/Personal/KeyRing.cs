using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>A key ring over one master key of 256 bits: a key is derived from it for each use.</summary>
/// <remarks>A wrapped key is 1 (the format) ‖ nonce ‖ ciphertext ‖ tag, AES-256-GCM, AAD the row.</remarks>
public sealed class KeyRing : IKeyRing
{
    private const int NonceBytes = 12, TagBytes = 16;

    private readonly byte[] master;
    private readonly ThreadLocal<AesGcm> wrapping;
    private readonly Chance chance;
    private readonly ConcurrentDictionary<string, byte[]> fingerprinting = new(StringComparer.Ordinal);

    public KeyRing(ReadOnlySpan<byte> master, Chance chance)
    {
        if (master.Length != 32) throw new ArgumentException("A master key has 32 bytes.", nameof(master));
        (this.master, this.chance) = (master.ToArray(), chance);
        var key = Derive("laurel-wrap-v1");
        wrapping = new(() => new AesGcm(key, TagBytes));
    }

    public byte[] Wrap(ReadOnlySpan<byte> key, string row)
    {
        var whole = new byte[1 + NonceBytes + key.Length + TagBytes];
        whole[0] = 1;
        var nonce = whole.AsSpan(1, NonceBytes);
        chance(nonce);
        wrapping.Value!.Encrypt(nonce, key, whole.AsSpan(1 + NonceBytes, key.Length), whole.AsSpan(1 + NonceBytes + key.Length), Aad(row));
        return whole;
    }

    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string row)
    {
        if (wrapped.Length < 1 + NonceBytes + TagBytes || wrapped[0] != 1)
            throw new CryptographicException("This key was wrapped in another way.");
        var key = new byte[wrapped.Length - 1 - NonceBytes - TagBytes];
        wrapping.Value!.Decrypt(wrapped.Slice(1, NonceBytes), wrapped.Slice(1 + NonceBytes, key.Length), wrapped[^TagBytes..], key, Aad(row));
        return key;
    }

    public byte[] Mac(string purpose, ReadOnlySpan<byte> text) => HMACSHA256.HashData(fingerprinting.GetOrAdd(purpose, Derive), text);

    private static byte[] Aad(string row) => Encoding.UTF8.GetBytes(row);

    private byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, master, 32, info: Encoding.UTF8.GetBytes(purpose));
}
