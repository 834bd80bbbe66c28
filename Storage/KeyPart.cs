using System.Security.Cryptography;
using System.Text;

namespace Laurel.Storage;

/// <summary>Texts as parts of keys.</summary>
public static class KeyPart
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Any text as a part: the first 160 bits of its SHA-256 (UTF-8) in lower-case base32, 32 characters.</summary>
    /// <remarks>For what a key cannot hold or a stranger chose: client ids, grain ids, free keys.</remarks>
    public static string Hashed(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> place = stackalloc byte[256];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(text, place, out var length) ? place[..length] : Encoding.UTF8.GetBytes(text), hash);
        return string.Create(32, hash[..20], static (part, bits) =>
        {
            for (var i = 0; i < part.Length; i++)
            {
                var (at, shift) = (i * 5 / 8, i * 5 % 8);
                var pair = (bits[at] << 8) | (at + 1 < bits.Length ? bits[at + 1] : 0);
                part[i] = Base32[(pair >> (11 - shift)) & 31];
            }
        });
    }

    /// <summary>A count as a part that sorts as it counts: ten digits.</summary>
    public static string Number(long n) => n.ToString("D10", System.Globalization.CultureInfo.InvariantCulture);
}
