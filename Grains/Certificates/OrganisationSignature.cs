using Laurel.Documents.Pdf;
using Laurel.Domain;
using Laurel.Domain.Certificates;

namespace Laurel.Grains.Certificates;

/// <summary>The organisation's digital signature on electronic originals, where one is set up; its key is none of Laurel's own.</summary>
/// <param name="signer">Null where none is set up.</param>
/// <param name="elsewhere">The certificate of a key that signs elsewhere; null where none does.</param>
public sealed class OrganisationSignature(ISigner? signer = null, SigningCertificate? elsewhere = null)
{
    private const string Reason = "Bản điện tử do cơ quan khen thưởng phát hành";

    /// <summary>The signer's certificate first, DER; empty where no key signs elsewhere.</summary>
    public IReadOnlyList<byte[]> ElsewhereChain => elsewhere?.Chain ?? [];

    /// <summary>Why nothing can be signed now; null where it can.</summary>
    public Refusal? RefusalAt(DateTimeOffset at) => signer is null ? CertificateRefusals.NoSigner : Said(signer.FaultAt(at));

    /// <summary>Why no digest can be given out to be signed elsewhere now; null where it can.</summary>
    public Refusal? ElsewhereRefusalAt(DateTimeOffset at) => elsewhere is null ? CertificateRefusals.NoSignerElsewhere
        : Said(elsewhere.FaultAt(at));

    /// <summary>The document under the signature; only where <see cref="RefusalAt"/> has nothing to say.</summary>
    public ValueTask<byte[]> Sign(byte[] pdf, DateTimeOffset at) => PdfSignature.Sign(pdf, signer!, Reason, at, CancellationToken.None);

    /// <summary>The digest that is signed elsewhere; only where <see cref="ElsewhereRefusalAt"/> has nothing to say.</summary>
    public ValueTask<byte[]> ToSign(byte[] pdf, DateTimeOffset at) => SignatureElsewhere.ToSign(pdf, elsewhere!, Reason, at);

    /// <summary>The document under a signature made elsewhere; null where it is not that.</summary>
    public ValueTask<byte[]?> Signed(byte[] pdf, DateTimeOffset at, byte[] signature) =>
        SignatureElsewhere.Signed(pdf, elsewhere!, Reason, at, signature);

    private static Refusal? Said(SignerFault? fault) => fault switch
    {
        null => null,
        SignerFault.OutOfDate => CertificateRefusals.SignerOutOfDate,
        _ => CertificateRefusals.SignerForOtherUse,
    };
}
