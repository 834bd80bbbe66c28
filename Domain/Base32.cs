namespace Laurel.Domain;

/// <summary>Bytes as capitals and digits (RFC 4648, A–Z and 2–7, no padding): what a QR packs closely and every keyboard types.</summary>
public static class Base32
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(ReadOnlySpan<byte> bytes) => string.Create(LengthOf(bytes.Length), bytes, static (text, bytes) =>
    {
        for (var i = 0; i < text.Length; i++)
        {
            var (at, shift) = (i * 5 / 8, i * 5 % 8);
            var pair = (bytes[at] << 8) | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
            text[i] = Characters[(pair >> (11 - shift)) & 31];
        }
    });

    /// <summary>How many characters so many bytes take.</summary>
    public static int LengthOf(int bytes) => ((bytes * 8) + 4) / 5;

    /// <summary>How many bytes go into so many characters.</summary>
    public static int BytesIn(int characters) => characters * 5 / 8;

    /// <summary>Reads in any case; false for other characters, and for a text that is not the one its bytes would give.</summary>
    public static bool TryRead(string text, out byte[] bytes)
    {
        bytes = new byte[BytesIn(text.Length)];
        var (kept, bits, at) = (0, 0, 0);
        foreach (var character in text)
        {
            var value = Characters.IndexOf(char.ToUpperInvariant(character), StringComparison.Ordinal);
            if (value < 0) return false;
            (kept, bits) = (((kept << 5) | value) & 0xFFF, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(kept >> bits);
        }
        return LengthOf(bytes.Length) == text.Length && (kept & ((1 << bits) - 1)) == 0;
    }
}
