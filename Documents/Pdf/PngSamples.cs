using System.Buffers.Binary;
using System.IO.Compression;

namespace Laurel.Documents.Pdf;

/// <summary>The samples of an eight-bit PNG, colour and opacity apart.</summary>
/// <param name="Colors">1 for grey, 3 for red, green and blue.</param>
internal sealed record PngSamples(int WidthPx, int HeightPx, int Colors, byte[] Samples, byte[]? Alpha)
{
    /// <summary>More than this is no emblem and no photograph of a page.</summary>
    private const int LargestPx = 12_000;

    public static PngSamples Read(byte[] png)
    {
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        if (width is < 1 or > LargestPx || height is < 1 or > LargestPx || png[24] != 8 || png[28] != 0)
            throw new InvalidDataException("The PNG must have eight bits a sample, no interlacing, and at most 12,000 pixels a side.");
        var channels = png[25] switch
        {
            0 or 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => throw new InvalidDataException("The PNG's colours are unknown."),
        };
        var palette = png[25] == 3 ? Chunk(png, "PLTE"u8) : null;
        var rows = Unfiltered(Chunk(png, "IDAT"u8), width, height, channels);
        return palette is null ? Parted(rows, width, height, channels) : new PngSamples(width, height, 3, Painted(rows, palette), null);
    }

    private static byte[] Chunk(byte[] png, ReadOnlySpan<byte> type)
    {
        using var found = new MemoryStream();
        for (var at = 8; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (length < 0 || length > png.Length) throw new InvalidDataException("The PNG is broken.");
            if (png.AsSpan(at + 4, 4).SequenceEqual(type)) found.Write(png.AsSpan(at + 8, length));
            at += 12 + length;
        }
        return found.ToArray();
    }

    private static byte[] Unfiltered(byte[] deflated, int width, int height, int channels)
    {
        using var inflated = new ZLibStream(new MemoryStream(deflated), CompressionMode.Decompress);
        var stride = width * channels;
        var (rows, row, above) = (new byte[stride * height], new byte[stride + 1], new byte[stride]);
        for (var y = 0; y < height; y++)
        {
            inflated.ReadExactly(row);
            var line = rows.AsSpan(y * stride, stride);
            for (var x = 0; x < stride; x++) line[x] = (byte)(row[x + 1] + Predicted(row[0], x, channels, line, above));
            line.CopyTo(above);
        }
        return rows;
    }

    private static int Predicted(byte filter, int x, int channels, ReadOnlySpan<byte> line, ReadOnlySpan<byte> above)
    {
        var left = x < channels ? 0 : line[x - channels];
        var corner = x < channels ? 0 : above[x - channels];
        return filter switch
        {
            0 => 0,
            1 => left,
            2 => above[x],
            3 => (left + above[x]) / 2,
            4 => Paeth(left, above[x], corner),
            _ => throw new InvalidDataException("The PNG's rows are filtered in an unknown way."),
        };
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - 2 * corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static PngSamples Parted(byte[] rows, int width, int height, int channels)
    {
        if (channels is 1 or 3) return new PngSamples(width, height, channels, rows, null);
        var colors = channels - 1;
        var (samples, alpha) = (new byte[width * height * colors], new byte[width * height]);
        for (var i = 0; i < alpha.Length; i++)
        {
            rows.AsSpan(i * channels, colors).CopyTo(samples.AsSpan(i * colors));
            alpha[i] = rows[i * channels + colors];
        }
        return new PngSamples(width, height, colors, samples, alpha);
    }

    private static byte[] Painted(byte[] rows, byte[] palette)
    {
        var samples = new byte[rows.Length * 3];
        for (var i = 0; i < rows.Length; i++) palette.AsSpan(rows[i] * 3, 3).CopyTo(samples.AsSpan(i * 3));
        return samples;
    }
}
