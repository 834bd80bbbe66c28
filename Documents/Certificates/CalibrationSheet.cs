using System.Globalization;
using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>
/// The sheet that finds dx and dy before bought stock is overprinted: crosses where the stock's border has its corners, rulers across
/// its four edges on which the error is read, two lengths of 100 mm that tell whether the printer keeps true size, and what to do.
/// </summary>
public static class CalibrationSheet
{
    private static readonly PdfPen Line = new(PdfColor.Black, .15), Thick = new(PdfColor.Black, .35);
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>One page of the design's size. Printed on a sheet of stock; what the rulers say is typed in as dx and dy.</summary>
    /// <param name="known">A shift found before: the sheet is printed with it, so that all rulers must read nought.</param>
    public static byte[] Bytes(CertificateDesign design, DateTimeOffset at, PrinterShift? known = null)
    {
        var size = string.Create(Vietnamese, $"{design.PaperWidthMm:0.#} × {design.PaperHeightMm:0.#} mm");
        return PdfDocument.Bytes(new PdfMetadata($"Trang căn chỉnh {size}", at), pdf =>
            pdf.Page(design.PaperWidthMm, design.PaperHeightMm, canvas =>
                Draw(canvas.Translate(known?.Dx ?? 0, known?.Dy ?? 0), design, size, known)));
    }

    private static void Draw(PdfCanvas canvas, CertificateDesign design, string size, PrinterShift? known)
    {
        var (left, top) = (design.OrnamentLeftMm, design.OrnamentTopMm);
        var (right, bottom) = (design.PaperWidthMm - left, design.PaperHeightMm - top);
        var (centreX, centreY) = (design.PaperWidthMm / 2, design.PaperHeightMm / 2);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(left, top), (right, top), (left, bottom), (right, bottom)]) Cross(canvas, x, y, 10);
        foreach (var y in (ReadOnlySpan<double>)[top, bottom]) Ruler(canvas, centreX, y, false);
        foreach (var x in (ReadOnlySpan<double>)[left, right]) Ruler(canvas, x, centreY, true);
        var inside = design.BandMm + 12;
        Length(canvas, centreX - 50, top + inside, false);
        Length(canvas, left + inside, centreY - 50, true);
        Words(canvas, design, size, known, left + inside + 24, top + inside + 18);
    }

    private static void Words(PdfCanvas canvas, CertificateDesign design, string size, PrinterShift? known, double x, double y)
    {
        var em = design.IsLarge ? 5.2 : 3.9;
        var (title, body) = (new TextStyle(Typeface.BeVietnamBold, em * 1.35), new TextStyle(Typeface.BeVietnam, em));
        canvas.Text($"Trang căn chỉnh in lên phôi · {size}", x, y, title);
        y += em * 2.3;
        foreach (var step in Steps(known))
        {
            foreach (var line in Fit.Wrap(step, body, design.PaperWidthMm - (2 * x)))
            {
                canvas.Text(line, x, y, body);
                y += em * 1.5;
            }

            y += em * .5;
        }

        Blanks(canvas, x, y + em, body);
    }

    private static IEnumerable<string> Steps(PrinterShift? known)
    {
        yield return "1. Đặt một tờ phôi vào máy, đúng chiều sẽ in. In trang này ở cỡ thật (100 %, không chọn “vừa trang giấy”).";
        yield return "2. Đo hai đoạn 100 mm bằng thước. Nếu không đúng 100 mm thì máy đang thu phóng: sửa cỡ in rồi in lại.";
        yield return "3. dx: xem hai thước ngang ở giữa mép trái và mép phải. Mép khung phôi nằm ở vạch nào thì dx là số ấy; "
            + "sang phải là dương, sang trái là âm.";
        yield return "4. dy: xem hai thước dọc ở giữa mép trên và mép dưới. Xuống dưới là dương, lên trên là âm.";
        yield return "5. Hai mép đối diện cho hai số khác nhau thì lấy số ở giữa. "
            + "Chữ thập ở góc lệch nhau là giấy đặt nghiêng: đặt lại giấy.";
        yield return known is null
            ? "6. Nhập dx, dy cho máy in này ở trang Mẫu bằng, rồi in lại trang này với máy in đã lưu: mọi thước phải chỉ số 0."
            : string.Create(Vietnamese,
                $"6. Trang này đã dời theo máy in {known.Printer}: dx {known.Dx:+0.##;-0.##;0} mm, dy {known.Dy:+0.##;-0.##;0} mm. Mọi thước phải chỉ số 0.");
    }

    private static void Blanks(PdfCanvas canvas, double x, double y, TextStyle style)
    {
        foreach (var (word, width) in (ReadOnlySpan<(string, double)>)[("Máy in", 60), ("dx", 18), ("dy", 18), ("Ngày", 30)])
        {
            canvas.Text(word, x, y, style);
            x += style.Measure(word).AdvanceMm + 2;
            canvas.Line(x, y + 1, x + width, y + 1, Line);
            x += width + 6;
        }
    }

    private static void Cross(PdfCanvas canvas, double x, double y, double reach) =>
        canvas.Line(x - reach, y, x + reach, y, Line).Line(x, y - reach, x, y + reach, Line);

    /// <summary>Ten millimetres to either side of the border's edge, across it.</summary>
    private static void Ruler(PdfCanvas canvas, double x, double y, bool level)
    {
        using var _ = canvas.Save();
        canvas.Translate(x, y);
        var small = new TextStyle(Typeface.BeVietnam, 2.6);
        for (var mm = -10; mm <= 10; mm++)
        {
            var (length, pen) = (mm % 5 == 0 ? 8 : 4, mm == 0 ? Thick : Line);
            if (level) canvas.Line(mm, -length, mm, length, pen);
            else canvas.Line(-length, mm, length, mm, pen);
            if (mm % 5 != 0) continue;
            var (atX, atY) = level ? (mm, -9.5) : (10.0, mm + .9);
            canvas.Text(mm.ToString("+0;-0;0", CultureInfo.InvariantCulture), atX, atY, small, level ? TextAlign.Center : TextAlign.Left);
        }

        canvas.Text(level ? "dx" : "dy", level ? 0 : -12, level ? 14 : 1, new TextStyle(Typeface.BeVietnamBold, 3.6), level
            ? TextAlign.Center : TextAlign.Right);
    }

    /// <summary>A hundred millimetres, to be held against a ruler of steel.</summary>
    private static void Length(PdfCanvas canvas, double x, double y, bool upright)
    {
        using var _ = canvas.Save();
        canvas.Translate(x, y);
        if (upright) canvas.Rotate(90);
        canvas.Line(0, 0, 100, 0, Thick);
        for (var mm = 0; mm <= 100; mm += 10) canvas.Line(mm, mm % 50 == 0 ? -3 : -1.6, mm, 0, Line);
        canvas.Text("100 mm", 50, 5, new TextStyle(Typeface.BeVietnamMedium, 3.4), TextAlign.Center);
    }
}
