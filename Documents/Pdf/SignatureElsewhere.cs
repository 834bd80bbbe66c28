namespace Laurel.Documents.Pdf;

/// <summary>
/// A signature in two halves, for a key that never comes near the server, such as an office's USB token: the digest goes out, the signature
/// comes
/// back, and nothing is kept between. The same document, certificate, reason and time give the same digest.
/// </summary>
public static class SignatureElsewhere
{
    /// <summary>The SHA-256 digest that the token signs (RSA with PKCS #1 v1.5 padding, or ECDSA).</summary>
    public static async ValueTask<byte[]> ToSign(byte[] pdf, SigningCertificate certificate, string reason, DateTimeOffset at)
    {
        var taken = new Taking(certificate);
        await PdfSignature.Sign(pdf, taken, reason, at, CancellationToken.None);
        return taken.Digest;
    }

    /// <summary>
    /// The document under that signature; null where the signature is not this certificate's over this document and time.
    /// </summary>
    public static async ValueTask<byte[]?> Signed(byte[] pdf, SigningCertificate certificate, string reason, DateTimeOffset at,
        byte[] signature)
    {
        var giving = new Giving(certificate, signature);
        var signed = await PdfSignature.Sign(pdf, giving, reason, at, CancellationToken.None);
        return giving.IsOwn ? signed : null;
    }

    private sealed class Taking(SigningCertificate certificate) : ISigner
    {
        public byte[] Digest { get; private set; } = [];

        public IReadOnlyList<byte[]> Chain => certificate.Chain;

        public SignerFault? FaultAt(DateTimeOffset at) => certificate.FaultAt(at);

        public ValueTask<byte[]> Sign(ReadOnlyMemory<byte> digest, CancellationToken stopping)
        {
            Digest = digest.ToArray();
            return new((byte[])[]);
        }
    }

    private sealed class Giving(SigningCertificate certificate, byte[] signature) : ISigner
    {
        public bool IsOwn { get; private set; }

        public IReadOnlyList<byte[]> Chain => certificate.Chain;

        public SignerFault? FaultAt(DateTimeOffset at) => certificate.FaultAt(at);

        public ValueTask<byte[]> Sign(ReadOnlyMemory<byte> digest, CancellationToken stopping)
        {
            var own = certificate.Own(digest.Span, signature);
            IsOwn = own is not null;
            return new(own ?? []);
        }
    }
}
