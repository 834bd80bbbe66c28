using Laurel.Documents.Pdf;
using Laurel.Domain;
using Laurel.Domain.Certificates;

namespace Laurel.Grains.Certificates;

/// <summary>The organisation's digital signature on electronic originals, where one is set up; its key is none of Laurel's own.</summary>
/// <param name="signer">Null where none is set up.</param>
public sealed class OrganisationSignature(ISigner? signer = null)
{
    /// <summary>Why nothing can be signed now; null where it can.</summary>
    public Refusal? RefusalAt(DateTimeOffset at) => signer is null ? CertificateRefusals.NoSigner : signer.FaultAt(at) switch
    {
        null => null,
        SignerFault.OutOfDate => CertificateRefusals.SignerOutOfDate,
        _ => CertificateRefusals.SignerForOtherUse,
    };

    /// <summary>The document under the signature; only where <see cref="RefusalAt"/> has nothing to say.</summary>
    public ValueTask<byte[]> Sign(byte[] pdf, DateTimeOffset at) =>
        PdfSignature.Sign(pdf, signer!, "Bản điện tử do cơ quan khen thưởng phát hành", at, CancellationToken.None);
}
