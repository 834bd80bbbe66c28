using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Laurel.Documents.Pdf;

/// <summary>Signs with the key in a PKCS #12 file (.p12, .pfx), held in memory alone.</summary>
public sealed class Pkcs12Signer : ISigner, IDisposable
{
    private readonly X509Certificate2 certificate;

    /// <exception cref="CryptographicException">The password is wrong, or the file is none.</exception>
    /// <exception cref="InvalidDataException">It holds no key, or one that is neither RSA nor ECDSA.</exception>
    public Pkcs12Signer(byte[] pkcs12, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12Collection(pkcs12, password, X509KeyStorageFlags.EphemeralKeySet);
        certificate = all.FirstOrDefault(one => one.HasPrivateKey) ?? throw new InvalidDataException("The file holds no private key.");
        using (var rsa = certificate.GetRSAPrivateKey())
        using (var ecdsa = certificate.GetECDsaPrivateKey())
            if (rsa is null && ecdsa is null) throw new InvalidDataException("The key is neither RSA nor ECDSA.");
        Chain = [.. Upwards(certificate, all).Select(one => one.RawData)];
        foreach (var other in all.Where(one => one != certificate)) other.Dispose();
    }

    public IReadOnlyList<byte[]> Chain { get; }

    public SignerFault? FaultAt(DateTimeOffset at) => SigningCertificate.FaultOf(certificate, at);

    public ValueTask<byte[]> Sign(ReadOnlyMemory<byte> digest, CancellationToken stopping)
    {
        using var rsa = certificate.GetRSAPrivateKey();
        if (rsa is not null) return new(rsa.SignHash(digest.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        using var ecdsa = certificate.GetECDsaPrivateKey()!;
        return new(ecdsa.SignHash(digest.Span, DSASignatureFormat.Rfc3279DerSequence));
    }

    public void Dispose() => certificate.Dispose();

    private static IEnumerable<X509Certificate2> Upwards(X509Certificate2 from, X509Certificate2Collection all)
    {
        var left = all.ToList();
        for (var one = from; one is not null; one = left.FirstOrDefault(issuer => issuer.SubjectName.RawData.AsSpan().SequenceEqual(one.IssuerName.RawData)))
        {
            left.Remove(one);
            yield return one;
        }
    }
}
