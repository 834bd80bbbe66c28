using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Laurel.Documents.Pdf;

/// <summary>A signing certificate whose key lies elsewhere: what may be signed with it, and whether a signature is its own.</summary>
public sealed class SigningCertificate : IDisposable
{
    private readonly X509Certificate2 certificate;

    private SigningCertificate(X509Certificate2 certificate, IReadOnlyList<byte[]> chain) =>
        (this.certificate, Chain) = (certificate, chain);

    /// <summary>The signer's certificate first, then those that vouch for it; DER.</summary>
    public IReadOnlyList<byte[]> Chain { get; }

    /// <summary>Reads a file of certificates as PEM, the signer's first.</summary>
    /// <exception cref="InvalidDataException">There is none, or its key is neither RSA nor ECDSA.</exception>
    public static SigningCertificate Pem(string text)
    {
        var all = new X509Certificate2Collection();
        try
        {
            all.ImportFromPem(text);
        }
        catch (CryptographicException wrong)
        {
            throw new InvalidDataException("The file holds no certificates as PEM.", wrong);
        }
        if (all.Count == 0) throw new InvalidDataException("The file holds no certificates as PEM.");
        using (var rsa = all[0].GetRSAPublicKey())
        using (var ecdsa = all[0].GetECDsaPublicKey())
            if (rsa is null && ecdsa is null) throw new InvalidDataException("The key is neither RSA nor ECDSA.");
        var chain = all.Select(one => one.RawData).ToList();
        foreach (var other in all.Skip(1)) other.Dispose();
        return new(all[0], chain);
    }

    public SignerFault? FaultAt(DateTimeOffset at) => FaultOf(certificate, at);

    /// <summary>The signature over a SHA-256 digest as CMS has it; null where it is another's, or over something else.</summary>
    /// <remarks>ECDSA is taken as a DER sequence or as two numbers side by side (P1363), as tokens differ.</remarks>
    public byte[]? Own(ReadOnlySpan<byte> digest, byte[] signature)
    {
        using var rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
            return rsa.VerifyHash(digest, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ? signature : null;
        using var ecdsa = certificate.GetECDsaPublicKey()!;
        if (ecdsa.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence)) return signature;
        return ecdsa.VerifyHash(digest, signature, DSASignatureFormat.IeeeP1363FixedFieldConcatenation) ? Sequence(signature) : null;
    }

    public void Dispose() => certificate.Dispose();

    internal static SignerFault? FaultOf(X509Certificate2 certificate, DateTimeOffset at) =>
        at < certificate.NotBefore || at > certificate.NotAfter ? SignerFault.OutOfDate
        : certificate.Extensions.OfType<X509KeyUsageExtension>().Any(usage => (usage.KeyUsages & ForDocuments) == 0) ? SignerFault.WrongUse
        : null;

    private static X509KeyUsageFlags ForDocuments => X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;

    private static byte[] Sequence(byte[] pair)
    {
        var der = new System.Formats.Asn1.AsnWriter(System.Formats.Asn1.AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteIntegerUnsigned(Trimmed(pair.AsSpan(0, pair.Length / 2)));
            der.WriteIntegerUnsigned(Trimmed(pair.AsSpan(pair.Length / 2)));
        }
        return der.Encode();
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> number) => number.TrimStart((byte)0) is { Length: > 0 } rest ? rest : [0];
}
