using Laurel.Documents.Pdf;
using QRCoder;

namespace Laurel.Documents.Certificates;

/// <summary>A QR code as one path of horizontal runs, so that no renderer shows seams between modules.</summary>
internal static class QrModules
{
    /// <summary>Draws the modules, without quiet zone, into a square.</summary>
    public static void Draw(PdfCanvas canvas, string text, double x, double y, double sideMm, PdfColor color)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        var size = matrix.Count - 8;
        var module = sideMm / size;
        var path = new PdfPath();
        for (var row = 0; row < size; row++)
        {
            var line = matrix[row + 4];
            for (var column = 0; column < size; column++)
            {
                if (!line[column + 4]) continue;
                var from = column;
                while (column + 1 < size && line[column + 5]) column++;
                path.Rect(from, row, column - from + 1, 1);
            }
        }

        using var _ = canvas.Save();
        canvas.Translate(x, y).Scale(module).Fill(path, color);
    }
}
