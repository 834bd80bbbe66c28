using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Doors;

/// <summary>A scanner as the page in a phone's browser is one: it keeps a key, proves it, opens cards and seals scans.</summary>
internal sealed class Phone(Office office) : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private long sequence;

    public byte[] PublicKey => key.ExportSubjectPublicKeyInfo();

    public DeviceId Device => DeviceProof.IdOf(PublicKey);

    private IDevices Devices => office.Host.Grains.GetGrain<IDevices>(Office.Conference);

    public async Task<Receipt> Pair(Role role = Role.Usher, TimeSpan? life = null)
    {
        var asked = await Devices.Ask(PublicKey);
        return await Devices.Confirm(new(
            new($"confirm-{asked.Nonce}"), Device, asked.Nonce, "Máy cửa Đông", new("Cửa Đông"), role, office.Host.Clock.GetUtcNow() + (life ?? TimeSpan.FromDays(1))));
    }

    public async Task<DeviceStanding> Prove(string? nonce = null)
    {
        nonce ??= await Devices.Challenge(Device);
        return await Devices.Prove(Device, nonce!, Sign(nonce!));
    }

    public byte[] Sign(string nonce) => key.SignData(
        DeviceProof.Message(Office.Conference, Device, nonce), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <summary>A scan sealed to the server's point, as it lies in the queue.</summary>
    public SealedScan Seal(byte[] sealKey, string code, bool offline = true, bool byName = false, string? id = null, long? scannedAt = null, string gate = "Cửa Đông", long? previousAt = null)
    {
        var scan = new SealedScan(id ?? $"{Device.Text}-{++sequence}", sequence, [], offline);
        var told = JsonSerializer.SerializeToUtf8Bytes(new
        {
            code, gate, direction = "in", scannedAt = scannedAt ?? office.Host.Clock.GetUtcNow().ToUnixTimeMilliseconds(), byName, previousAt,
        });
        using var ephemeral = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var server = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = sealKey[1..33], Y = sealKey[33..] } });
        var q = ephemeral.ExportParameters(false).Q;
        byte[] point = [4, .. q.X!, .. q.Y!];
        var aesKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, ephemeral.DeriveRawSecretAgreement(server.PublicKey), 32, point, "laurel-seal-v1"u8.ToArray());
        var (nonce, ciphertext, tag) = (RandomNumberGenerator.GetBytes(12), new byte[told.Length], new byte[16]);
        using var aes = new AesGcm(aesKey, 16);
        aes.Encrypt(nonce, told, ciphertext, tag, Encoding.UTF8.GetBytes($"{Office.Conference}/{Device.Text}/{scan.Sequence}/{scan.Id}"));
        return scan with { Sealed = [.. point, .. nonce, .. ciphertext, .. tag] };
    }

    /// <summary>Whose badge this is by the pack: honorific, name, position, unit, seat; null where the pack has no card for it.</summary>
    public static string[]? Open(PackChanges pack, string qrText)
    {
        Assert.True(BadgeToken.TryRead(qrText, out var token));
        var salt = BitConverter.GetBytes(System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(pack.Tag));
        var both = HKDF.DeriveKey(HashAlgorithmName.SHA256, token.Secret.ToArray(), 48, salt, "laurel-card-v1"u8.ToArray());
        var entry = pack.Entries.SingleOrDefault(entry => entry.Lookup.AsSpan().SequenceEqual(both.AsSpan(0, 16)));
        return entry?.Card is { } card ? JsonSerializer.Deserialize<string[]>(Decrypted(both[16..], card.Sealed, card.Version, entry.Lookup)) : null;
    }

    public static byte[] Decrypted(byte[] key, byte[] sealedBytes, long version, byte[] lookup)
    {
        var plain = new byte[sealedBytes.Length - 28];
        var bound = new byte[24];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bound, version);
        lookup.CopyTo(bound, 8);
        using var aes = new AesGcm(key, 16);
        aes.Decrypt(sealedBytes.AsSpan(0, 12), sealedBytes.AsSpan(12, plain.Length), sealedBytes.AsSpan(12 + plain.Length), plain, bound);
        return plain;
    }

    public void Dispose() => key.Dispose();
}
