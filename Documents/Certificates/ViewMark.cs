using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>What tells a view from a paper with a signature: BẢN XEM across the face, a line at the margin, a label in the empty slot.</summary>
internal static class ViewMark
{
    /// <summary>Across the face at −28°, in outline, so that the text under it stays readable.</summary>
    public static void Draw(PdfCanvas canvas, CertificateTemplate template, Inks inks)
    {
        var size = template.IsLarge ? 58 * template.Scale : 40 * template.Scale;
        var style = new TextStyle(Typeface.BeVietnamBold, size, inks.Red) { Outline = new(inks.Red, .4) };
        using (canvas.Save())
        {
            canvas.Opacity(.22).Translate(template.PaperWidthMm / 2, template.PaperHeightMm / 2).Rotate(-28)
                .Text("BẢN XEM", 0, size * .36, style, TextAlign.Center);
        }

        var note = new TextStyle(Typeface.BeVietnamSemiBold, (template.IsLarge ? 4 : 3.2) * template.Scale, inks.Red);
        canvas.Text(
            "BẢN XEM · chưa ký số, không có giá trị sử dụng",
            template.PaperWidthMm - template.OrnamentLeftMm, template.OrnamentTopMm - (5 * template.Scale), note, TextAlign.Right);
    }

    /// <summary>The emblem's place, dashed and named, where the organisation has given no image.</summary>
    public static void Slot(PdfCanvas canvas, double x, double y, double radius, string word)
    {
        canvas.Stroke(new PdfPath().Circle(x, y, radius), new("#b7a27a", .2, 1, .8));
        canvas.Text(word, x, y + .8, new TextStyle(Typeface.BeVietnamMedium, 2.3, "#9a8c72"), TextAlign.Center);
    }
}
