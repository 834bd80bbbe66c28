using Laurel.Documents.Pdf;

namespace Laurel.Documents.Tests.Pdf;

public class FitTests
{
    private static readonly FitRule Rule = new(87, 4.1, 3.15) { MostLines = 3, Leading = 1.42 };

    private static string Plain(IEnumerable<string> lines) => string.Join(' ', lines).Replace('\u00a0', ' ');

    [Fact]
    public void A_short_text_stands_at_its_largest_on_one_line()
    {
        var fitted = Fit.Text("Phóng viên", Typeface.BeVietnamMedium, Rule);

        Assert.Equal((4.1, 1, true), (fitted.SizeMm, fitted.Lines.Count, fitted.Fits));
    }

    [Fact]
    public void Lines_are_balanced_and_compounds_stay_together()
    {
        var fitted = Fit.Text("Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", Typeface.BeVietnamSemiBold, Rule with { WidthMm = 60 });

        Assert.Equal(["Ủy ban Trung ương", "Mặt trận Tổ quốc Việt Nam"], fitted.Lines.Select(line => line.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void A_break_after_a_comma_is_preferred()
    {
        var fitted = Fit.Text("Ủy viên Bộ Chính trị, Thường trực Ban Bí thư", Typeface.BeVietnamMedium, Rule with { WidthMm = 70 });

        Assert.Equal(["Ủy viên Bộ Chính trị,", "Thường trực Ban Bí thư"], fitted.Lines.Select(line => line.Replace('\u00a0', ' ')));
    }

    [Fact]
    public void A_text_that_does_not_fit_stands_whole_and_says_so()
    {
        var text = string.Join(' ', Enumerable.Repeat("Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", 9));

        var fitted = Fit.Text(text, Typeface.BeVietnamSemiBold, Rule);

        Assert.False(fitted.Fits);
        Assert.Equal(text, Plain(fitted.Lines));
    }

    [Fact]
    public void Whatever_the_text_no_word_is_lost_and_what_fits_is_within_its_room()
    {
        var random = new Random(20251230);
        var words = "Ủy viên Việt Nam Ban Thường vụ, Nguyễn Huỳnh và 2025 năm Khoa học Á - Phi".Split(' ');
        for (var i = 0; i < 500; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 40)).Select(_ => words[random.Next(words.Length)]));
            var rule = new FitRule(random.Next(20, 120), 6, 3) { MostLines = random.Next(1, 5), DepthMm = random.Next(4, 30) };

            var fitted = Fit.Text(text, Typeface.Tinos, rule);

            Assert.Equal(text, Plain(fitted.Lines));
            if (!fitted.Fits) continue;
            Assert.True(fitted.DepthMm <= rule.DepthMm + 1e-6 && fitted.Lines.Count <= rule.MostLines);
            var style = fitted.Style(Typeface.Tinos, PdfColor.Black);
            Assert.All(fitted.Lines, line => Assert.True(style.Measure(line).AdvanceMm <= rule.WidthMm + 0.05));
        }
    }
}
