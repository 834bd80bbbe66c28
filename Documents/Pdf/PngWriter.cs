using System.Buffers.Binary;

namespace Laurel.Documents.Pdf;

/// <summary>Writes a PNG anew from its samples, so that nothing of a file that somebody sent goes on but the picture.</summary>
public static class PngWriter
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var crc = (uint)n;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    })];

    /// <summary>A PNG or JPEG as a PNG, re-encoded: no texts, profiles, or bytes behind the end. At most so many pixels a side.</summary>
    /// <exception cref="InvalidDataException">It is neither, or none that can be printed, or it is too large.</exception>
    public static byte[] Again(byte[] picture, int mostPx) => picture is [0xFF, 0xD8, ..] ? Write(JpegSamples.Read(picture, mostPx))
        : PngAgain(picture, mostPx);

    private static byte[] PngAgain(byte[] png, int mostPx)
    {
        if (png is not [0x89, 0x50, 0x4E, 0x47, ..] || png.Length < 33) throw new InvalidDataException("The picture is no PNG.");
        if (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)) > mostPx || BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)) > mostPx)
            throw new InvalidDataException("The picture is too large.");
        return Write(Read(png));
    }

    private static PngSamples Read(byte[] png)
    {
        try
        {
            return PngSamples.Read(png);
        }
        catch (Exception broken) when (broken is IndexOutOfRangeException or ArgumentException or EndOfStreamException)
        {
            throw new InvalidDataException("The PNG is broken.", broken);
        }
    }

    private static byte[] Write(PngSamples samples)
    {
        var (channels, alpha) = (samples.Colors, samples.Alpha);
        var stride = 1 + samples.WidthPx * (channels + (alpha is null ? 0 : 1));
        var rows = new byte[stride * samples.HeightPx];
        for (var pixel = 0; pixel < samples.WidthPx * samples.HeightPx; pixel++)
        {
            var at = pixel / samples.WidthPx * stride + 1 + pixel % samples.WidthPx * (channels + (alpha is null ? 0 : 1));
            samples.Samples.AsSpan(pixel * channels, channels).CopyTo(rows.AsSpan(at));
            if (alpha is not null) rows[at + channels] = alpha[pixel];
        }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, samples.WidthPx);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), samples.HeightPx);
        (header[8], header[9]) = (8, (channels, alpha is null) switch { (1, true) => 0, (1, false) => 4, (3, true) => 2, _ => 6 });
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, PdfDocument.Deflate(rows)), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        var crc = uint.MaxValue;
        foreach (var value in chunk.AsSpan(4, 4 + data.Length)) crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), ~crc);
        return chunk;
    }
}
