using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Laurel.Documents.Tests.Pdf;

/// <summary>An office's signing certificate under an authority of its own, as a PKCS #12 file.</summary>
internal static class TestSigner
{
    public const string Password = "một mật khẩu";

    /// <param name="kind">RSA or ECDSA.</param>
    public static byte[] Pkcs12(
        string kind, DateTimeOffset from, DateTimeOffset until, X509KeyUsageFlags usage = X509KeyUsageFlags.NonRepudiation)
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var asked = new CertificateRequest("CN=Cơ quan chứng thực thử", rootKey, HashAlgorithmName.SHA256);
        asked.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = asked.CreateSelfSigned(from.AddDays(-1), until.AddDays(1));

        using AsymmetricAlgorithm key = kind == "RSA" ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedName("CN=Văn phòng Bộ Ngoại giao, O=Bộ Ngoại giao, C=VN");
        var request = key is RSA rsa
            ? new CertificateRequest(name, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest(name, (ECDsa)key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        var generator = X509SignatureGenerator.CreateForECDsa(rootKey);
        using var bare = request.Create(root.SubjectName, generator, from, until, [1, 2, 3, 4, 5, 6, 7, 8]);
        using var own = key is RSA ownRsa ? bare.CopyWithPrivateKey(ownRsa) : bare.CopyWithPrivateKey((ECDsa)key);
        return new X509Certificate2Collection { own, X509CertificateLoader.LoadCertificate(root.RawData) }.Export(X509ContentType.Pkcs12, Password)!;
    }
}
