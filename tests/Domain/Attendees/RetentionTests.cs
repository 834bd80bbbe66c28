using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;

namespace Laurel.Domain.Tests.Attendees;

public sealed class RetentionTests
{
    private static readonly DateOnly Ended = new(2025, 12, 30);
    private static readonly DateTimeOffset At = new(2026, 3, 1, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 1);
    private static readonly RetentionRule Shipped = RetentionRule.InForceOn(Ended, []);

    [Fact]
    public void Twelve_months_are_proposed_and_never_called_law()
    {
        Assert.Equal(new(2026, 12, 30), Retention.Nothing.DueOn(Ended, Shipped, null, null));
        Assert.Equal(Mark.Recalled, Shipped.Mark);
    }

    [Fact]
    public void The_organisations_own_rule_holds_from_its_day()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(new RetentionRule(new(2027, 1, 1), 6, Mark.Verified, "Quy chế số 12"), At));
        Assert.Equal(12, RetentionRule.InForceOn(new(2026, 12, 31), book.Retentions).Months);
        Assert.Equal(6, RetentionRule.InForceOn(new(2027, 1, 1), book.Retentions).Months);
        Assert.Equal(12, RetentionRule.InForceOn(new(2027, 1, 1), book.Then(it => it.DropRetention(new(2027, 1, 1), At)).Retentions).Months);
        Assert.Equal("retention.rule-unknown", book.DropRetention(new(2028, 1, 1), At).Refusal?.Code);
    }

    [Theory]
    [InlineData(0, "Quy chế")]
    [InlineData(241, "Quy chế")]
    [InlineData(12, "")]
    public void A_rule_has_months_and_a_source(int months, string source) =>
        Assert.Equal("retention.rule-invalid", RuleBook.Nothing.Enter(new RetentionRule(new(2027, 1, 1), months, Mark.Recalled, source), At).Refusal?.Code);

    [Fact]
    public void Another_day_needs_a_reason_and_both_stay_on_record()
    {
        Assert.Equal("retention.reason-missing", Retention.Nothing.SetDate(new(2027, 6, 30), "  ", Ended, At, Today).Refusal?.Code);
        var set = Retention.Nothing.Then(it => it.SetDate(new(2027, 6, 30), "Thanh tra đang kiểm tra", Ended, At, Today));
        Assert.Equal((new DateOnly(2027, 6, 30), "Thanh tra đang kiểm tra"), (set.DueOn(Ended, Shipped, null, null), set.Reason));
        Assert.Empty(set.SetDate(new(2027, 6, 30), "Thanh tra đang kiểm tra", Ended, At, Today).Events);
    }

    [Theory]
    [InlineData("2025-12-30")]
    [InlineData("2026-03-01")]
    [InlineData("2045-12-31")]
    public void No_day_lies_before_tomorrow_before_the_conference_or_beyond_twenty_years(string on) => Assert.Equal(
        "retention.date-invalid",
        Retention.Nothing.SetDate(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), "Lý do", Ended, At, Today).Refusal?.Code);

    [Fact]
    public void A_conference_at_the_edge_of_time_is_kept_to_its_end()
    {
        var edge = new DateOnly(9999, 12, 30);

        Assert.Equal(DateOnly.MaxValue, Retention.Nothing.DueOn(edge, Shipped, null, null));
        Assert.Equal(new(9999, 12, 31), Retention.Nothing.DueOn(new(9998, 12, 31), Shipped, null, null));
        Assert.Equal(DateOnly.MaxValue, Retention.Nothing.Then(it => it.SetDate(DateOnly.MaxValue, "Lý do", edge, At, Today)).Own);
    }

    [Fact]
    public void A_conference_that_was_over_before_closings_were_dated_is_announced_for_thirty_days_once()
    {
        var (due, later) = (new DateOnly(2026, 2, 1), Today.AddDays(20));

        var announced = Retention.Nothing.Then(it => it.GiveNotice(due, null, Today, At));

        Assert.Equal(new(2026, 3, 31), announced.DueOn(Ended, Shipped, null, null));
        Assert.Empty(announced.GiveNotice(announced.DueOn(Ended, Shipped, null, null), null, later, At).Events);
        Assert.Empty(Retention.Nothing.GiveNotice(Today.AddDays(30), null, Today, At).Events);
        Assert.Empty(Retention.Nothing.GiveNotice(due, new(2026, 1, 5), Today, At).Events);
    }

    [Fact]
    public void Whoever_closes_late_has_thirty_days_before_anything_is_erased()
    {
        Assert.Equal(new(2027, 3, 31), Retention.Nothing.DueOn(Ended, Shipped, new(2027, 3, 1), null));
        Assert.Equal(new(2026, 12, 30), Retention.Nothing.DueOn(Ended, Shipped, new(2026, 1, 5), null));
    }

    [Fact]
    public void A_rule_that_was_entered_or_dropped_erases_nobody_within_thirty_days_and_touches_no_day_that_was_set()
    {
        var book = RuleBook.Nothing.Then(it => it.Enter(new RetentionRule(new(2025, 1, 1), 1, Mark.Recalled, "Quy chế"), At));
        var rule = RetentionRule.InForceOn(Ended, book.Retentions);
        Assert.Equal(new(2026, 3, 31), Retention.Nothing.DueOn(Ended, rule, new(2026, 1, 5), Today));
        Assert.Equal((At, At.AddDays(9)), (book.RetentionsSince, book.Then(it => it.DropRetention(new(2025, 1, 1), At.AddDays(9))).RetentionsSince));
        var set = Retention.Nothing.Then(it => it.SetDate(new(2026, 3, 9), "Đã quyết toán", Ended, At, Today));
        Assert.Equal(new(2026, 3, 9), set.DueOn(Ended, rule, new(2026, 1, 5), Today));
    }

    [Theory]
    [InlineData(ConferenceStatus.Closed, "2026-12-30", 3, true)]
    [InlineData(ConferenceStatus.Archived, "2027-05-01", 3, true)]
    [InlineData(ConferenceStatus.Cancelled, "2026-12-30", 3, true)]
    [InlineData(ConferenceStatus.Closed, "2026-12-29", 3, false)]
    [InlineData(ConferenceStatus.InSession, "2027-05-01", 3, false)]
    [InlineData(ConferenceStatus.Postponed, "2027-05-01", 3, false)]
    [InlineData(ConferenceStatus.Closed, "2026-12-30", 0, false)]
    public void It_begins_on_its_day_once_the_conference_is_over_and_somebody_is_left(ConferenceStatus status, string today, int people, bool begins) => Assert.Equal(
        begins,
        !Retention.Nothing.BeginOnDate(
            new(2026, 12, 30), DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), status, people, At).Events.IsEmpty);

    [Fact]
    public void By_hand_it_begins_on_any_day_with_a_reason_and_a_second_word_and_never_before_the_conference_is_over()
    {
        Ruling<RetentionEvent> Ask(ConferenceStatus status, string? reason, bool confirmed) =>
            Retention.Nothing.BeginByHand(new(2026, 12, 30), reason, confirmed, status, 39, At);
        Assert.Equal("retention.not-over", Ask(ConferenceStatus.InSession, "Đã quyết toán", true).Refusal?.Code);
        Assert.Equal("retention.reason-missing", Ask(ConferenceStatus.Closed, null, true).Refusal?.Code);
        Assert.Equal("retention.unconfirmed", Ask(ConferenceStatus.Closed, "Đã quyết toán", false).Refusal?.Code);
        Assert.Contains("39", Ask(ConferenceStatus.Closed, "Đã quyết toán", false).Refusal?.Vietnamese, StringComparison.Ordinal);
        Assert.Equal((1, ErasureCause.ByHand), Assert.IsType<ErasingBegun>(Assert.Single(Ask(ConferenceStatus.Closed, "Đã quyết toán", true).Events)) is var begun ? (begun.Number, begun.Cause) : default);
    }

    [Fact]
    public void One_erasing_goes_on_at_a_time_and_says_at_its_end_how_many_were_forgotten_and_kept()
    {
        var running = Retention.Nothing.Then(it => it.BeginOnDate(new(2026, 12, 30), new(2026, 12, 30), ConferenceStatus.Closed, 39, At));
        Assert.Empty(running.BeginOnDate(new(2026, 12, 30), new(2026, 12, 31), ConferenceStatus.Closed, 39, At).Events);
        Assert.Empty(running.BeginByHand(new(2026, 12, 30), null, false, ConferenceStatus.Closed, 39, At).Events);
        var ended = running.Then(it => it.End(37, 2, At.AddMinutes(1)));
        Assert.Equal((null, 37, 2), (ended.Running, ended.Erasings[0].Erased, ended.Erasings[0].Kept));
        Assert.Empty(ended.End(37, 2, At.AddMinutes(2)).Events);
        Assert.Equal(2, ended.Then(it => it.BeginOnDate(new(2026, 12, 30), new(2027, 1, 9), ConferenceStatus.Closed, 1, At)).Running?.Number);
    }

    [Fact]
    public void When_it_was_closed_is_kept_and_archiving_changes_nothing_of_it()
    {
        var session = Conference.Nothing with { Code = new("dnnd-2025"), Status = ConferenceStatus.InSession };
        var closed = session.Then(it => it.Move(ConferenceStatus.Closed, At));
        Assert.Equal(At, closed.OverSince);
        Assert.Equal(At, closed.Then(it => it.Move(ConferenceStatus.Archived, At.AddDays(9))).OverSince);
    }
}
