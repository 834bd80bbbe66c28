namespace Laurel.Documents.Pdf;

/// <summary>Reed-Solomon over GF(256), polynomial 0x11D, as QR codes have it.</summary>
internal static class QrCorrection
{
    private static readonly byte[] Powers = new byte[512];
    private static readonly byte[] Logarithms = new byte[256];
    private static readonly byte[][] Generators;

    static QrCorrection()
    {
        for (int i = 0, value = 1; i < 255; i++, value = value << 1 ^ (value >> 7) * 0x11D)
        {
            Powers[i] = Powers[i + 255] = (byte)value;
            Logarithms[value] = (byte)i;
        }
        Generators = [.. Enumerable.Range(0, 31).Select(Generator)];
    }

    /// <summary>The remainder that makes a damaged block whole again.</summary>
    public static byte[] Of(byte[] data, int length)
    {
        var (remainder, generator) = (new byte[length], Generators[length]);
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            Array.Copy(remainder, 1, remainder, 0, length - 1);
            remainder[^1] = 0;
            for (var i = 0; i < length; i++) remainder[i] ^= Product(generator[i], factor);
        }
        return remainder;
    }

    /// <summary>The coefficients of ∏ (x − 2ⁱ), without the leading one.</summary>
    private static byte[] Generator(int degree)
    {
        var coefficients = new byte[degree];
        if (degree == 0) return coefficients;
        coefficients[^1] = 1;
        for (var (i, root) = (0, (byte)1); i < degree; i++, root = Product(root, 2))
            for (var j = 0; j < degree; j++)
                coefficients[j] = (byte)(Product(coefficients[j], root) ^ (j + 1 < degree ? coefficients[j + 1] : 0));
        return coefficients;
    }

    private static byte Product(byte a, byte b) => a == 0 || b == 0 ? (byte)0 : Powers[Logarithms[a] + Logarithms[b]];
}
