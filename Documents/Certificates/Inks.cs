using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>The colours a certificate is printed in.</summary>
/// <param name="Gold">Frames, outlines and every third strand.</param>
/// <param name="LightGold">The other strands and the veins.</param>
/// <param name="Ground">The tint under the band.</param>
/// <param name="Watermark">The rosettes under the text: light gold at a fifth, mixed beforehand so that no printer has to.</param>
/// <param name="Red">The inner line, the hearts of the medals, the authority and the title.</param>
/// <param name="Text">All other text.</param>
public sealed record Inks(PdfColor Gold, PdfColor LightGold, PdfColor Ground, PdfColor Watermark, PdfColor Red, PdfColor Text)
{
    /// <summary>Gold, ivory and honour red.</summary>
    public static Inks Honour { get; } = new("#b3862a", "#d8ba74", "#fbf5e4", "#f7f1e3", "#b0151a", "#1a1614");
}
