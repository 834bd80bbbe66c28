using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Laurel.Documents.Pdf;

/// <summary>A detached CMS signature as PAdES B-B asks for it (ETSI EN 319 142-1): the signer's certificate is itself signed, and no time is claimed inside.</summary>
/// <remarks>Made by hand, because the key may lie anywhere: what is to be signed is a digest, whoever signs it.</remarks>
internal static class CmsSignature
{
    private const string Data = "1.2.840.113549.1.7.1", SignedData = "1.2.840.113549.1.7.2";
    private const string ContentType = "1.2.840.113549.1.9.3", MessageDigest = "1.2.840.113549.1.9.4";
    private const string SigningCertificateV2 = "1.2.840.113549.1.9.16.2.47";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";
    private const string RsaWithSha256 = "1.2.840.113549.1.1.11", EcdsaWithSha256 = "1.2.840.10045.4.3.2";
    private const string Rsa = "1.2.840.113549.1.1.1";

    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0), DirectoryName = new(TagClass.ContextSpecific, 4);

    /// <param name="digest">SHA-256 of what is signed.</param>
    public static async ValueTask<byte[]> Of(byte[] digest, ISigner signer, CancellationToken stopping)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(signer.Chain[0]);
        var attributes = Attributes(digest, certificate);
        var signature = await signer.Sign(SHA256.HashData(attributes), stopping);
        return Content(signer, certificate, attributes, signature);
    }

    private static byte[] Content(ISigner signer, X509Certificate2 certificate, byte[] attributes, byte[] signature)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteObjectIdentifier(SignedData);
            using (der.PushSequence(First))
            using (der.PushSequence())
            {
                der.WriteInteger(1);
                using (der.PushSetOf()) Algorithm(der, Sha256, withNull: false);
                using (der.PushSequence()) der.WriteObjectIdentifier(Data);
                using (der.PushSetOf(First))
                    foreach (var one in signer.Chain) der.WriteEncodedValue(one);
                using (der.PushSetOf()) SignerInfo(der, certificate, attributes, signature);
            }
        }
        return der.Encode();
    }

    private static void SignerInfo(AsnWriter der, X509Certificate2 certificate, byte[] attributes, byte[] signature)
    {
        using var info = der.PushSequence();
        der.WriteInteger(1);
        using (der.PushSequence())
        {
            der.WriteEncodedValue(certificate.IssuerName.RawData);
            der.WriteInteger(certificate.SerialNumberBytes.Span);
        }
        Algorithm(der, Sha256, withNull: false);
        der.WriteEncodedValue([0xA0, .. attributes.AsSpan(1)]);
        var isRsa = certificate.PublicKey.Oid.Value == Rsa;
        Algorithm(der, isRsa ? RsaWithSha256 : EcdsaWithSha256, withNull: isRsa);
        der.WriteOctetString(signature);
    }

    /// <summary>The set that is signed, under its own tag.</summary>
    private static byte[] Attributes(byte[] digest, X509Certificate2 certificate)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSetOf())
        {
            Attribute(der, ContentType, () => der.WriteObjectIdentifier(Data));
            Attribute(der, MessageDigest, () => der.WriteOctetString(digest));
            Attribute(der, SigningCertificateV2, () => Reference(der, certificate));
        }
        return der.Encode();
    }

    private static void Reference(AsnWriter der, X509Certificate2 certificate)
    {
        using var attribute = der.PushSequence();
        using var list = der.PushSequence();
        using var one = der.PushSequence();
        der.WriteOctetString(SHA256.HashData(certificate.RawData));
        using (der.PushSequence())
        {
            using (der.PushSequence())
            using (der.PushSequence(DirectoryName)) der.WriteEncodedValue(certificate.IssuerName.RawData);
            der.WriteInteger(certificate.SerialNumberBytes.Span);
        }
    }

    private static void Attribute(AsnWriter der, string name, Action value)
    {
        using var attribute = der.PushSequence();
        der.WriteObjectIdentifier(name);
        using (der.PushSetOf()) value();
    }

    private static void Algorithm(AsnWriter der, string name, bool withNull)
    {
        using var algorithm = der.PushSequence();
        der.WriteObjectIdentifier(name);
        if (withNull) der.WriteNull();
    }
}
