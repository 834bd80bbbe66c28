using System.Buffers.Binary;
using System.Text;
using Laurel.Documents.Certificates;
using Laurel.Documents.Pdf;
using Laurel.Documents.Tests.Certificates;

namespace Laurel.Documents.Tests.Pdf;

public sealed class PictureTests
{
    private static readonly byte[] Jpeg = Drawn();

    [Fact]
    public void A_JPEG_becomes_a_PNG_of_the_same_size_that_can_be_printed()
    {
        var png = PngWriter.Again(Jpeg, 3_000);

        var picture = PdfImage.Read(png);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47], png[..4]);
        Assert.Equal((331, 234), (picture.WidthPx, picture.HeightPx));
        Assert.Equal(picture.WidthPx, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
    }

    [Fact]
    public void What_is_no_picture_broken_or_too_large_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => PngWriter.Again(Jpeg[..200], 3_000));
        Assert.Throws<InvalidDataException>(() => PngWriter.Again([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2], 3_000));
        Assert.Throws<InvalidDataException>(() => PngWriter.Again(Jpeg, 300));
        Assert.Throws<InvalidDataException>(() => PngWriter.Again(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), 3_000));
    }

    private static byte[] Drawn()
    {
        var folder = Directory.CreateTempSubdirectory("laurel-picture-").FullName;
        Tool.Run(
            CertificateSheet.Bytes([ReviewOf2025.Person], new(CertificatePurpose.Print), ReviewOf2025.At),
            "pdftoppm", "-jpeg", "-r", "20", "-singlefile", "{pdf}", Path.Combine(folder, "page"));
        var bytes = File.ReadAllBytes(Path.Combine(folder, "page.jpg"));
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
