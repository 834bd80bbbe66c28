using Laurel.Documents.Pdf;

namespace Laurel.Documents.Tests.Pdf;

public class PdfDocumentTests
{
    private const string Marks = "Ằ Ỷ Ệ ờ ữ ẫ ỗ Đ đ Ð Ủy ban Mặt trận Tổ quốc Việt Nam, bà Trần Diệu Như; ñ é";

    private static readonly PdfMetadata Metadata = new("Thử giấy", new DateTimeOffset(2025, 12, 30, 8, 0, 0, TimeSpan.FromHours(7)));

    private static byte[] Specimen() => PdfDocument.Bytes(Metadata, pdf =>
    {
        var star = pdf.Form(20, 20, canvas => canvas.Fill(PdfPath.Svg("M10 1l2 6h6l-5 4 2 7-5-4-5 4 2-7-5-4h6z"), "#a4161a"));
        pdf.Page(210, 297, canvas =>
        {
            canvas.Place(star, 10, 10).Place(star, 40, 10, 0.5);
            using (canvas.Save()) canvas.Opacity(0.4).FillRect(0, 50, 100, 10, "#1d5a86");
            Typeface[] faces = [Typeface.Tinos, Typeface.TinosItalic, Typeface.TinosBold, Typeface.TinosBoldItalic,
                Typeface.BeVietnam, Typeface.BeVietnamMedium, Typeface.BeVietnamSemiBold, Typeface.BeVietnamBold];
            for (var i = 0; i < faces.Length; i++) canvas.Text(Marks, 10, 80 + 12 * i, new TextStyle(faces[i], 5));
        });
    });

    [Fact]
    public void Text_copies_out_exactly_as_it_was_typed_in_every_face() =>
        Assert.Equal(8, Tool.Text(Specimen()).Split('\n').Count(line => line.Trim('\f') == Marks));

    [Fact]
    public void Decomposed_text_copies_out_composed()
    {
        var paper = PdfDocument.Bytes(Metadata, pdf => pdf.Page(100, 50, canvas =>
            canvas.Text(Marks.Normalize(System.Text.NormalizationForm.FormD), 5, 20, new TextStyle(Typeface.Tinos, 2))));

        Assert.Contains(Marks, Tool.Text(paper));
    }

    [Fact]
    public void A_document_is_sound_and_its_fonts_are_embedded_subsets()
    {
        var paper = Specimen();

        Tool.AssertSound(paper);
        Tool.AssertFontsAreEmbedded(paper);
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes_on_many_threads()
    {
        byte[] Draw() => PdfDocument.Bytes(Metadata, pdf => pdf.Pages(Enumerable.Range(1, 200), 105, 148, (number, canvas) =>
            canvas.Text($"Đại biểu {number}", 10, 20, new TextStyle(Typeface.BeVietnamBold, 8))));

        Assert.Equal(Draw(), Draw());
    }

    [Fact]
    public void Two_marks_over_a_capital_reach_above_the_capital()
    {
        var plain = Typeface.TinosBold.Measure("A", 10);
        var marked = Typeface.TinosBold.Measure("Ằ", 10);

        Assert.Equal(plain.AdvanceMm, marked.AdvanceMm, 6);
        Assert.True(marked.TopMm < plain.TopMm - 1.5, $"{marked.TopMm} and {plain.TopMm}");
        Assert.Equal(Typeface.TinosBold.CapHeight * 10, -plain.TopMm, 0.3);
    }
}
