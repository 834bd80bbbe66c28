using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Citations;

public sealed class DueDateTests
{
    [Theory]
    [InlineData(2024, false)]
    [InlineData(2025, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    [InlineData(1999, false)]
    public void Only_years_whose_announcement_is_shipped_or_confirmed_are_known(int year, bool known) =>
        Assert.Equal(known, WorkCalendar.Shipped.IsKnown(year));

    [Theory]
    [InlineData("2025-12-15", 25, "2026-01-20")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2025-04-25", 1, "2025-04-26")]
    [InlineData("2025-04-29", 1, "2025-05-05")]
    [InlineData("2025-08-29", 1, "2025-09-03")]
    public void Working_days_pass_over_week_ends_and_holidays_and_count_exchanged_saturdays(string from, int days, string due) =>
        Assert.Equal(DateOnly.Parse(due, null), WorkCalendar.Shipped.After(DateOnly.Parse(from, null), days).On);

    [Fact]
    public void A_dossier_is_appraised_within_the_days_of_the_rules_it_was_accepted_under()
    {
        var accepted = new DateTimeOffset(2025, 12, 15, 23, 30, 0, TimeSpan.FromHours(7));
        var rules = RuleSets.InForce("Bằng khen của Bộ trưởng", accepted);

        Assert.Equal(new Marked<int>(25, Mark.Verified), rules.AppraiseWithin);
        Assert.Equal(new DateOnly(2026, 1, 20), rules.AppraiseBy(accepted, WorkCalendar.Shipped)?.On);
        Assert.Null((rules with { AppraiseWithin = null }).AppraiseBy(accepted, WorkCalendar.Shipped));
    }

    [Theory]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2027-04-29", 1, "2027-05-04")]
    [InlineData("2027-09-01", 1, "2027-09-03")]
    [InlineData("2027-02-04", 1, "2027-02-12")]
    [InlineData("2027-04-15", 1, "2027-04-19")]
    public void In_a_year_that_nobody_announced_no_day_of_the_law_is_ever_due_and_the_date_says_that_it_is_as_expected(string from, int days, string due)
    {
        var on = WorkCalendar.Shipped.After(DateOnly.Parse(from, null), days);
        Assert.Equal((DateOnly.Parse(due, null), 2027), (on.On, Assert.Single(on.Unconfirmed)));
    }

    [Fact]
    public void The_law_s_fixed_days_are_known_and_those_by_the_moon_are_to_be_confirmed()
    {
        var days = WorkCalendar.Shipped.In(2027);
        Assert.Equal(
            [new(2027, 1, 1), new(2027, 4, 30), new(2027, 5, 1), new DateOnly(2027, 9, 2)],
            days.Where(day => day.Mark is Mark.Verified).Select(day => day.On));
        Assert.Equal(5, days.Count(day => day is { Name: "Tết Nguyên đán", Mark: Mark.Recalled }));
        Assert.Equal(new DateOnly(2027, 4, 16), days.Single(day => day.Name == "Giỗ Tổ Hùng Vương").On);
        Assert.All(days, day => Assert.NotNull(day.Source));
    }

    [Fact]
    public void The_organisation_s_entry_takes_a_day_s_place_and_a_confirmed_year_asks_nothing_more()
    {
        var book = RuleBook.Nothing
            .Then(it => it.Enter(new Holiday(new(2027, 9, 3), "Quốc khánh", Mark.Verified, Source: "Thông báo 6150/TB")))
            .Then(it => it.Enter(new Holiday(new(2027, 2, 11), "Đi làm", Mark.Verified, Works: true, Source: "Thông báo 6150/TB")))
            .Then(it => it.Confirm(new(2027, "Thông báo 6150/TB")));
        Assert.Equal(new DateOnly(2027, 9, 6), book.Calendar.After(new(2027, 9, 1), 1).On);
        Assert.Equal(new DateOnly(2027, 2, 11), book.Calendar.After(new(2027, 2, 4), 1).On);
        Assert.Empty(book.Calendar.After(new(2027, 2, 4), 1).Unconfirmed);
        Assert.All(book.Calendar.In(2027), day => Assert.Equal(Mark.Verified, day.Mark));
        Assert.Equal("calendar.invalid", RuleBook.Nothing.Enter(new Holiday(new(2027, 9, 3), "Quốc khánh", Mark.Verified)).Refusal?.Code);
        Assert.Equal("calendar.unknown", book.DropHoliday(new(2027, 1, 1)).Refusal?.Code);
    }

    [Fact]
    public void A_base_salary_of_the_organisation_s_own_counts_from_its_day()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(new BaseSalary(new(2027, 7, 1), 2_700_000, Mark.Recalled, "Dự thảo nghị định")));
        Assert.Equal(2_530_000, BaseSalary.InForceOn(new(2027, 6, 30), book.Salaries)?.Dong);
        Assert.Equal(2_700_000, BaseSalary.InForceOn(new(2027, 7, 1), book.Salaries)?.Dong);
        Assert.Equal("base-salary.invalid", RuleBook.Nothing.Enter(new BaseSalary(new(2027, 7, 1), 2_700_000, Mark.Recalled)).Refusal?.Code);
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
