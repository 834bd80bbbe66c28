namespace Laurel.Grains.Accounts;

/// <summary>A password to be typed once: 16 characters in groups of four, none of which is taken for another.</summary>
internal static class OneTimePassword
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz234567890";

    /// <summary>80 bits as text.</summary>
    public static string From(ReadOnlySpan<byte> tenBytes)
    {
        var text = new char[19];
        for (var (i, at) = (0, 0); i < 16; i++, at++)
        {
            if (i > 0 && i % 4 == 0)
                text[at++] = '-';
            text[at] = Alphabet[FiveBits(tenBytes, i * 5)];
        }
        return new(text);
    }

    private static int FiveBits(ReadOnlySpan<byte> bytes, int from)
    {
        var (at, shift) = (from / 8, from % 8);
        var pair = (bytes[at] << 8) | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
        return (pair >> (11 - shift)) & 31;
    }
}
