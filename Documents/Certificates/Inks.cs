using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>The colours a border is printed in.</summary>
/// <param name="Gold">Frames, outlines and every third strand.</param>
/// <param name="LightGold">The other strands and the veins.</param>
/// <param name="Ground">The tint under the band.</param>
/// <param name="Watermark">The rosettes under the text: light gold at a fifth, mixed beforehand so that no printer has to.</param>
/// <param name="Red">The inner line and the hearts of the medals.</param>
internal sealed record Inks(PdfColor Gold, PdfColor LightGold, PdfColor Ground, PdfColor Watermark, PdfColor Red)
{
    public static Inks Of(CertificateOrnament ornament) =>
        new(ornament.Gold, ornament.LightGold, ornament.Ground, ornament.Watermark, ornament.Line);
}
