using System.Buffers.Text;
using System.Net.Http.Json;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Client.Web.Tests.Certificates;

/// <remarks>As docs/verification.md says it, with nothing of Laurel's own.</remarks>
public sealed class CodeKeyTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", SerialDigits = "23456789BCFGHJKLMNPRTVX";

    [Fact]
    public async Task The_code_on_a_certificate_proves_itself_with_nothing_but_the_published_key()
    {
        var (_, serials) = await IssuedSample.In(laurel);
        var pdf = await laurel.Administrator().GetByteArrayAsync($"/api/v1/certificates/{serials[0]}.pdf");
        var parts = Assert.Single(Tool.Codes(pdf)).Split('/');
        var published = (await laurel.CreateClient().GetFromJsonAsync<JsonElement>("/.well-known/jwks.json")).GetProperty("keys");

        var bytes = FromBase32(parts[^1]);
        var key = Assert.Single(published.EnumerateArray(), one => one.GetProperty("kid").GetString()!.EndsWith($"#certificate-{bytes[1]}", StringComparison.Ordinal));
        Assert.Equal(("EC", "P-256", "ES256", "sig"), (Said(key, "kty"), Said(key, "crv"), Said(key, "alg"), Said(key, "use")));

        Assert.True(IsSigned(key, bytes));
        Assert.Equal(serials[0].Replace("-", "", StringComparison.Ordinal)[..15], SerialOf(bytes.AsSpan(2, 9)));
        Assert.Contains("QĐ-BNG", Encoding.UTF8.GetString(bytes.AsSpan(15, bytes[14])), StringComparison.Ordinal);
        bytes[16] ^= 1;
        Assert.False(IsSigned(key, bytes));
    }

    private static bool IsSigned(JsonElement key, byte[] bytes)
    {
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Base64Url.DecodeFromChars(Said(key, "x")), Y = Base64Url.DecodeFromChars(Said(key, "y")) },
        });
        byte[] signed = [.. "laurel-certificate-es256-v1\0"u8, .. bytes[..^64]];
        return ecdsa.VerifyData(signed, bytes[^64..], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static byte[] FromBase32(string text)
    {
        var (bits, held, bytes) = (0, 0, new List<byte>());
        foreach (var digit in text)
        {
            (held, bits) = ((held << 5 | Digits.IndexOf(digit, StringComparison.Ordinal)) & 0xFFFF, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }

    private static string SerialOf(ReadOnlySpan<byte> packed)
    {
        var (number, digits) = (new BigInteger(packed, isUnsigned: true, isBigEndian: true), new char[15]);
        for (var at = 14; at >= 0; at--, number /= 23) digits[at] = SerialDigits[(int)(number % 23)];
        return new(digits);
    }

    private static string Said(JsonElement key, string name) => key.GetProperty(name).GetString()!;
}
