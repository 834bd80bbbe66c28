using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;

namespace Laurel.Grains.Doors;

/// <summary>Opens what scanners sealed: ephemeral ECDH on P-256, HKDF-SHA-256, AES-256-GCM; one key pair for each conference.</summary>
/// <remarks>
/// Sealed are 65 bytes of the ephemeral point, 12 of nonce, then ciphertext and tag. HKDF takes the shared x-coordinate, the point as salt and
/// <c>laurel-seal-v1</c> as info; bound in is <c>conference/device/sequence/id</c>, so nothing can be moved to another place in a queue.
/// </remarks>
public sealed class ScanSeal(byte[] root)
{
    private const int PointBytes = 65, NonceBytes = 12, TagBytes = 16;
    private static readonly byte[] Info = "laurel-seal-v1"u8.ToArray();

    private readonly ConcurrentDictionary<ConferenceCode, ECParameters> pairs = new();

    /// <summary>The point that scanners of a conference seal to: 4, x, y.</summary>
    public byte[] PublicKey(ConferenceCode conference) => Point(PairOf(conference).Q);

    /// <summary>What was sealed; null where it was not sealed by this device for this place.</summary>
    public byte[]? Open(ConferenceCode conference, DeviceId device, SealedScan scan)
    {
        if (scan.Sealed.Length < PointBytes + NonceBytes + TagBytes || scan.Sealed[0] != 4) return null;
        var point = scan.Sealed.AsSpan(0, PointBytes);
        var body = scan.Sealed.AsSpan(PointBytes + NonceBytes);
        var plain = new byte[body.Length - TagBytes];
        try
        {
            using var aes = new AesGcm(KeyBehind(conference, point), TagBytes);
            aes.Decrypt(scan.Sealed.AsSpan(PointBytes, NonceBytes), body[..^TagBytes], body[^TagBytes..], plain, Bound(conference, device, scan));
            return plain;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What a seal is bound to.</summary>
    public static byte[] Bound(ConferenceCode conference, DeviceId device, SealedScan scan) =>
        Encoding.UTF8.GetBytes($"{conference.Text}/{device.Text}/{scan.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)}/{scan.Id}");

    private byte[] KeyBehind(ConferenceCode conference, ReadOnlySpan<byte> point)
    {
        using var ours = ECDiffieHellman.Create(PairOf(conference));
        using var theirs = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = point[1..33].ToArray(), Y = point[33..].ToArray() },
        });
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, ours.DeriveRawSecretAgreement(theirs.PublicKey), 32, point.ToArray(), Info);
    }

    private ECParameters PairOf(ConferenceCode conference) => pairs.GetOrAdd(
        conference, code => P256.Derive(root, Encoding.UTF8.GetBytes($"laurel-seal-p256-v1 {code.Text}")));

    private static byte[] Point(ECPoint q) => [4, .. q.X!, .. q.Y!];
}
