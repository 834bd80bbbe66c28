using System.Globalization;
using System.Text;
using Laurel.Documents.Certificates;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Documents.Tests.Certificates;

public class CertificateSheetTests
{
    private static readonly CertificateOutput Print = new(CertificatePurpose.Print);

    [Fact]
    public void The_39_are_one_sound_document_with_embedded_subsets_on_A3()
    {
        var pdf = CertificateSheet.Bytes(ReviewOf2025.Certificates, Print, ReviewOf2025.At);

        Tool.AssertSound(pdf);
        Tool.AssertFontsAreEmbedded(pdf);
        var sizes = Tool.Run(pdf, "pdfinfo", "-f", "1", "-l", "39", "{pdf}").Split('\n').Where(line => line.Contains("size:") && line.StartsWith("Page", StringComparison.Ordinal)).ToList();
        Assert.Equal(39, sizes.Count);
        Assert.All(sizes, size => Assert.Equal((420, 297), Millimetres(size)));
    }

    [Fact]
    public void Every_recipient_copies_out_as_it_is_written_in_NFC()
    {
        var text = Tool.Text(CertificateSheet.Bytes(ReviewOf2025.Certificates, Print, ReviewOf2025.At));

        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.All(ReviewOf2025.Nominations, nomination => Assert.Contains(nomination.Name, text));
        Assert.Contains("Bà Nguyễn Thị Thanh Huyền", text);
    }

    [Fact]
    public void The_code_is_read_at_150_dots_an_inch_on_large_and_small_paper()
    {
        Assert.Equal([ReviewOf2025.Body.QrText!], Tool.Codes(CertificateSheet.Bytes([ReviewOf2025.Body], Print, ReviewOf2025.At)));
        Assert.Equal([ReviewOf2025.Insignia.QrText!], Tool.Codes(CertificateSheet.Bytes([ReviewOf2025.Insignia], Print, ReviewOf2025.At)));
    }

    [Fact]
    public void A_frozen_original_is_small_and_always_the_same_bytes()
    {
        var first = CertificateSheet.Bytes([ReviewOf2025.Person], Print, ReviewOf2025.At);

        Assert.Equal(first, CertificateSheet.Bytes([ReviewOf2025.Person], Print, ReviewOf2025.At));
        Assert.InRange(first.Length, 1, 150_000);
    }

    [Fact]
    public void A_thousand_carry_one_border()
    {
        var one = CertificateSheet.Bytes([WithoutCode(0)], Print, ReviewOf2025.At);
        var many = CertificateSheet.Bytes([.. Enumerable.Range(0, 1000).Select(WithoutCode)], Print, ReviewOf2025.At);

        Assert.InRange((many.Length - one.Length) / 999, 1, 2_500);
    }

    [Fact]
    public void Overprint_is_the_text_alone_moved_by_what_the_calibration_found()
    {
        var full = CertificateSheet.Bytes([ReviewOf2025.Person], Print, ReviewOf2025.At);
        var moved = CertificateSheet.Bytes([ReviewOf2025.Person], Print with { Stock = CertificateStock.Overprint, ShiftXMm = 2, ShiftYMm = -3 }, ReviewOf2025.At);

        Assert.Equal(Tool.Text(full), Tool.Text(moved));
        Assert.DoesNotContain("/Form", Encoding.Latin1.GetString(moved), StringComparison.Ordinal);
        var (before, after) = (TitleAt(full), TitleAt(moved));
        Assert.Equal(2, (after.X - before.X) * 25.4 / 72, .02);
        Assert.Equal(-3, (after.Y - before.Y) * 25.4 / 72, .02);
    }

    [Fact]
    public void Certificates_of_several_forms_stand_in_one_document_each_on_its_own_paper()
    {
        var pdf = CertificateSheet.Bytes([ReviewOf2025.Body, ReviewOf2025.Commendation, ReviewOf2025.Person], Print, ReviewOf2025.At);

        Tool.AssertSound(pdf);
        var sizes = Tool.Run(pdf, "pdfinfo", "-l", "3", "{pdf}").Split('\n').Where(line => line.Contains("size:") && line.StartsWith("Page", StringComparison.Ordinal));
        Assert.Equal([(420, 297), (297, 210), (420, 297)], sizes.Select(Millimetres));
    }

    [Fact]
    public void A_view_says_so_and_a_print_does_not()
    {
        var view = Tool.Text(CertificateSheet.Bytes([ReviewOf2025.Person], new(CertificatePurpose.View), ReviewOf2025.At));
        var print = Tool.Text(CertificateSheet.Bytes([ReviewOf2025.Person], Print, ReviewOf2025.At));

        Assert.Contains("BẢN XEM", view);
        Assert.Contains("Quốc huy", view);
        Assert.DoesNotContain("BẢN XEM", print);
        Assert.DoesNotContain("Quốc huy", print);
    }

    [Fact]
    public void Nothing_is_printed_before_its_decision_is_numbered_but_it_may_be_viewed()
    {
        var unnumbered = ReviewOf2025.Person with { DecisionNumber = null };

        Assert.Throws<ArgumentException>(() => CertificateSheet.Bytes([unnumbered], Print, ReviewOf2025.At));
        Assert.Contains("chưa cấp số", Tool.Text(CertificateSheet.Bytes([unnumbered], new(CertificatePurpose.View), ReviewOf2025.At)));
    }

    [Fact]
    public void The_calibration_sheet_is_sound_and_of_the_papers_size()
    {
        var pdf = CalibrationSheet.Bytes(ReviewOf2025.Person.Design, ReviewOf2025.At);

        Tool.AssertSound(pdf);
        Assert.Contains("dx", Tool.Text(pdf));
    }

    private static CertificateModel WithoutCode(int i) => ReviewOf2025.Certificates[i % 39] with { QrText = null };

    private static (int Width, int Height) Millimetres(string size)
    {
        var numbers = size.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .Where(number => number > 100).Select(points => (int)Math.Round(points * 25.4 / 72)).ToList();
        return (numbers[0], numbers[1]);
    }

    private static (double X, double Y) TitleAt(byte[] pdf)
    {
        var word = Tool.Run(pdf, "pdftotext", "-bbox", "{pdf}", "-").Split('\n').First(line => line.Contains(">KHEN<", StringComparison.Ordinal));
        double Number(string name) => double.Parse(word.Split($"{name}=\"")[1].Split('"')[0], CultureInfo.InvariantCulture);
        return (Number("xMin"), Number("yMin"));
    }
}
