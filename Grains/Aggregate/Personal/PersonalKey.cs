using System.Security.Cryptography;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>The key of one thing's personal texts: 256 random bits, or what is left of it after erasure.</summary>
public sealed class PersonalKey
{
    public const int Bytes = 32;

    private readonly byte[]? key;

    private PersonalKey(byte[]? key) => this.key = key;

    /// <summary>The key of whoever was erased: nothing opens, nothing more is kept.</summary>
    public static PersonalKey Erased { get; } = new(null);

    /// <summary>No key was found where none need be: nothing opens, and what is sealed is an error.</summary>
    public static PersonalKey Missing { get; } = new(null);

    public bool IsErased => this == Erased;

    /// <summary>Whether it seals and opens.</summary>
    internal bool IsWhole => key is not null;

    /// <summary>The texts of the thing's head as they lie there, so that one that did not change is written as it was.</summary>
    internal SealedTexts? Head { get; set; }

    /// <summary>A new key.</summary>
    public static PersonalKey New(Chance chance)
    {
        var key = new byte[Bytes];
        chance(key);
        return new(key);
    }

    /// <summary>The key as it lies in its row.</summary>
    public static PersonalKey Unwrap(IKeyRing ring, ReadOnlySpan<byte> wrapped, string row) => new(ring.Unwrap(wrapped, row));

    public byte[] Wrap(IKeyRing ring, string row) => ring.Wrap(key, row);

    internal AesGcm? Cipher() => key is null ? null : new(key, AesGcm.TagByteSizes.MaxSize);
}
