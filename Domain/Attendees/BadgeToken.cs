using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace Laurel.Domain.Attendees;

/// <summary>What a badge's QR holds: 96 bytes, big-endian, printed as 233 decimal digits.</summary>
/// <remarks>
/// <code>
///  0   1  format, 1
///  1   1  key id
///  2   4  first bytes of SHA-256(installation ‖ conference)
///  6   8  attendee number
/// 14   2  badge version
/// 16  16  secret: HMAC-SHA-256(K of the conference, number ‖ version), cut
/// 32  64  ES256 over a domain-separated prefix and the 32 bytes above, r ‖ s (P1363)
/// </code>
/// Digits, because a hand scanner types into whatever input method is on, and Vietnamese ones rewrite letters: <c>71</c> and the number in 231
/// places. 231 digits hold every number whose first byte is at most 163. Nothing in it says who the person is, and identity is number and
/// version, never the text: a signature can be made, and altered, in more than one way.
/// </remarks>
public sealed class BadgeToken
{
    public const int Bytes = 96;
    public const int SignedBytes = 32;
    public const int SecretBytes = 16;
    public const int SignatureBytes = 64;
    public const byte Format = 1;

    private const string Prefix = "71";
    private const int Places = 231;
    private readonly byte[] bytes;

    private BadgeToken(byte[] bytes) => this.bytes = bytes;

    public byte KeyId => bytes[1];

    /// <summary>Tells this conference's badges from another's.</summary>
    public uint ConferenceTag => BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(2));

    public AttendeeId Number => new(Convert.ToHexStringLower(bytes, 6, 8));

    /// <summary>Counts the badges made for the attendee, from 1.</summary>
    public int Version => BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(14));

    public ReadOnlySpan<byte> Secret => bytes.AsSpan(16, SecretBytes);

    /// <summary>What the signature is over, behind its prefix.</summary>
    public ReadOnlySpan<byte> Signed => bytes.AsSpan(0, SignedBytes);

    public ReadOnlySpan<byte> Signature => bytes.AsSpan(SignedBytes);

    /// <summary>The 233 digits.</summary>
    public string Text => Prefix + new BigInteger(bytes, isUnsigned: true, isBigEndian: true)
        .ToString(CultureInfo.InvariantCulture).PadLeft(Places, '0');

    /// <summary>The 32 bytes that are signed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A version that two bytes cannot hold.</exception>
    public static byte[] ToSign(byte keyId, uint conferenceTag, AttendeeId number, int version, ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, SecretBytes);
        var signed = new byte[SignedBytes];
        (signed[0], signed[1]) = (Format, keyId);
        BinaryPrimitives.WriteUInt32BigEndian(signed.AsSpan(2), conferenceTag);
        Identity(number, version).CopyTo(signed, 6);
        secret.CopyTo(signed.AsSpan(16));
        return signed;
    }

    /// <summary>Number and version in their 10 bytes: what a badge's secret is derived from.</summary>
    public static byte[] Identity(AttendeeId number, int version)
    {
        var identity = new byte[10];
        Convert.FromHexString(number.Text).CopyTo(identity, 0);
        BinaryPrimitives.WriteUInt16BigEndian(identity.AsSpan(8), checked((ushort)version));
        return identity;
    }

    /// <summary>The token of these signed bytes and their signature.</summary>
    public static BadgeToken Of(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(signed.Length, SignedBytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(signature.Length, SignatureBytes);
        return new([.. signed, .. signature]);
    }

    /// <summary>Reads a badge's digits; false for anything that is not a token of this format.</summary>
    public static bool TryRead(string? text, out BadgeToken token)
    {
        token = null!;
        if (!IsDigits(text)) return false;
        var number = BigInteger.Parse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        var bytes = new byte[Bytes];
        var length = number.GetByteCount(isUnsigned: true);
        if (length > Bytes || !number.TryWriteBytes(bytes.AsSpan(Bytes - length), out _, isUnsigned: true, isBigEndian: true)) return false;
        token = new(bytes);
        return bytes[0] == Format;
    }

    /// <summary>Whether a text has the outer shape of a badge's digits.</summary>
    public static bool IsDigits([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text) =>
        text?.Length == Prefix.Length + Places && text.StartsWith(Prefix, StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
