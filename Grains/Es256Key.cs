using System.Collections.Concurrent;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Grains;

/// <summary>One P-256 key pair, signing and verifying ES256 in P1363 form, for any number of threads.</summary>
internal sealed class Es256Key
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        System.Globalization.NumberStyles.AllowHexSpecifier,
        System.Globalization.CultureInfo.InvariantCulture);

    private readonly ECParameters pair;
    private readonly ConcurrentBag<ECDsa> idle = [];

    /// <param name="root">Secret; the private key is HKDF of it, 384 bits reduced to 1 … n − 1, so that none is likelier than another.</param>
    /// <param name="use">What the key is for: the same root gives another key for another use.</param>
    public Es256Key(byte[] root, string use)
    {
        var wide = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 48, info: Encoding.UTF8.GetBytes(use));
        var scalar = (new BigInteger(wide, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = new byte[32];
        var bytes = scalar.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.CopyTo(d, 32 - bytes.Length);
        using var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
        pair = ecdsa.ExportParameters(includePrivateParameters: true);
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
