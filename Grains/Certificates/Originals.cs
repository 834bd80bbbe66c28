using Laurel.Documents.Certificates;
using Laurel.Documents.Pdf;
using Laurel.Domain;
using Laurel.Domain.Certificates;

namespace Laurel.Grains.Certificates;

/// <summary>Originals as <c>Documents/Certificates</c> draws them, with the signed code of this installation.</summary>
public sealed class Originals(CertificateSettings settings, CertificateKeys keys) : IOriginals
{
    public PrintedLookup Lookup(CertificateContent content)
    {
        var address = $"{settings.Origin}/V/{content.Serial}".ToUpperInvariant();
        if (!settings.QrOnPaper) return new(null, settings.PublicAddress.Authority);
        var room = Base32.BytesIn(QrCode.MostCapitals(CertificateSheet.QrVersion) - address.Length - 1);
        var proof = CertificateProof.ToSign(keys.Codes.Id, content, room) is { } signed
            ? CertificateProof.Of(signed, keys.Codes.Sign(signed))
            : null;
        string[] texts = proof is null ? [address] : [$"{address}/{proof.Text}", address];
        return new(texts.FirstOrDefault(text => QrCode.Holds(text, CertificateSheet.QrVersion)), settings.PublicAddress.Authority);
    }

    public byte[] Render(CertificateContent content, PrintedLookup lookup, PinnedDesign design) => CertificateSheet.Bytes(
        [content.ToModel(lookup, design.Own)],
        new(CertificatePurpose.Electronic) { Pictures = design.Pictures },
        VietNam.MidnightOf(content.SignedOn));
}
