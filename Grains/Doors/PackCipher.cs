using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Doors;

/// <summary>What a badge's secret opens: HKDF-SHA-256 with the conference's tag as salt gives a 16-byte lookup and a card key.</summary>
internal sealed record PackKeys(byte[] Lookup, byte[] CardKey)
{
    private static readonly byte[] Info = "laurel-card-v1"u8.ToArray();

    public string Name { get; } = Convert.ToHexStringLower(Lookup);

    public static PackKeys Of(byte[] secret, uint tag)
    {
        var salt = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(salt, tag);
        var both = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 48, salt, Info);
        return new(both[..16], both[16..]);
    }
}

/// <summary>AES-256-GCM over cards: nonce, ciphertext, tag; bound to the pack's version (8 bytes) and the lookup.</summary>
internal static class PackCipher
{
    private const int NonceBytes = 12, TagBytes = 16;

    public static byte[] Seal(byte[] key, byte[] plain, long version, byte[] lookup, Chance chance)
    {
        var sealedBytes = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        chance(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes, plain.Length), sealedBytes.AsSpan(NonceBytes + plain.Length), Bound(version, lookup));
        return sealedBytes;
    }

    private static byte[] Bound(long version, byte[] lookup)
    {
        var bound = new byte[8 + lookup.Length];
        BinaryPrimitives.WriteInt64BigEndian(bound, version);
        lookup.CopyTo(bound, 8);
        return bound;
    }
}

/// <summary>What a scanner shows of somebody: a JSON array, padded with spaces so that its length says nothing.</summary>
/// <remarks>A position or unit too long for a card is left out, in this order; a name never is, and then the card is twice as long.</remarks>
internal sealed record CardLine(string Honorific, string Name, string Position, string Unit, string Seat, string Role, string Areas)
{
    private const int CardBytes = 256, FoundBytes = 320;
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="areas">The numbers of the areas for which the attendee is named.</param>
    public static CardLine Of(AttendeeItem item, string areas) => new(
        item.Registration.Honorific, item.Registration.Name, item.Registration.Position, item.Registration.Unit, item.Seat?.Text ?? "",
        JsonNamingPolicy.CamelCase.ConvertName(item.Registration.Role.ToString()), areas);

    public byte[] Padded() => Fitted(CardBytes, "", "");

    /// <summary>With the id, and 8 bytes of a hash of the typed code, by which a typed code is found.</summary>
    public byte[] PaddedWith(AttendeeId id, string code) => Fitted(
        FoundBytes, id.Text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"laurel-typed-v1 {code}")))[..16]);

    private byte[] Fitted(int bytes, string id, string code)
    {
        CardLine[] shorter = [this, this with { Position = "" }, this with { Position = "", Unit = "" }];
        var fitting = shorter.Select(line => line.Json(id, code)).ToList() is var tries && tries.Find(json => json.Length <= bytes) is { } first ? first : tries[^1];
        var padded = new byte[(fitting.Length + bytes - 1) / bytes * bytes];
        padded.AsSpan().Fill((byte)' ');
        fitting.CopyTo(padded, 0);
        return padded;
    }

    private byte[] Json(string id, string code) =>
        JsonSerializer.SerializeToUtf8Bytes<string[]>([Honorific, Name, Position, Unit, Seat, id, code, Role, Areas], Letters);
}
