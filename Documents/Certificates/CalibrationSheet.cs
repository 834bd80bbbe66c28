using System.Globalization;
using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>
/// The sheet that finds dx and dy before bought stock is overprinted: crosses where the stock's border has its corners and its
/// middle, and rulers in millimetres on which the error is read.
/// </summary>
public static class CalibrationSheet
{
    private static readonly PdfPen Line = new(PdfColor.Black, .15);

    /// <summary>One page of the template's size. Printed on a sheet of stock; what the rulers say is typed in as dx and dy.</summary>
    public static byte[] Bytes(CertificateTemplate template, DateTimeOffset at) =>
        PdfDocument.Bytes(new PdfMetadata($"Trang căn chỉnh {template.Code}", at), pdf =>
            pdf.Page(template.PaperWidthMm, template.PaperHeightMm, canvas => Draw(canvas, template)));

    private static void Draw(PdfCanvas canvas, CertificateTemplate template)
    {
        var (left, top) = (template.OrnamentLeftMm, template.OrnamentTopMm);
        var (right, bottom) = (template.PaperWidthMm - left, template.PaperHeightMm - top);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(left, top), (right, top), (left, bottom), (right, bottom)]) Cross(canvas, x, y, 10);
        var (centreX, centreY) = (template.PaperWidthMm / 2, template.PaperHeightMm / 2);
        Ruler(canvas, centreX, top, false);
        Ruler(canvas, left, centreY, true);
        Cross(canvas, centreX, centreY, 20);
        var style = new TextStyle(Typeface.BeVietnam, 4);
        ReadOnlySpan<string> words =
        [
            "In trang này lên một tờ phôi, cỡ thật (100 %).",
            "Mép trái của khung phôi lệch bao nhiêu vạch thì nhập bấy nhiêu vào dx (sang phải là dương).",
            "Mép trên của khung phôi lệch bao nhiêu vạch thì nhập bấy nhiêu vào dy (xuống dưới là dương).",
        ];
        for (var i = 0; i < words.Length; i++) canvas.Text(words[i], centreX, centreY + 30 + (i * 7), style, TextAlign.Center);
    }

    private static void Cross(PdfCanvas canvas, double x, double y, double reach) =>
        canvas.Line(x - reach, y, x + reach, y, Line).Line(x, y - reach, x, y + reach, Line);

    /// <summary>Twenty millimetres to either side of the border's edge, across it.</summary>
    private static void Ruler(PdfCanvas canvas, double x, double y, bool level)
    {
        using var _ = canvas.Save();
        canvas.Translate(x, y);
        var small = new TextStyle(Typeface.BeVietnam, 2.2);
        for (var mm = -10; mm <= 10; mm++)
        {
            var length = mm % 5 == 0 ? 8 : 4;
            if (level) canvas.Line(mm, -length, mm, length, Line);
            else canvas.Line(-length, mm, length, mm, Line);
            if (mm % 5 != 0) continue;
            var (atX, atY) = level ? (mm, -9.5) : (10.0, mm + .8);
            canvas.Text(mm.ToString("+0;-0;0", CultureInfo.InvariantCulture), atX, atY, small, level ? TextAlign.Center : TextAlign.Left);
        }
    }
}
