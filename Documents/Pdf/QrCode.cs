using System.Collections;
using QRCoder;

namespace Laurel.Documents.Pdf;

/// <summary>How much of a QR code may be lost and still be read: about 7, 15, 25 or 30 parts of a hundred.</summary>
public enum QrCorrection { L, M, Q, H }

/// <summary>A QR code: its modules, dark or light, without the quiet zone.</summary>
/// <remarks>Paper around it stays blank for <see cref="QuietModules"/> modules on each side (ISO/IEC 18004).</remarks>
public sealed class QrCode
{
    public const int QuietModules = 4;

    private readonly List<BitArray> rows;

    private QrCode(List<BitArray> rows) => this.rows = rows;

    /// <summary>Modules a side: 17 and four a version.</summary>
    public int Size => rows.Count - 2 * QuietModules;

    public bool this[int column, int row] => rows[row + QuietModules][column + QuietModules];

    /// <summary>The code of a text: digits and capitals are packed more closely than other letters.</summary>
    /// <param name="text">What a scanner reads out.</param>
    /// <param name="correction">M unless said otherwise.</param>
    /// <param name="version">Forces the size, so that all codes of a kind look alike; null takes the smallest.</param>
    /// <exception cref="ArgumentException">The text does not go into that version.</exception>
    public static QrCode Of(string text, QrCorrection correction = QrCorrection.M, int? version = null)
    {
        try
        {
            using var data = QRCodeGenerator.GenerateQrCode(text, Level(correction), requestedVersion: version ?? -1);
            return new QrCode(data.ModuleMatrix);
        }
        catch (QRCoder.Exceptions.DataTooLongException tooLong)
        {
            throw new ArgumentException($"A text of {text.Length} characters does not go into QR version {version}-{correction}.", nameof(text), tooLong);
        }
    }

    /// <summary>Draws all dark modules as one path, the code's top left module at x, y.</summary>
    public void Draw(PdfCanvas canvas, double x, double y, double moduleMm, PdfColor color)
    {
        using var saved = canvas.Save();
        canvas.Translate(x, y).Scale(moduleMm).Fill(Path(), color);
    }

    /// <summary>The dark modules at one millimetre each; neighbours in a row are one rectangle.</summary>
    public PdfPath Path()
    {
        var path = new PdfPath();
        for (var row = 0; row < Size; row++)
            for (int start = 0, end; start < Size; start = end + 1)
            {
                for (end = start; end < Size && this[end, row];) end++;
                if (end > start) path.Rect(start, row, end - start, 1);
            }
        return path;
    }

    private static QRCodeGenerator.ECCLevel Level(QrCorrection correction) => correction switch
    {
        QrCorrection.L => QRCodeGenerator.ECCLevel.L,
        QrCorrection.Q => QRCodeGenerator.ECCLevel.Q,
        QrCorrection.H => QRCodeGenerator.ECCLevel.H,
        _ => QRCodeGenerator.ECCLevel.M,
    };
}
