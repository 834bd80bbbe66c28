using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Citations;

public sealed class DueDateTests
{
    [Theory]
    [InlineData("2025-12-15", 25, "2026-01-20")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2025-04-25", 1, "2025-04-26")]
    [InlineData("2025-04-29", 1, "2025-05-05")]
    [InlineData("2025-08-29", 1, "2025-09-03")]
    public void Working_days_pass_over_week_ends_and_holidays_and_count_exchanged_saturdays(string from, int days, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), WorkingDays.After(DateOnly.Parse(from, null), days));

    [Fact]
    public void A_dossier_is_appraised_within_the_days_of_the_rules_it_was_accepted_under()
    {
        var accepted = new DateTimeOffset(2025, 12, 15, 23, 30, 0, TimeSpan.FromHours(7));
        var rules = RuleSets.InForce("Bằng khen của Bộ trưởng", accepted);

        Assert.Equal(new Marked<int>(25, Mark.Verified), rules.AppraiseWithin);
        Assert.Equal(new DateOnly(2026, 1, 20), rules.AppraiseBy(accepted));
        Assert.Null((rules with { AppraiseWithin = null }).AppraiseBy(accepted));
    }

    [Fact]
    public void A_file_is_what_its_content_says()
    {
        Assert.Equal(PaperFiles.Pdf, PaperFiles.TypeOf("%PDF-1.7 …"u8));
        Assert.Equal(PaperFiles.Jpeg, PaperFiles.TypeOf([0xFF, 0xD8, 0xFF, 0xE0]));
        Assert.Null(PaperFiles.TypeOf("MZ as report.pdf"u8));
        Assert.Null(PaperFiles.TypeOf("PK\u0003\u0004 word/document.xml word/vbaProject.bin"u8));
        Assert.Equal("citation.paper-type", PaperFiles.Fault([])!.Code);
        Assert.Equal("citation.paper-too-large", PaperFiles.Fault(new byte[PaperFiles.MostBytes + 1])!.Code);
    }
}
