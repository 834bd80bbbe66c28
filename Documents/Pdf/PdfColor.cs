using System.Globalization;

namespace Laurel.Documents.Pdf;

/// <summary>A device colour as screens and office printers take it: three bytes of sRGB.</summary>
public readonly record struct PdfColor(byte Red, byte Green, byte Blue)
{
    public static PdfColor Black { get; } = new(0, 0, 0);

    public static PdfColor White { get; } = new(255, 255, 255);

    /// <summary>The colour written <c>#a4161a</c>; the hash may be missing.</summary>
    /// <exception cref="FormatException">The text is not six hexadecimal digits.</exception>
    public static PdfColor Hex(string text)
    {
        var digits = text.AsSpan().TrimStart('#');
        if (digits.Length != 6) throw new FormatException($"'{text}' is not a colour of six hexadecimal digits.");
        var value = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new PdfColor((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>A text is a colour where one is asked for: <c>canvas.FillRect(0, 0, 105, 3, "#a4161a")</c>.</summary>
    public static implicit operator PdfColor(string hex) => Hex(hex);
}
