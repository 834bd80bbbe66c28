using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>
/// The organisation's own pictures in their slots, whole and undistorted; what is empty is named in a view, and left empty in print.
/// </summary>
internal static class PictureSlots
{
    private static readonly PdfPen Dashes = new("#b7a27a", .2, 1, .8);

    public static void Draw(PdfCanvas canvas, CertificateDesign design, CertificateOutput output)
    {
        foreach (var slot in (ReadOnlySpan<PictureSlot>)[PictureSlot.Background, PictureSlot.Logo, PictureSlot.Emblem])
            if (design[slot] is { IsShown: true } box) Draw(canvas, design, box, output);
        if (output.Purpose == CertificatePurpose.View && design[PictureSlot.SealPlace] is { IsShown: true } seal && output.ShowsGuides)
            SealPlace(canvas, seal);
    }

    private static void Draw(PdfCanvas canvas, CertificateDesign design, CertificatePicture box, CertificateOutput output)
    {
        if (box.Sha256 is { } hash && output.Pictures.TryGetValue(hash, out var picture)) Fitted(canvas, box, picture);
        else if (output.Purpose == CertificatePurpose.View && box.Slot == PictureSlot.Emblem && design.Ornament.IsShown)
            ViewMark.Slot(
                canvas, design.PaperWidthMm / 2, design.OrnamentTopMm + design.SlotCentreMm, design.SlotRadiusMm - 2.6,
                design.Heading == CertificateHeading.State ? "Quốc huy" : "Biểu trưng");
    }

    private static void Fitted(PdfCanvas canvas, CertificatePicture box, PdfImage picture)
    {
        var scale = Math.Min(box.WidthMm / picture.WidthPx, box.HeightMm / picture.HeightPx);
        var (width, height) = (picture.WidthPx * scale, picture.HeightPx * scale);
        canvas.Image(picture, box.XMm + ((box.WidthMm - width) / 2), box.YMm + ((box.HeightMm - height) / 2), width, height);
    }

    private static void SealPlace(PdfCanvas canvas, CertificatePicture box)
    {
        var (x, y) = (box.XMm + (box.WidthMm / 2), box.YMm + (box.HeightMm / 2));
        canvas.Stroke(new PdfPath().Circle(x, y, Math.Min(box.WidthMm, box.HeightMm) / 2), Dashes);
        canvas.Text("Chỗ đóng dấu", x, y + 1, new TextStyle(Typeface.BeVietnamMedium, 3, "#9a8c72"), TextAlign.Center);
    }
}
