using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>Badge keys derived from 32 secret bytes for each key id: one P-256 pair that signs, and one secret for each conference.</summary>
/// <remarks>
/// The signature is over <c>laurel-badge-v1</c>, a zero byte, and the token's first 32 bytes; the conference's tag is the first 4 bytes of
/// SHA-256(installation ‖ conference). A new key is a new, higher id, which signs from then on; old ones keep verifying until they are refused.
/// </remarks>
public sealed class BadgeKeys : IBadgeKeys
{
    private static readonly byte[] Prefix = "laurel-badge-v1\0"u8.ToArray();

    private readonly byte[] installation;
    private readonly byte current;
    private readonly FrozenDictionary<byte, byte[]> roots;
    private readonly FrozenDictionary<byte, Es256Key> signers;
    private readonly ConcurrentDictionary<(byte Key, ConferenceCode Conference), byte[]> secrets = new();
    private readonly ConcurrentDictionary<ConferenceCode, uint> tags = new();

    /// <param name="installation">Names the installation: badges of another one are foreign.</param>
    /// <param name="roots">32 bytes for each key id, from 1; the highest signs.</param>
    /// <param name="refused">Key ids that were compromised: their badges are forged, and are reprinted.</param>
    public BadgeKeys(byte[] installation, IReadOnlyDictionary<byte, byte[]> roots, IReadOnlySet<byte>? refused = null)
    {
        this.installation = installation;
        this.roots = roots.Where(root => refused?.Contains(root.Key) != true).ToFrozenDictionary();
        if (this.roots.Count == 0) throw new ArgumentException("There is no badge key that is not refused.", nameof(roots));
        if (roots.Any(root => root.Key == 0 || root.Value.Length != 32)) throw new ArgumentException("A badge key has an id from 1 and 32 bytes.", nameof(roots));
        current = this.roots.Keys.Max();
        signers = this.roots.ToFrozenDictionary(root => root.Key, root => new Es256Key(root.Value, "laurel-badge-es256-v1"));
        PublicKeys = signers.ToFrozenDictionary(signer => signer.Key, signer => signer.Value.PublicKey);
    }

    public IReadOnlyDictionary<byte, byte[]> PublicKeys { get; }

    /// <summary>The keys in these files: <c>badge-1.key</c> and so on, made where there is none; <c>badge-1.refused</c> beside one refuses it.</summary>
    public static BadgeKeys In(KeyFolder folder)
    {
        var files = new BadgeKeyFiles(folder);
        return new(folder.Key("installation"), files.Ids.ToDictionary(id => id, files.Key), files.Refused.ToHashSet());
    }

    public BadgeToken Make(ConferenceCode conference, AttendeeId number, int version)
    {
        var signed = BadgeToken.ToSign(current, TagOf(conference), number, version, SecretOf(current, conference, number, version));
        return BadgeToken.Of(signed, signers[current].Sign([.. Prefix, .. signed]));
    }

    public BadgeOrigin OriginOf(ConferenceCode conference, BadgeToken token) =>
        token.ConferenceTag != TagOf(conference) ? BadgeOrigin.Foreign
        : !roots.ContainsKey(token.KeyId) ? BadgeOrigin.Forged
        : CryptographicOperations.FixedTimeEquals(token.Secret, SecretOf(token.KeyId, conference, token.Number, token.Version)) ? BadgeOrigin.Ours
        : BadgeOrigin.Forged;

    public bool IsSigned(BadgeToken token) =>
        signers.TryGetValue(token.KeyId, out var signer) && signer.Verify([.. Prefix, .. token.Signed], token.Signature);

    public IEnumerable<byte[]> SecretsOf(ConferenceCode conference, AttendeeId number, int version) =>
        roots.Keys.Select(key => SecretOf(key, conference, number, version));

    public uint TagOf(ConferenceCode conference) => tags.GetOrAdd(conference, code => BinaryPrimitives.ReadUInt32BigEndian(
        SHA256.HashData([.. installation, .. Encoding.UTF8.GetBytes(code.Text)])));

    private byte[] SecretOf(byte keyId, ConferenceCode conference, AttendeeId number, int version)
    {
        var key = secrets.GetOrAdd((keyId, conference), one => HKDF.DeriveKey(
            HashAlgorithmName.SHA256, roots[one.Key], 32, info: Encoding.UTF8.GetBytes($"laurel-badge-secret-v1 {one.Conference.Text}")));
        return HMACSHA256.HashData(key, BadgeToken.Identity(number, version))[..BadgeToken.SecretBytes];
    }
}
