using StbImageSharp;

namespace Laurel.Documents.Pdf;

/// <summary>The samples of a JPEG, decoded in full: a file that only begins like one is none.</summary>
internal static class JpegSamples
{
    /// <exception cref="InvalidDataException">It is broken, or has more pixels a side.</exception>
    public static PngSamples Read(byte[] jpeg, int mostPx)
    {
        try
        {
            // The decoder takes a file that was cut off and greys the rest.
            if (jpeg.AsSpan().LastIndexOf([(byte)0xFF, (byte)0xD9]) < 0) throw new InvalidDataException("The JPEG has no end.");
            using var stream = new MemoryStream(jpeg);
            if (ImageInfo.FromStream(stream) is not { } info) throw new InvalidDataException("The JPEG is broken.");
            if (info.Width > mostPx || info.Height > mostPx) throw new InvalidDataException("The picture is too large.");
            var picture = ImageResult.FromMemory(jpeg, ColorComponents.RedGreenBlue);
            return new PngSamples(picture.Width, picture.Height, 3, picture.Data, null);
        }
        catch (Exception broken) when (broken is not InvalidDataException and not OutOfMemoryException)
        {
            // The decoder says what is wrong with bare exceptions of several kinds.
            throw new InvalidDataException("The JPEG is broken.", broken);
        }
    }
}
