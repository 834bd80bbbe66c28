using System.Numerics;
using System.Security.Cryptography;

namespace Laurel.Grains;

/// <summary>Key pairs on P-256 that follow from a secret, so that one file holds them all.</summary>
internal static class P256
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551",
        System.Globalization.NumberStyles.AllowHexSpecifier,
        System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The pair whose private key is HKDF of the secret: 384 bits reduced to 1 … n − 1, so that none is likelier than another.</summary>
    public static ECParameters Derive(byte[] root, byte[] info)
    {
        var wide = HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 48, info: info);
        var scalar = (new BigInteger(wide, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = new byte[32];
        var bytes = scalar.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.CopyTo(d, 32 - bytes.Length);
        using var pair = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
        return pair.ExportParameters(includePrivateParameters: true);
    }
}
