using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Laurel.Documents.Pdf;

/// <summary>A picture as it goes into a document: JPEG bytes untouched, or PNG samples without interlacing.</summary>
public sealed class PdfImage
{
    private PdfImage(int widthPx, int heightPx, string dictionary, byte[] bytes, byte[]? alpha) =>
        (WidthPx, HeightPx, Dictionary, Bytes, Alpha, Name) =
            (widthPx, heightPx, dictionary, bytes, alpha, "/I" + Convert.ToHexString(SHA256.HashData(bytes), 0, 8));

    public int WidthPx { get; }

    public int HeightPx { get; }

    internal string Name { get; }

    internal string Dictionary { get; }

    internal byte[] Bytes { get; }

    /// <summary>Eight-bit opacity, deflated; null for an opaque picture.</summary>
    internal byte[]? Alpha { get; }

    /// <summary>Reads a JPEG (grey or colour, not CMYK) or a PNG.</summary>
    /// <exception cref="InvalidDataException">The bytes are neither, or of a kind that cannot be printed.</exception>
    public static PdfImage Read(byte[] bytes) => bytes switch
    {
        [0xFF, 0xD8, ..] => Jpeg(bytes),
        [0x89, 0x50, 0x4E, 0x47, ..] => Png(bytes),
        _ => throw new InvalidDataException("The picture is neither JPEG nor PNG."),
    };

    private static PdfImage Jpeg(byte[] bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            var marker = bytes[at + 1];
            if (marker is >= 0xC0 and <= 0xC2) return Jpeg(bytes, at);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
        }
        throw new InvalidDataException("The JPEG has no frame that can be printed.");
    }

    private static PdfImage Jpeg(byte[] bytes, int frame)
    {
        var height = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(frame + 5));
        var width = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(frame + 7));
        var colors = bytes[frame + 9] switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",
            _ => throw new InvalidDataException("A CMYK picture cannot be printed faithfully; save it as RGB."),
        };
        return new PdfImage(width, height, $"/ColorSpace {colors} /BitsPerComponent 8 /Filter /DCTDecode", bytes, null);
    }

    private static PdfImage Png(byte[] bytes)
    {
        var png = PngSamples.Read(bytes);
        var colors = png.Colors == 1 ? "/DeviceGray" : "/DeviceRGB";
        return new PdfImage(png.WidthPx, png.HeightPx, $"/ColorSpace {colors} /BitsPerComponent 8 /Filter /FlateDecode",
            PdfDocument.Deflate(png.Samples), png.Alpha is { } alpha ? PdfDocument.Deflate(alpha) : null);
    }
}
