using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;

namespace Laurel.Grains.Certificates;

/// <summary>Numbered ES256 keys of one use: the highest signs, every other goes on verifying, for what was signed must prove itself for decades.</summary>
/// <remarks>
/// In the key folder <c>{name}-1.key</c> and so on hold the roots; the first is made where there is none. Whoever wants a private key gone puts its
/// public one in its place, <c>{name}-1.public</c> (SubjectPublicKeyInfo in hex), and adds the next.
/// </remarks>
public sealed class SigningKeys
{
    private readonly Es256Key current;
    private readonly string use;

    private SigningKeys(byte id, Es256Key current, FrozenDictionary<byte, byte[]> publicKeys, string use) =>
        (Id, this.current, PublicKeys, this.use) = (id, current, publicKeys, use);

    /// <summary>The id of the key that signs.</summary>
    public byte Id { get; }

    /// <summary>SubjectPublicKeyInfo of every key that ever signed, by its id.</summary>
    public FrozenDictionary<byte, byte[]> PublicKeys { get; }

    /// <param name="name">As the files begin: <c>certificate</c>, <c>credential</c>.</param>
    public static SigningKeys In(KeyFolder folder, string name) => Of(
        name,
        Ids(folder, name, "key").DefaultIfEmpty((byte)1).ToDictionary(id => id, id => folder.Key(FileOf(name, id))),
        Ids(folder, name, "public").ToDictionary(id => id, id => Convert.FromHexString(
            File.ReadAllText(Path.Combine(folder.Path, $"{FileOf(name, id)}.public")).Trim())));

    /// <param name="name">What the keys are for.</param>
    /// <param name="roots">32 bytes for each key id, from 1; the highest signs.</param>
    /// <param name="retired">Public keys of ids whose private ones are gone.</param>
    public static SigningKeys Of(string name, IReadOnlyDictionary<byte, byte[]> roots, IReadOnlyDictionary<byte, byte[]>? retired = null)
    {
        var use = $"laurel-{name}-es256-v1";
        var keys = roots.ToDictionary(root => root.Key, root => new Es256Key(root.Value, use));
        var publicKeys = keys.ToDictionary(key => key.Key, key => key.Value.PublicKey);
        foreach (var (id, key) in retired ?? FrozenDictionary<byte, byte[]>.Empty) publicKeys.TryAdd(id, key);
        var current = keys.Keys.Max();
        return new(current, keys[current], publicKeys.ToFrozenDictionary(), use);
    }

    /// <summary>Signs under the highest key, P1363 form.</summary>
    /// <param name="prefix">Whether the use's own prefix goes before the message, as for everything but the formats of others.</param>
    public byte[] Sign(ReadOnlySpan<byte> message, bool prefix = true) => current.Sign(prefix ? Prefixed(message) : message.ToArray());

    /// <summary>Whether a message behind the prefix was signed under that key.</summary>
    public bool Verify(byte id, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (!PublicKeys.TryGetValue(id, out var key)) return false;
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key, out _);
        return ecdsa.VerifyData(Prefixed(message), signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The use and a zero byte first, so that no signature of one use is one of another.</summary>
    private byte[] Prefixed(ReadOnlySpan<byte> message) => [.. System.Text.Encoding.UTF8.GetBytes(use), 0, .. message];

    private static string FileOf(string name, byte id) => $"{name}-{id.ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<byte> Ids(KeyFolder folder, string name, string extension) =>
        from file in Directory.EnumerateFiles(folder.Path, $"{name}-*.{extension}")
        let text = Path.GetFileNameWithoutExtension(file)[(name.Length + 1)..]
        where byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
        select byte.Parse(text, CultureInfo.InvariantCulture);
}
