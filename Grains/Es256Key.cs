using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains;

/// <summary>One P-256 key pair, signing and verifying ES256 in P1363 form, for any number of threads.</summary>
internal sealed class Es256Key
{
    private readonly ECParameters pair;
    private readonly ConcurrentBag<ECDsa> idle = [];

    /// <param name="root">Secret; the private key follows from it.</param>
    /// <param name="use">What the key is for: the same root gives another key for another use.</param>
    public Es256Key(byte[] root, string use)
    {
        pair = P256.Derive(root, Encoding.UTF8.GetBytes(use));
        using var ecdsa = ECDsa.Create(pair);
        PublicKey = ecdsa.ExportSubjectPublicKeyInfo();
    }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicKey { get; }

    public byte[] Sign(byte[] message) =>
        With(ecdsa => ecdsa.SignData(message, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    public bool Verify(byte[] message, ReadOnlySpan<byte> signature)
    {
        var copy = signature.ToArray();
        return With(ecdsa => ecdsa.VerifyData(message, copy, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    private T With<T>(Func<ECDsa, T> use)
    {
        var ecdsa = idle.TryTake(out var rested) ? rested : ECDsa.Create(pair);
        var result = use(ecdsa);
        idle.Add(ecdsa);
        return result;
    }
}
