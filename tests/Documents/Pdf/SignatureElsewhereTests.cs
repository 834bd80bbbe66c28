using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Laurel.Documents.Certificates;
using Laurel.Documents.Pdf;
using Laurel.Documents.Tests.Certificates;

namespace Laurel.Documents.Tests.Pdf;

public sealed class SignatureElsewhereTests
{
    private const string Reason = "Bản điện tử";

    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly byte[] Original =
        CertificateSheet.Bytes([ReviewOf2025.Person], new(CertificatePurpose.Electronic), ReviewOf2025.At);

    [Theory]
    [InlineData("RSA", true)]
    [InlineData("ECDSA", true)]
    [InlineData("ECDSA", false)]
    public async Task A_digest_signed_where_the_token_is_makes_a_valid_document(string kind, bool asSequence)
    {
        using var token = Token(kind);
        using var certificate = Public(token);

        var digest = await SignatureElsewhere.ToSign(Original, certificate, Reason, At);
        var signed = await SignatureElsewhere.Signed(Original, certificate, Reason, At, Signature(token, digest, asSequence));

        Assert.Equal(Original, signed![..Original.Length]);
        Tool.AssertSound(signed);
        var said = Tool.Run(signed, "pdfsig", "-nocert", "{pdf}");
        Assert.Contains("Signature is Valid.", said);
        Assert.Contains("Total document signed", said);
    }

    [Fact]
    public async Task A_signature_by_another_key_over_another_time_or_of_noise_is_none()
    {
        using var token = Token("RSA");
        using var other = Token("RSA");
        using var certificate = Public(token);
        var digest = await SignatureElsewhere.ToSign(Original, certificate, Reason, At);

        Assert.Null(await SignatureElsewhere.Signed(Original, certificate, Reason, At, Signature(other, digest, true)));
        Assert.Null(await SignatureElsewhere.Signed(Original, certificate, Reason, At.AddSeconds(1), Signature(token, digest, true)));
        Assert.Null(await SignatureElsewhere.Signed(Original, certificate, Reason, At, [1, 2, 3]));
    }

    [Fact]
    public async Task A_program_of_the_offices_own_signs_and_what_it_answers_is_checked()
    {
        using var token = Token("RSA");
        using var certificate = Public(token);
        var folder = Directory.CreateTempSubdirectory("laurel-token-").FullName;
        var key = Path.Combine(folder, "key.pem");
        await File.WriteAllTextAsync(key, token.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        var program = Script(folder, "sign",
            $"read hex; printf \"$(sed 's/../\\\\x&/g' <<< $hex)\" | openssl pkeyutl -sign -inkey {key} -pkeyopt digest:sha256 | base64 -w0");

        var signed = await PdfSignature.Sign(Original, new CommandSigner(program, certificate), Reason, At, CancellationToken.None);

        Assert.Contains("Signature is Valid.", Tool.Run(signed, "pdfsig", "-nocert", "{pdf}"));
        var liar = new CommandSigner(Script(folder, "lie", "echo AAAA"), certificate);
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await PdfSignature.Sign(Original, liar, Reason, At, CancellationToken.None));
        var broken = new CommandSigner(Script(folder, "break", "exit 3"), certificate);
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
            await PdfSignature.Sign(Original, broken, Reason, At, CancellationToken.None));
        Directory.Delete(folder, recursive: true);
    }

    private static string Script(string folder, string name, string body)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{body}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    private static X509Certificate2 Token(string kind) => X509CertificateLoader.LoadPkcs12(
        TestSigner.Pkcs12(kind, At.AddDays(-1), At.AddYears(1)), TestSigner.Password, X509KeyStorageFlags.Exportable);

    private static SigningCertificate Public(X509Certificate2 token) => SigningCertificate.Pem(token.ExportCertificatePem());

    private static byte[] Signature(X509Certificate2 token, byte[] digest, bool asSequence) =>
        token.GetRSAPrivateKey() is { } rsa
            ? rsa.SignHash(digest, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : token.GetECDsaPrivateKey()!.SignHash(
                digest, asSequence ? DSASignatureFormat.Rfc3279DerSequence : DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
}
