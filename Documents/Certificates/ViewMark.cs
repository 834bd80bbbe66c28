using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>What tells a view from a paper with a signature: BẢN XEM across the face, a line at the margin, a label in the empty slot.</summary>
internal static class ViewMark
{
    /// <summary>Across the face at −28°, in outline, so that the text under it stays readable.</summary>
    public static void Draw(PdfCanvas canvas, CertificateDesign design)
    {
        var red = PdfColor.Hex(design.Ornament.Line);
        var size = design.IsLarge ? 58 * design.Scale : 40 * design.Scale;
        var style = new TextStyle(Typeface.BeVietnamBold, size, red) { Outline = new(red, .4) };
        using (canvas.Save())
        {
            canvas.Opacity(.22).Translate(design.PaperWidthMm / 2, design.PaperHeightMm / 2).Rotate(-28)
                .Text("BẢN XEM", 0, size * .36, style, TextAlign.Center);
        }

        var note = new TextStyle(Typeface.BeVietnamSemiBold, (design.IsLarge ? 4 : 3.2) * design.Scale, red);
        canvas.Text(
            "BẢN XEM · chưa ký số, không có giá trị sử dụng",
            design.PaperWidthMm - design.OrnamentLeftMm, design.OrnamentTopMm - (5 * design.Scale), note, TextAlign.Right);
    }

    /// <summary>The emblem's place, dashed and named, where the organisation has given no image.</summary>
    public static void Slot(PdfCanvas canvas, double x, double y, double radius, string word)
    {
        canvas.Stroke(new PdfPath().Circle(x, y, radius), new("#b7a27a", .2, 1, .8));
        canvas.Text(word, x, y + .8, new TextStyle(Typeface.BeVietnamMedium, 2.3, "#9a8c72"), TextAlign.Center);
    }
}
