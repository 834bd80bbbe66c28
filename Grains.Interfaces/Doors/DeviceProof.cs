using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Doors;

namespace Laurel.Grains.Doors;

/// <summary>How a device is known by its key: its id, its thumbprint, and what it signs.</summary>
public static class DeviceProof
{
    private const int HexDigits = 20;

    /// <summary>The device's id: <c>d-</c> and the first 20 hex digits of the SHA-256 of its SubjectPublicKeyInfo.</summary>
    public static DeviceId IdOf(byte[] publicKey) => new($"d-{Hex(publicKey)[..HexDigits]}");

    /// <summary>What people compare: the first 16 hex digits in fours.</summary>
    public static string Thumbprint(byte[] publicKey) => string.Join(' ', Hex(publicKey)[..16].Chunk(4).Select(four => new string(four)));

    /// <summary>The bytes that are signed: <c>laurel-device-v1</c>, conference, device and nonce, parted by zero bytes.</summary>
    public static byte[] Message(string conference, DeviceId device, string nonce) =>
        Encoding.UTF8.GetBytes($"laurel-device-v1\0{conference}\0{device.Text}\0{nonce}");

    private static string Hex(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));
}
