using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>
/// A certificate as SVG, from the very drawing that is printed: for looking at a design while it is made. Empty slots and the seal's place
/// are shown.
/// </summary>
public static class CertificateLook
{
    /// <param name="addresses">Where a browser finds each picture of the design.</param>
    public static string Svg(CertificateModel model, IReadOnlyDictionary<string, PdfImage> pictures, IReadOnlyDictionary<PdfImage,
        string> addresses)
    {
        var design = model.Design;
        var output = new CertificateOutput(CertificatePurpose.View) { ShowsGuides = true, Pictures = pictures };
        return SvgPage.Of(design.PaperWidthMm, design.PaperHeightMm, $"{model.Title} – {model.Recipient}", addresses, (pdf, canvas) =>
        {
            canvas.FillRect(0, 0, design.PaperWidthMm, design.PaperHeightMm, PdfColor.White);
            CertificateSheet.Draw(canvas, model, output, design.Ornament.IsShown ? new Ornament(design, FacePlan.Of(design).Inks).Form(pdf)
                : null);
        });
    }
}
