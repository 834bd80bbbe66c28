using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using Laurel.Documents.Certificates;
using Laurel.Documents.Pdf;
using Laurel.Documents.Tests.Certificates;

namespace Laurel.Documents.Tests.Pdf;

public sealed partial class PdfSignatureTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private static readonly byte[] Original = CertificateSheet.Bytes([ReviewOf2025.Person], new(CertificatePurpose.Electronic), ReviewOf2025.At);

    [Theory]
    [InlineData("RSA")]
    [InlineData("ECDSA")]
    public async Task A_signed_original_is_valid_to_an_independent_reader_and_begins_with_the_original_byte_for_byte(string kind)
    {
        using var signer = new Pkcs12Signer(TestSigner.Pkcs12(kind, At.AddDays(-1), At.AddYears(1)), TestSigner.Password);

        var signed = await PdfSignature.Sign(Original, signer, "Bằng khen điện tử", At, CancellationToken.None);

        Assert.Equal(Original, signed[..Original.Length]);
        Tool.AssertSound(signed);
        var said = Tool.Run(signed, "pdfsig", "-nocert", "{pdf}");
        Assert.Contains("Signature is Valid.", said);
        Assert.Contains("ETSI.CAdES.detached", said);
        Assert.Contains("Total document signed", said);
        Assert.Contains("Văn phòng Bộ Ngoại giao", said);
        Assert.Equal(Tool.Text(Original), Tool.Text(signed));
    }

    [Fact]
    public async Task One_changed_byte_anywhere_in_the_text_breaks_the_signature()
    {
        using var signer = new Pkcs12Signer(TestSigner.Pkcs12("ECDSA", At.AddDays(-1), At.AddYears(1)), TestSigner.Password);
        var signed = await PdfSignature.Sign(Original, signer, "Bằng khen điện tử", At, CancellationToken.None);

        signed[Encoding.Latin1.GetString(signed).IndexOf("CreationDate (D:2025", StringComparison.Ordinal) + 17] = (byte)'9';

        Assert.DoesNotContain("Signature is Valid.", Tool.Run(signed, "pdfsig", "-nocert", "{pdf}"));
    }

    [Fact]
    public async Task The_signature_is_PAdES_B_B_its_certificate_signed_with_it_and_no_time_claimed_inside()
    {
        using var signer = new Pkcs12Signer(TestSigner.Pkcs12("RSA", At.AddDays(-1), At.AddYears(1)), TestSigner.Password);
        var signed = await PdfSignature.Sign(Original, signer, "Bằng khen điện tử", At, CancellationToken.None);

        var range = Range().Match(Encoding.Latin1.GetString(signed)).Groups.Values.Skip(1).Select(group => int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(signed.Length, range[1] + range[2]);
        var cms = new SignedCms(new ContentInfo([.. signed[..range[0]], .. signed[range[1]..]]), detached: true);
        cms.Decode(Convert.FromHexString(Encoding.ASCII.GetString(signed, range[0] + 1, range[1] - range[0] - 2)));
        cms.CheckSignature(verifySignatureOnly: true);

        var names = cms.SignerInfos[0].SignedAttributes.Cast<CryptographicAttributeObject>().Select(attribute => attribute.Oid.Value);
        Assert.Equal(["1.2.840.113549.1.9.16.2.47", "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4"], names.Order(StringComparer.Ordinal));
        Assert.Equal(2, cms.Certificates.Count);
    }

    [Fact]
    public void A_certificate_out_of_date_or_not_meant_for_documents_may_not_sign()
    {
        using var good = new Pkcs12Signer(TestSigner.Pkcs12("ECDSA", At.AddDays(-1), At.AddDays(1)), TestSigner.Password);
        using var forServers = new Pkcs12Signer(
            TestSigner.Pkcs12("RSA", At.AddDays(-1), At.AddDays(1), X509KeyUsageFlags.KeyEncipherment), TestSigner.Password);

        Assert.Null(good.FaultAt(At));
        Assert.Equal(SignerFault.OutOfDate, good.FaultAt(At.AddDays(2)));
        Assert.Equal(SignerFault.OutOfDate, good.FaultAt(At.AddDays(-2)));
        Assert.Equal(SignerFault.WrongUse, forServers.FaultAt(At));
        Assert.ThrowsAny<CryptographicException>(() => new Pkcs12Signer(TestSigner.Pkcs12("ECDSA", At, At.AddDays(1)), "wrong"));
    }

    [GeneratedRegex(@"/ByteRange \[0 (\d+) (\d+) (\d+)\]")]
    private static partial Regex Range();
}
