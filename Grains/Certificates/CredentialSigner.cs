using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Laurel.Domain;
using Laurel.Domain.Certificates;

namespace Laurel.Grains.Certificates;

/// <summary>Signs Open Badges 3.0 credentials and their status lists as JWTs: ES256, the credential at top level beside the registered claims.</summary>
/// <remarks>
/// Open Badges 3.0 §8.2; W3C Bitstring Status List 1.0. The header says <c>alg</c>, <c>typ</c> and <c>kid</c> and nothing else; whoever verifies pins
/// algorithm and issuer. The recipient is a random <c>urn:uuid</c>; the name stands as an identity of kind <c>name</c>.
/// </remarks>
public sealed class CredentialSigner(CertificateSettings settings, CertificateKeys keys)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string OfCredentials = "credential", OfCodes = "certificate";

    /// <summary>Every public key, of credentials and then of the codes on paper, by the address that names it; a code names its key by its number.</summary>
    public IReadOnlyList<CredentialKey> Keys { get; } =
        [.. KeysOf(settings, OfCredentials, keys.Credentials), .. KeysOf(settings, OfCodes, keys.Codes)];

    /// <summary>The credential of a certificate.</summary>
    public string Credential(CertificateContent content, CredentialPlace place)
    {
        var (given, from) = (content.Nomination, VietNam.MidnightOf(content.SignedOn));
        var list = AddressOf(place.List.ToString(CultureInfo.InvariantCulture));
        var index = place.Index.ToString(CultureInfo.InvariantCulture);
        return Signed(new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
            ["id"] = place.Id,
            ["type"] = new JsonArray("VerifiableCredential", "OpenBadgeCredential"),
            ["issuer"] = new JsonObject { ["id"] = settings.Origin, ["type"] = new JsonArray("Profile"), ["name"] = content.Issuer },
            ["validFrom"] = Instant(from),
            ["name"] = given.Form,
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = place.Subject,
                ["type"] = new JsonArray("AchievementSubject"),
                ["identifier"] = new JsonArray(new JsonObject
                {
                    ["type"] = "IdentityObject", ["identityType"] = "name", ["hashed"] = false, ["identityHash"] = given.Name,
                }),
                ["achievement"] = new JsonObject
                {
                    ["id"] = $"{settings.Origin}/verify/{content.Serial}",
                    ["type"] = new JsonArray("Achievement"),
                    ["achievementType"] = "Award",
                    ["name"] = given.Form,
                    ["description"] = given.Achievement,
                    ["criteria"] = new JsonObject { ["narrative"] = $"Quyết định số {content.Number}" },
                },
            },
            ["credentialStatus"] = new JsonObject
            {
                ["id"] = $"{list}#{index}", ["type"] = "BitstringStatusListEntry", ["statusPurpose"] = "revocation",
                ["statusListIndex"] = index, ["statusListCredential"] = list,
            },
            ["iss"] = settings.Origin,
            ["jti"] = place.Id,
            ["nbf"] = from.ToUnixTimeSeconds(),
            ["sub"] = place.Subject,
        });
    }

    /// <summary>A list of 131,072 bits with those of revoked credentials set.</summary>
    public string StatusList(string number, IEnumerable<int> revoked, DateTimeOffset at)
    {
        var list = AddressOf(number);
        return Signed(new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/credentials/v2"),
            ["id"] = list,
            ["type"] = new JsonArray("VerifiableCredential", "BitstringStatusListCredential"),
            ["issuer"] = settings.Origin,
            ["validFrom"] = Instant(at),
            ["credentialSubject"] = new JsonObject
            {
                ["id"] = $"{list}#list", ["type"] = "BitstringStatusList", ["statusPurpose"] = "revocation", ["encodedList"] = Encoded(revoked),
            },
            ["iss"] = settings.Origin,
            ["jti"] = list,
            ["nbf"] = at.ToUnixTimeSeconds(),
            ["sub"] = $"{list}#list",
        });
    }

    private string Signed(JsonObject payload)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = "JWT", ["kid"] = KidOf(settings, OfCredentials, keys.Credentials.Id) };
        var message = $"{Part(header)}.{Part(payload)}";
        return $"{message}.{Base64Url.EncodeToString(keys.Credentials.Sign(System.Text.Encoding.ASCII.GetBytes(message), prefix: false))}";
    }

    /// <summary>Multibase base64url of the gzipped bits, the first bit the highest of the first byte.</summary>
    private static string Encoded(IEnumerable<int> revoked)
    {
        var bits = new byte[Domain.Certificates.StatusList.Bits / 8];
        foreach (var index in revoked) bits[index / 8] |= (byte)(0x80 >> (index % 8));
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bits);
        return $"u{Base64Url.EncodeToString(zipped.ToArray())}";
    }

    private string AddressOf(string list) => $"{settings.Origin}/credentials/status/{list}";

    private static string Part(JsonObject json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json, Json));

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string KidOf(CertificateSettings settings, string use, byte id) =>
        string.Create(CultureInfo.InvariantCulture, $"{settings.Origin}/.well-known/jwks.json#{use}-{id}");

    private static IEnumerable<CredentialKey> KeysOf(CertificateSettings settings, string use, SigningKeys keys) =>
        keys.PublicKeys.OrderBy(key => key.Key).Select(key => KeyOf(KidOf(settings, use, key.Key), key.Value));

    private static CredentialKey KeyOf(string kid, byte[] publicKey)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        var point = ecdsa.ExportParameters(includePrivateParameters: false).Q;
        return new(kid, Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
    }
}
