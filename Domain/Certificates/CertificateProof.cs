using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Certificates;

/// <summary>What the QR on a certificate holds: the essence of its content and a signature, so that paper alone proves that it was issued.</summary>
/// <remarks>
/// It proves issuing, not standing: what was revoked since still has a genuine code. Big-endian:
/// <code>
///  0   1  format, 1
///  1   1  key id
///  2   9  serial: its 15 random characters as a number of base 23
/// 11   2  date of the decision, days since 1 January 2000
/// 13   1  award form, by its place in <see cref="AwardForm"/>
/// 14   …  decision number: length, UTF-8
///  …   …  name: length, UTF-8; or 0 and the first 8 bytes of the content's SHA-256, where the name does not fit
///  …  64  ES256 over a domain-separated prefix and all the bytes above, r ‖ s (P1363)
/// </code>
/// </remarks>
public sealed class CertificateProof
{
    public const byte Format = 1;
    public const int SignatureBytes = 64;

    /// <summary>With the address before it, all that a QR of version 10-M holds.</summary>
    public const int MostBytes = 160;

    private const int SerialBytes = 9, HeadBytes = 14, HashBytes = 8;
    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    private readonly byte[] bytes;

    private CertificateProof(byte[] bytes, Serial serial, DateOnly signedOn, AwardForm form, string number, string? name, byte[]? hash) =>
        (this.bytes, Serial, SignedOn, Form, Number, Name, Hash) = (bytes, serial, signedOn, form, number, name, hash);

    public byte KeyId => bytes[1];

    public Serial Serial { get; }

    public DateOnly SignedOn { get; }

    public AwardForm Form { get; }

    /// <summary>The decision's, as printed.</summary>
    public string Number { get; }

    /// <summary>Null where it did not fit, and <see cref="Hash"/> stands for it.</summary>
    public string? Name { get; }

    /// <summary>8 bytes of <see cref="HashOf"/>; null where the name stands itself.</summary>
    public byte[]? Hash { get; }

    /// <summary>What the signature is over, behind its prefix.</summary>
    public ReadOnlySpan<byte> Signed => bytes.AsSpan(0, bytes.Length - SignatureBytes);

    public ReadOnlySpan<byte> Signature => bytes.AsSpan(bytes.Length - SignatureBytes);

    public string Text => Base32.Of(bytes);

    /// <summary>The bytes to be signed; null where not even the hash goes into the room, or the date into two bytes.</summary>
    /// <param name="mostBytes">Room for all, the signature included; at most <see cref="MostBytes"/>.</param>
    public static byte[]? ToSign(byte keyId, CertificateContent content, int mostBytes = MostBytes)
    {
        var days = content.SignedOn.DayNumber - FirstDay.DayNumber;
        if (days is < 0 or > ushort.MaxValue || Encoding.UTF8.GetByteCount(content.Number.Normalize()) > MostBytes) return null;
        byte[] head =
        [
            Format, keyId, .. Packed(content.Serial), (byte)(days >> 8), (byte)days, (byte)AwardForms.Named(content.Nomination.Form),
            .. Utf8(content.Number),
        ];
        var room = Math.Min(mostBytes, MostBytes) - SignatureBytes - head.Length;
        byte[] name = Encoding.UTF8.GetByteCount(content.Nomination.Name.Normalize()) < room
            ? Utf8(content.Nomination.Name)
            : [0, .. HashOf(content)];
        return name.Length <= room ? [.. head, .. name] : null;
    }

    /// <summary>The proof of these signed bytes and their signature.</summary>
    public static CertificateProof Of(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature) =>
        TryRead([.. signed, .. signature], out var proof) ? proof : throw new ArgumentException("These are no bytes to sign.", nameof(signed));

    /// <summary>Reads what stands behind the serial in a code's address; false for anything that is not a proof of this format.</summary>
    public static bool TryRead(string? text, out CertificateProof proof)
    {
        proof = null!;
        return text is { Length: > 0 and <= 256 } && Base32.TryRead(text, out var bytes) && TryRead(bytes, out proof);
    }

    /// <summary>Whether the certificate says the same as this code.</summary>
    public bool Agrees(CertificateContent content) =>
        content.Serial == Serial && content.SignedOn == SignedOn && content.Number.Normalize() == Number
        && AwardForms.Named(content.Nomination.Form) == Form
        && (Name is not null ? content.Nomination.Name.Normalize() == Name : HashOf(content).AsSpan().SequenceEqual(Hash));

    /// <summary>The first 8 bytes of SHA-256 over serial, number, date, form, honorific, name, position and unit, and achievement, a line each.</summary>
    public static byte[] HashOf(CertificateContent content)
    {
        var given = content.Nomination;
        string[] lines =
        [
            content.Serial.Text, content.Number, content.SignedOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            given.Form, given.Honorific, given.Name, given.PositionAndUnit, given.Achievement,
        ];
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines).Normalize()))[..HashBytes];
    }

    private static bool TryRead(byte[] bytes, out CertificateProof proof)
    {
        proof = null!;
        var at = HeadBytes;
        if (bytes.Length <= at + SignatureBytes || bytes.Length > MostBytes || bytes[0] != Format) return false;
        if (!TryUnpack(bytes.AsSpan(2, SerialBytes), out var serial)) return false;
        var signed = bytes.AsSpan(0, bytes.Length - SignatureBytes);
        var signedOn = FirstDay.AddDays(BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(11)));
        if (!TryText(signed, ref at, out var number) || !TryText(signed, ref at, out var name)) return false;
        byte[]? hash = name.Length == 0 && signed.Length == at + HashBytes ? signed[at..].ToArray() : null;
        if (name.Length == 0 ? hash is null : at != signed.Length) return false;
        proof = new(bytes, serial, signedOn, (AwardForm)bytes[13], number, hash is null ? name : null, hash);
        return true;
    }

    /// <summary>A text behind its length.</summary>
    private static byte[] Utf8(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.Normalize());
        return [(byte)utf8.Length, .. utf8];
    }

    private static bool TryText(ReadOnlySpan<byte> bytes, ref int at, out string text)
    {
        text = "";
        if (at >= bytes.Length || at + 1 + bytes[at] > bytes.Length) return false;
        text = Encoding.UTF8.GetString(bytes.Slice(at + 1, bytes[at]));
        at += 1 + bytes[at];
        return true;
    }

    private static byte[] Packed(Serial serial)
    {
        UInt128 number = 0;
        foreach (var character in serial.Bare[..^1])
            number = (number * (uint)CheckedAlphabet.Characters.Length) + (uint)CheckedAlphabet.Characters.IndexOf(character, StringComparison.Ordinal);
        Span<byte> wide = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(wide, number);
        return wide[^SerialBytes..].ToArray();
    }

    private static bool TryUnpack(ReadOnlySpan<byte> packed, out Serial serial)
    {
        Span<byte> wide = stackalloc byte[16];
        wide.Clear();
        packed.CopyTo(wide[^SerialBytes..]);
        var number = BinaryPrimitives.ReadUInt128BigEndian(wide);
        var characters = new char[15];
        for (var i = characters.Length - 1; i >= 0; i--, number /= (uint)CheckedAlphabet.Characters.Length)
            characters[i] = CheckedAlphabet.Characters[(int)(number % (uint)CheckedAlphabet.Characters.Length)];
        serial = default;
        return number == 0 && Serial.TryRead(CheckedAlphabet.WithCheck(new(characters)), out serial);
    }
}
