namespace Laurel.Documents.Pdf;

/// <summary>A QR code of correction level M (15 parts of a hundred may be lost), versions 1 to 10: all that our papers print.</summary>
/// <remarks>
/// ISO/IEC 18004. Paper around it stays blank for <see cref="QuietModules"/> modules on each side. A row is one 64-bit word,
/// so the eight masks are weighed in microseconds and five thousand badges wait for paper, not for codes (decision record 0010).
/// </remarks>
public sealed class QrCode
{
    public const int QuietModules = 4;

    private readonly ulong[] rows;

    private QrCode(int version, ulong[] rows) => (Version, this.rows) = (version, rows);

    public int Version { get; }

    /// <summary>Modules a side: 17 and four a version.</summary>
    public int Size => rows.Length;

    public bool this[int column, int row] => (rows[row] >> column & 1) != 0;

    /// <summary>The code of a text; digits are packed closest, then capitals, then anything as UTF-8.</summary>
    /// <param name="text">What a scanner reads out.</param>
    /// <param name="version">Forces the size, so that all codes of a kind look alike; null takes the smallest.</param>
    /// <exception cref="ArgumentException">The text does not go into that version, or into version 10.</exception>
    public static QrCode Of(string text, int? version = null)
    {
        var data = QrText.Of(text);
        var chosen = version ?? Enumerable.Range(1, QrVersion.Largest).FirstOrDefault(v => data.BitsIn(v) <= QrVersion.Of(v).DataBits);
        if (chosen is < 1 or > QrVersion.Largest || data.BitsIn(chosen) > QrVersion.Of(chosen).DataBits)
        {
            var asked = version ?? QrVersion.Largest;
            throw new ArgumentException($"{text.Length} characters do not go into QR version {asked}-M.", nameof(text));
        }
        var symbol = QrVersion.Of(chosen);
        return new QrCode(chosen, QrMask.Best(symbol, symbol.Place(data.Codewords(symbol))));
    }

    /// <summary>Whether the text goes into that version.</summary>
    public static bool Holds(string text, int version) => QrText.Of(text).BitsIn(version) <= QrVersion.Of(version).DataBits;

    /// <summary>How many capitals, digits and signs of <c>$%*+-./:</c> go into that version.</summary>
    public static int MostCapitals(int version) => QrText.MostCapitals(version);

    /// <summary>Draws all dark modules as one path, the code's top left module at x, y.</summary>
    public void Draw(PdfCanvas canvas, double x, double y, double moduleMm, PdfColor color)
    {
        using var saved = canvas.Save();
        canvas.Translate(x, y).Scale(moduleMm).Fill(Path(), color);
    }

    /// <summary>Draws the code, without its quiet zone, into a square of that side.</summary>
    public void DrawIn(PdfCanvas canvas, double x, double y, double sideMm, PdfColor color) => Draw(canvas, x, y, sideMm / Size, color);

    /// <summary>The dark modules at one millimetre each; neighbours in a row are one rectangle.</summary>
    public PdfPath Path()
    {
        var path = new PdfPath();
        for (var row = 0; row < Size; row++)
            for (var (rest, at) = (rows[row], 0); rest != 0;)
            {
                var light = System.Numerics.BitOperations.TrailingZeroCount(rest);
                var dark = System.Numerics.BitOperations.TrailingZeroCount(~(rest >> light));
                path.Rect(at + light, row, dark, 1);
                (rest, at) = (rest >> light >> dark, at + light + dark);
            }
        return path;
    }
}
