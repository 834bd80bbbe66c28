using Laurel.Documents.Pdf;

namespace Laurel.Documents.Tests.Pdf;

public class QrCodeTests
{
    private static readonly PdfMetadata Metadata = new("Mã", DateTimeOffset.UnixEpoch);

    private static byte[] Paper(IReadOnlyList<QrCode> codes) =>
        PdfDocument.Bytes(Metadata, pdf => pdf.Pages(codes, 60, 60, (code, canvas) => code.DrawIn(canvas, 6, 6, 48, "#1d1815")));

    [Fact]
    public void Every_version_and_packing_is_read_back()
    {
        string[] texts = ["0", "12", "12345678901234567", "HTTPS://LAUREL.EXAMPLE/V/23BC", "Hội nghị tổng kết, 30/12/2025", "A"];
        var asked = texts.SelectMany(text => Enumerable.Range(4, 7).Select(version => (text, version))).ToList();

        var paper = Paper([.. asked.Select(one => QrCode.Of(one.text, one.version))]);

        Assert.All(asked.Index(), one => Assert.Equal([one.Item.text], Tool.Codes(paper, one.Index + 1)));
    }

    [Fact]
    public void The_smallest_version_that_holds_the_text_is_taken()
    {
        Assert.Equal(1, QrCode.Of(new string('7', 34)).Version);
        Assert.Equal(2, QrCode.Of(new string('7', 35)).Version);
        Assert.Equal(6, QrCode.Of(new string('7', 255)).Version);
        Assert.Equal(7, QrCode.Of(new string('7', 256)).Version);
        Assert.Equal(10, QrCode.Of(new string('A', 311)).Version);
    }

    [Fact]
    public void Small_versions_full_to_the_brim_are_read_back()
    {
        string[] texts = [new('8', 34), new('8', 63), new('8', 101)];

        var paper = Paper([.. texts.Select((text, i) => QrCode.Of(text, i + 1))]);

        Assert.All(texts.Index(), one => Assert.Equal([one.Item], Tool.Codes(paper, one.Index + 1)));
    }

    [Fact]
    public void A_badge_code_has_41_modules() => Assert.Equal(41, QrCode.Of(new string('7', 233), 6).Size);

    [Fact]
    public void A_text_too_long_for_its_version_is_refused() => Assert.Throws<ArgumentException>(() => QrCode.Of(new string('7', 256), 6));
}
